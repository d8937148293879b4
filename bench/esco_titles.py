"""ESCO titles to O*NET occupations: how often one that the publishers' crosswalk names is among the first five.

    python -m bench.esco_titles BASE [--titles 1500] [--seed 20] [--without-copies]

`BASE` is the folder of a full base. The titles are ESCO's English preferred and alternative ones, which a full base
holds, joined through the crosswalk. `--without-copies` takes them out, so that only O*NET's titles are searched.
`unseen` counts those that are no title of the table.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from upbridge.knowledge.base import KnowledgeBase
from upbridge.knowledge.encoder import OnnxEncoder
from upbridge.knowledge.find import OccupationFinder
from upbridge.knowledge.home import Home
from upbridge.knowledge.title_index import TitleIndex
from upbridge.knowledge.title_making import make_index
from upbridge.model.occupations import FoundBy


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("base", type=Path)
    parser.add_argument("--titles", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--without-copies", action="store_true", help="search among O*NET's titles alone")
    options = parser.parse_args()
    encoder = OnnxEncoder.open(Home.of(os.environ).encoder)
    base = KnowledgeBase(options.base, encoder)
    asked = sorted(_targets(base).items())
    random.Random(options.seed).shuffle(asked)
    print(json.dumps(measure(_index(base, options.without_copies), encoder, asked[: options.titles])))


def _targets(base: KnowledgeBase) -> dict[str, set[str]]:
    """For each English ESCO title the O*NET codes that the crosswalk gives."""
    walks = base.columns("crosswalks", "scheme", "code", "target_scheme", "target")
    known, leads = set(base.codes()), defaultdict(set)
    for scheme, code, target_scheme, target in zip(*(walks or {}).values(), strict=True):
        if (scheme, target_scheme) == ("esco", "onet") and target in known:
            leads[code].add(target)
    rows = base.columns("titles", "occupation", "title", "language")
    found: dict[str, set[str]] = defaultdict(set)
    for code, title, language in zip(*(rows or {}).values(), strict=True):
        if code in leads and language == "en":
            found[title] |= leads[code]
    return found


def _index(base: KnowledgeBase, without_copies: bool) -> TitleIndex:
    index = make_index(base, learn=True)
    if not without_copies:
        return index
    own = index.scored
    return replace(index, titles=index.titles[:own], plain=index.plain[:own], owners=index.owners[:own])


def measure(index: TitleIndex, encoder: OnnxEncoder, asked: list[tuple[str, set[str]]]) -> dict[str, float]:
    """Shares found first and among the first five, and milliseconds a search."""
    finder = OccupationFinder(index, {}, encoder)
    finder.find("warm up")
    results, took = [], []
    for title, targets in asked:
        start = time.perf_counter()
        found = finder.find(title, 5)
        took.append(time.perf_counter() - start)
        codes = [match.code for match in found]
        exact = bool(found) and found[0].by is FoundBy.EXACT
        results.append((codes[0] in targets if codes else False, bool(targets & set(codes)), exact))
    unseen = [result for result in results if not result[2]]
    return {
        "titles": len(results),
        "top1": round(sum(first for first, _, _ in results) / len(results), 4),
        "top5": round(sum(five for _, five, _ in results) / len(results), 4),
        "unseen": len(unseen),
        "unseen_top5": round(sum(five for _, five, _ in unseen) / max(1, len(unseen)), 4),
        "median_ms": round(1000 * statistics.median(took), 2),
    }


if __name__ == "__main__":
    main()
