"""Job title to occupation: how often a title held out of O*NET's table is led to its occupation.

    python -m bench.titles --mirror FOLDER [--titles 1500] [--seed 20] [--base FOLDER] [--alone]

Reads `onet/db_*_text/Alternate Titles.txt` and `Occupation Data.txt` of the mirror. The held-out titles belong
to one occupation only; every row with such a title leaves the table. Occupations without tasks ("All Other") are
left out, as they are from what the program finds. The network is trained on the titles that remain, as it is when a
base is built. With `--base`, a full base, ESCO's titles are joined through the crosswalk, as in the product; `--alone`
leaves them out. Beside ours: the nearest encoded title.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from upbridge.knowledge.base import KnowledgeBase
from upbridge.knowledge.encoder import OnnxEncoder
from upbridge.knowledge.find import OccupationFinder
from upbridge.knowledge.home import Home
from upbridge.knowledge.title_index import TitleIndex
from upbridge.knowledge.title_making import joined_titles, learned
from upbridge.ports import Encoder, HalfVectors, TokenVectors, Vectors


def main() -> None:
    options = _options()
    release = sorted((options.mirror / "onet").glob("db_*_text"))[-1]
    with_tasks = {row["O*NET-SOC Code"] for row in _rows(release / "Task Statements.txt")}
    occupations = {r["O*NET-SOC Code"]: r for r in _rows(release / "Occupation Data.txt")}
    occupations = {code: row for code, row in occupations.items() if code in with_tasks}
    pairs = [(r["O*NET-SOC Code"], r["Alternate Title"]) for r in _rows(release / "Alternate Titles.txt")]
    pairs = [pair for pair in pairs if pair[0] in occupations]
    held = hold_out(pairs, [(code, row["Title"]) for code, row in occupations.items()], options.titles, options.seed)
    statements = [(r["O*NET-SOC Code"], r["Task"]) for r in _rows(release / "Task Statements.txt")]
    statements = [pair for pair in statements if pair[0] in occupations]
    encoder: Encoder = OnnxEncoder.open(Home.of(os.environ).encoder)
    joined: list[tuple[str, str]] = []
    if options.base:
        base = KnowledgeBase(options.base, encoder)
        encoder = ReadyEncoder(base, encoder)
        joined = [] if options.alone else _joined(base, list(occupations))
    print(json.dumps(measure(pairs, occupations, statements, held, encoder, joined)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--mirror", type=Path, required=True)
    parser.add_argument("--titles", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--base", type=Path, help="a full base: ready vectors, ESCO's titles")
    parser.add_argument("--alone", action="store_true", help="search among O*NET's titles alone")
    return parser.parse_args()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _joined(base: KnowledgeBase, codes: list[str]) -> list[tuple[str, str]]:
    titles = base.columns("titles", "occupation", "title") or {}
    return list(joined_titles(base, {code: place for place, code in enumerate(codes)}, titles))


def hold_out(
    pairs: list[tuple[str, str]], main_titles: list[tuple[str, str]], count: int, seed: int
) -> list[tuple[str, str]]:
    """So many titles, by chance, of those that name one occupation only and are no occupation's own title."""
    owners: dict[str, set[str]] = defaultdict(set)
    for code, title in pairs + main_titles:
        owners[title.casefold()].add(code)
    own = {title.casefold() for _, title in main_titles}
    single = sorted({(c, t) for c, t in pairs if len(owners[t.casefold()]) == 1 and t.casefold() not in own})
    random.Random(seed).shuffle(single)
    return single[:count]


def measure(
    pairs: list[tuple[str, str]],
    occupations: dict[str, dict[str, str]],
    statements: list[tuple[str, str]],
    held: list[tuple[str, str]],
    encoder: Encoder,
    joined: list[tuple[str, str]],
) -> dict[str, float]:
    """Shares found first and among the first five, ours and the nearest title's, and milliseconds a search."""
    gone = {title.casefold() for _, title in held}
    rows = [(c, r["Title"]) for c, r in occupations.items()] + [p for p in pairs if p[1].casefold() not in gone]
    vectors = encode(encoder, [title for _, title in rows])
    described = encode(encoder, [f"{r['Title']} | {r['Description']}" for r in occupations.values()])
    places = {code: place for place, code in enumerate(occupations)}
    main = {code: row["Title"] for code, row in occupations.items()}
    told = encode(encoder, [f"{text} | {main[code]} | {text}" for code, text in statements]).astype(np.float32)
    tasks = np.zeros((len(places), told.shape[1]), dtype=np.float32)
    np.add.at(tasks, [places[code] for code, _ in statements], told)
    tasks /= np.maximum(np.linalg.norm(tasks, axis=1, keepdims=True), 1e-9)
    index = TitleIndex.of(rows, vectors, list(places), described.astype(np.float32), tasks, joined)
    start = time.process_time()
    index = learned(index, vectors)
    learning = time.process_time() - start
    finder = OccupationFinder(index, main, encoder)
    finder.find("warm up")
    ours, nearest, took = [], [], []
    full = vectors.astype(np.float32)
    for code, title in held:
        start = time.perf_counter()
        found = [match.code for match in finder.find(title, 5)]
        took.append(time.perf_counter() - start)
        ours.append((found[:1] == [code], code in found))
        order = np.argpartition(-(full @ encoder.sentences([title])[0]), 60)[:60]
        order = order[np.argsort(-(full[order] @ encoder.sentences([title])[0]))]
        near = list(dict.fromkeys(rows[row][0] for row in order))[:5]
        nearest.append((near[:1] == [code], code in near))
    return {
        "titles": len(held),
        "top1": round(float(np.mean([first for first, _ in ours])), 4),
        "top5": round(float(np.mean([five for _, five in ours])), 4),
        "nearest_title_top1": round(float(np.mean([first for first, _ in nearest])), 4),
        "nearest_title_top5": round(float(np.mean([five for _, five in nearest])), 4),
        "median_ms": round(1000 * statistics.median(took), 2),
        "learning_cpu_s": round(learning, 1),
    }


def encode(encoder: Encoder, texts: list[str]) -> HalfVectors:
    """Vectors in half precision, as a base keeps them; encoded in order of length, which pads least."""
    order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
    found = np.zeros((len(texts), 384), dtype=np.float16)
    for start in range(0, len(order), 1024):
        rows = order[start : start + 1024]
        found[rows] = encoder.sentences([texts[row] for row in rows])
    return found


class ReadyEncoder:
    """Port `Encoder`: takes vectors of titles and tasks from a base built with the same encoder, encodes the rest."""

    def __init__(self, base: KnowledgeBase, encoder: Encoder) -> None:
        self._encoder, self._ready = encoder, dict[str, npt.NDArray[np.float16]]()
        occupations = base.columns("occupations", "code", "title", "description") or {}
        main = dict(zip(occupations["code"], occupations["title"], strict=True))
        told = zip(occupations["title"], occupations["description"], strict=True)
        tasks = base.columns("tasks", "statement", "occupation") or {}
        statements = zip(tasks["statement"], tasks["occupation"], strict=True)
        for name, texts in (
            ("titles", list((base.columns("titles", "title") or {})["title"])),
            ("tasks", [f"{text} | {main[code]} | {text}" for text, code in statements]),
            ("occupations", [f"{title} | {text}" for title, text in told]),
        ):
            self._ready |= dict(zip(texts, np.asarray(base.vectors(name)), strict=True))

    def sentences(self, texts: Sequence[str]) -> Vectors:
        if len(texts) == 1:  # a search: measured as it is
            return self._encoder.sentences(texts)
        lacking = [text for text in texts if text not in self._ready]
        made = dict(zip(lacking, self._encoder.sentences(lacking), strict=True))
        return np.stack([made[text] if text in made else self._ready[text] for text in texts]).astype(np.float32)

    def tokens(self, texts: Sequence[str]) -> Sequence[tuple[npt.NDArray[np.float32], TokenVectors]]:
        return self._encoder.tokens(texts)


if __name__ == "__main__":
    main()
