"""What the noise of the reading of adverts has in common: features of each requirement, and how well they tell noise.

python -m bench.doubt CASES

Every skill, tool and item of knowledge reported for the labelled cases, with what the reader knew of it, and whether a
label explains it (`bench.score_analysis`). Prints for each feature how much of the noise and of the rest has it, the
weights of a ridge-regularised logistic model, and, cross-validated by case, how many items are lost where noise is left
out. `docs/reading.md` says what was made of it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.analysis import by_api
from bench.cases import OWN, Case, read_cases
from bench.score_analysis import SKILL_KINDS, explained

Floats = npt.NDArray[np.float64]
RIDGE = 3.0
_GENERIC = "work team service project process system day people thing time quality standard business customer job"
_PREPOSITION = re.compile(r"(?:to|for|from|in|on|at|by|of|with|into|out|off|up|over|behind|about|through)\b", re.I)
_VERB_FIRST = re.compile(r"(?:[A-Z][a-z]+e|[A-Z][a-z]+ing)\b")


def features(asked: Mapping[str, Any], advert: str, others: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """What can be known of a requirement without the labels; yes is 1, no is 0."""
    start, end = asked["quote"]["start"], asked["quote"]["end"]
    line = advert[advert.rfind("\n", 0, start) + 1 : (advert.find("\n", end) + 1 or len(advert) + 1) - 1]
    label, words = asked["label"], asked["label"].lower().split()
    before = advert[:start].rstrip()
    beside = [o for o in others if o is not asked and line.find(o["quote"]["text"]) >= 0]
    named = bool(asked.get("skills"))
    return {
        "constant": 1.0,
        **{f"kind {kind}": float(asked["kind"] == kind) for kind in ("tool", "knowledge")},
        **{f"importance {i}": float(asked["importance"] == i) for i in ("duty", "nice")},
        "has a known name": float(named),
        "known name is the label": float(named and asked["skills"][0]["label"].lower() == label.lower()),
        "one word": float(len(words) == 1),
        "one word, no known name": float(len(words) == 1 and not named),
        "one word, small in the advert": float(len(words) == 1 and advert[start].islower()),
        "one word, known, plain capitals": float(len(words) == 1 and named and label[1:].islower()),
        "two words": float(len(words) == 2),
        "six words and more": float(len(words) >= 6),
        "prose (line over 160)": float(len(line) > 160),
        "three others in the line": float(len(beside) >= 3),
        "after a comma or 'and'": float(before.endswith(",") or before.endswith((" and", " or", "&"))),
        "after a preposition": float(bool(re.search(r"\b(?:to|for|from|in|on|at|by|of|with)$", before))),
        "article or pointing word inside": float(bool(re.search(r" (?:the|a|an|what|it|them|is|are|was)\b", label))),
        "opens with a small word": float(bool(_PREPOSITION.match(label))),
        "opens like a verb": float(bool(_VERB_FIRST.match(label))),
        "generic word": float(any(w.rstrip("s") in _GENERIC.split() for w in words)),
        "a number inside": float(bool(re.search(r"\d", label))),
        "in a group": float(asked.get("group") is not None),
        "odd bracket": float(label.count("(") != label.count(")")),
    }


def table(case: Case, requirements: Sequence[Mapping[str, Any]]) -> list[tuple[str, dict[str, float], bool, bool]]:
    """For each skill asked: its label, its features, whether it is noise, whether it alone finds an item."""
    known, needed = explained(case, requirements)
    return [
        (asked["label"], features(asked, case.job, requirements), index not in known, index in needed)
        for index, asked in enumerate(requirements)
        if asked["kind"] in SKILL_KINDS
    ]


def fit(rows: Floats, noise: Floats) -> Floats:
    """Weights of a logistic model with a ridge on all but the constant, by Newton's steps."""
    weights, ridge = np.zeros(rows.shape[1]), RIDGE * np.eye(rows.shape[1])
    ridge[0, 0] = 0
    for _ in range(25):
        p = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (noise - p) - ridge @ weights
        weights += np.linalg.solve(rows.T * (p * (1 - p)) @ rows + ridge, slope)
    return weights


def unseen(rows: Floats, noise: Floats, cases: npt.NDArray[np.str_]) -> Floats:
    """How sure the model is that each row is noise, fitted without the row's own case."""
    sure = np.zeros(len(rows))
    for case in np.unique(cases):
        here = cases == case
        sure[here] = 1 / (1 + np.exp(-rows[here] @ fit(rows[~here], noise[~here])))
    return sure


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.doubt", description="What noise has in common.")
    parser.add_argument("cases", type=Path, nargs="?", default=OWN)
    chosen = parser.parse_args(arguments)
    analyst = by_api()
    found = [
        (case.name, *row)
        for case in read_cases(chosen.cases)
        for row in table(case, (analyst(case).answer or {}).get("requirements", ()))
    ]
    names = list(found[0][2])
    rows = np.array([[row[2][name] for name in names] for row in found])
    noise = np.array([float(row[3]) for row in found])
    needed = np.array([row[4] for row in found])
    weights, sure = fit(rows, noise), unseen(rows, noise, np.array([row[0] for row in found]))
    print(f"{len(found)} requirements, {int(noise.sum())} noise, {int(needed.sum())} that alone find an item")
    for name, weight, column in zip(names, weights, rows.T, strict=True):
        of_noise, of_rest = column[noise > 0].mean(), column[noise == 0].mean()
        print(f"{name:36} {weight:6.2f}  of noise {of_noise:.2f}  of the rest {of_rest:.2f}")
    for limit in (0.5, 0.4, 0.3, 0.25, 0.2, 0.15):
        out = sure > limit
        print(f"left out above {limit:.2f}: {int((noise * out).sum())} noise, {int((needed & out).sum())} items lost")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
