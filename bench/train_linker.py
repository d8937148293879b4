"""Fits the chance that a linked skill is right (`Mix.slope`, `Mix.offset`) on annotated sentences and prints it.

    python -m bench.train_linker FOLDER

FOLDER as in `bench.linking`. Every sentence takes part, those in which the annotators found nothing too. The ten
best skills of each are the cases; the fit is a logistic regression by Newton's method, so there is no seed.
Fitted on one set and tried on the other, it also prints how far the chances are from the truth.
"""

from __future__ import annotations

import csv
import math
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.linking import open_linker
from bench.score_linking import NO_LABEL
from upbridge.language.linker import Mix, SkillLinker

RAW = Mix(slope=1.0, offset=-1.5)
"""Scores from which the sums can be had back with little loss."""

Cases = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]


def cases(linker: SkillLinker, path: Path) -> Cases:
    """Sums of likenesses of the ten best skills of every sentence, and whether the annotators named each."""
    gold: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            gold.setdefault(row["sentence"].strip(), set()).update({row["label"].strip().lower()} - NO_LABEL)
    sums, right = [], []
    for labels, matches in zip(gold.values(), linker.link(list(gold), top=10), strict=True):
        for match in matches:
            sums.append(math.log(match.score / (1 - match.score)) - RAW.offset)
            right.append(match.skill.label.lower() in labels)
    return np.array(sums), np.array(right, dtype=np.float64)


def fit(found: Cases) -> tuple[float, float]:
    """Slope and offset of the logistic regression of right on sum."""
    sums, right = found
    rows = np.stack([sums, np.ones_like(sums)], axis=1)
    weights = np.zeros(2)
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        bend = rows.T @ (rows * (chance * (1 - chance))[:, None]) + 1e-6 * np.eye(2)
        weights = weights + np.linalg.solve(bend, rows.T @ (right - chance))
    return float(weights[0]), float(weights[1])


def error(found: Cases, slope: float, offset: float, bins: int = 5) -> float:
    """Expected calibration error over bins of equal size."""
    sums, right = found
    chance = 1 / (1 + np.exp(-(slope * sums + offset)))
    parts = np.array_split(np.argsort(chance), bins)
    return float(sum(len(part) * abs(chance[part].mean() - right[part].mean()) for part in parts) / len(sums))


def main() -> int:
    linker = open_linker(mix=RAW)
    found = [cases(linker, path) for path in sorted(Path(sys.argv[1]).glob("*_validation_annotations.csv"))]
    for trained, tried in ((0, 1), (1, 0)):
        print("error on the other set", round(error(found[tried], *fit(found[trained])), 3))
    everything = (np.concatenate([sums for sums, _ in found]), np.concatenate([right for _, right in found]))
    print("slope, offset", fit(everything))
    return 0


if __name__ == "__main__":
    sys.exit(main())
