"""Job title to occupation: how often a title held out of O*NET's table is led to its occupation.

    python bench/titles.py --mirror FOLDER [--titles 1500] [--seed 20]

Reads `onet/db_*_text/Alternate Titles.txt` and `Occupation Data.txt` of the mirror. The held-out titles belong
to one occupation only; every row with such a title leaves the table. Occupations without tasks ("All Other") are
left out, as they are from what the program finds. Beside ours: the nearest encoded title.
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
from pathlib import Path

import numpy as np

from upbridge.knowledge.encoder import OnnxEncoder
from upbridge.knowledge.find import OccupationFinder, TitleTable
from upbridge.knowledge.home import Home
from upbridge.knowledge.short import ShortVectors
from upbridge.ports import Encoder


def main() -> None:
    options = _options()
    release = sorted((options.mirror / "onet").glob("db_*_text"))[-1]
    with_tasks = {row["O*NET-SOC Code"] for row in _rows(release / "Task Statements.txt")}
    occupations = {r["O*NET-SOC Code"]: r for r in _rows(release / "Occupation Data.txt")}
    occupations = {code: row for code, row in occupations.items() if code in with_tasks}
    pairs = [(r["O*NET-SOC Code"], r["Alternate Title"]) for r in _rows(release / "Alternate Titles.txt")]
    pairs = [pair for pair in pairs if pair[0] in occupations]
    held = hold_out(pairs, [(code, row["Title"]) for code, row in occupations.items()], options.titles, options.seed)
    encoder = OnnxEncoder.open(Home.of(os.environ).encoder)
    print(json.dumps(measure(pairs, occupations, held, encoder)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--mirror", type=Path, required=True)
    parser.add_argument("--titles", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=20)
    return parser.parse_args()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


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
    pairs: list[tuple[str, str]], occupations: dict[str, dict[str, str]], held: list[tuple[str, str]], encoder: Encoder
) -> dict[str, float]:
    """Shares found first and among the first five, ours and the nearest title's, and milliseconds a search."""
    gone = {title.casefold() for _, title in held}
    rows = [(c, r["Title"]) for c, r in occupations.items()] + [p for p in pairs if p[1].casefold() not in gone]
    vectors = encoder.sentences([title for _, title in rows]).astype(np.float16)
    described = encoder.sentences([f"{r['Title']} | {r['Description']}" for r in occupations.values()])
    table = TitleTable(
        titles=[title for _, title in rows],
        codes=[code for code, _ in rows],
        vectors=vectors,
        short=ShortVectors.of(vectors),
        main={code: row["Title"] for code, row in occupations.items()},
        described=list(occupations),
        described_vectors=described.astype(np.float16),
    )
    finder = OccupationFinder(table, encoder)
    finder.find("warm up")
    ours, nearest, took = [], [], []
    full = vectors.astype(np.float32)
    for code, title in held:
        start = time.perf_counter()
        found = [match.code for match in finder.find(title, 5)]
        took.append(time.perf_counter() - start)
        ours.append((found[:1] == [code], code in found))
        order = np.argsort(-(full @ encoder.sentences([title])[0]))[:60]
        near = list(dict.fromkeys(rows[row][0] for row in order))[:5]
        nearest.append((near[:1] == [code], code in near))
    return {
        "titles": len(held),
        "top1": round(float(np.mean([first for first, _ in ours])), 4),
        "top5": round(float(np.mean([five for _, five in ours])), 4),
        "nearest_title_top1": round(float(np.mean([first for first, _ in nearest])), 4),
        "nearest_title_top5": round(float(np.mean([five for _, five in nearest])), 4),
        "median_ms": round(1000 * statistics.median(took), 2),
    }


if __name__ == "__main__":
    main()
