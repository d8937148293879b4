"""Fits what each likeness weighs and the chance that a linked skill is right (`Mix`) on annotated sentences.

    python -m bench.train_linker FOLDER

FOLDER as in `bench.linking`. The weights are those of a softmax over the candidates of a sentence, the right ones
sharing the truth, with a small ridge; the best name's is set to one. The chance is a logistic regression of right on
the weighted sum of the ten best, over every sentence, those in which the annotators found nothing too. Both by
Newton's method, so there is no seed. It prints what was fitted on everything, and how a fit on one set, or on five
sixths of both, does on the rest.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.linking import open_linker
from bench.score_linking import NO_LABEL, score
from upbridge.language.linker import LIKENESSES, SkillLinker

RIDGE = 0.03
"""Per sentence, on weights of likenesses brought to a standard deviation of one."""

FOLDS = 6

CANDIDATES = 100
"""Skills a sentence that take part: more than are ranked, so that the weights learn what to leave out."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """A sentence, its right labels (in lower case; none where nothing was found), its candidates."""

    text: str
    gold: frozenset[str]
    labels: tuple[str, ...]
    likenesses: Floats

    @property
    def right(self) -> Floats:
        """1 for the candidates that are right."""
        return np.array([label in self.gold for label in self.labels], np.float64)

    def ranked(self, weights: Floats) -> list[int]:
        """The candidates, the best first."""
        return [int(row) for row in np.argsort(-(self.likenesses @ weights), kind="stable")]


def cases(linker: SkillLinker, path: Path) -> list[Case]:
    """Every sentence of a set."""
    gold: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            label = (row["label"] or "").strip()
            gold.setdefault(row["sentence"].strip(), set()).update({label.lower()} if label not in NO_LABEL else ())
    found = zip(gold.items(), linker.likenesses(list(gold), top=CANDIDATES), strict=True)
    return [
        Case(text, frozenset(right), tuple(skill.label.lower() for skill in skills), likenesses.astype(np.float64))
        for (text, right), (skills, likenesses) in found
    ]


def fit_weights(some: Sequence[Case]) -> Floats:
    """The weights, the best name's one."""
    useful = [(case.likenesses, case.right / case.right.sum()) for case in some if case.right.any()]
    spread = np.vstack([rows for rows, _ in useful]).std(axis=0) + 1e-9
    told = [(rows / spread, truth) for rows, truth in useful]
    weights = np.zeros(len(LIKENESSES))
    surprise, slope, bend = _surprise(weights, told)
    for _ in range(30):
        step = np.linalg.solve(bend, slope)
        while _surprise(weights - step, told)[0] > surprise + 1e-12:
            step /= 2
        weights = weights - step
        surprise, slope, bend = _surprise(weights, told)
    weights = weights / spread
    return weights / weights[LIKENESSES.index("window_name")]


def _surprise(weights: Floats, told: Sequence[tuple[Floats, Floats]]) -> tuple[float, Floats, Floats]:
    """What is brought down: mean surprise at the truth with the ridge; its slope and bend in the weights."""
    total, slope, bend = RIDGE * float(weights @ weights), 2 * RIDGE * weights, 2 * RIDGE * np.eye(len(weights))
    for rows, truth in told:
        sums = rows @ weights - (rows @ weights).max()
        chances = np.exp(sums) / np.exp(sums).sum()
        mean = chances @ rows
        total -= float(truth @ sums - np.log(np.exp(sums).sum())) / len(told)
        slope = slope + (mean - truth @ rows) / len(told)
        bend = bend + ((rows * chances[:, None]).T @ rows - np.outer(mean, mean)) / len(told)
    return total, slope, bend


def best_sums(some: Sequence[Case], weights: Floats) -> tuple[Floats, Floats]:
    """The sums of the ten best of every sentence, and which are right."""
    best = [(case, case.ranked(weights)[:10]) for case in some]
    sums = [case.likenesses[rows] @ weights for case, rows in best]
    return np.concatenate(sums), np.concatenate([case.right[rows] for case, rows in best])


def fit_chance(sums: Floats, right: Floats) -> tuple[float, float]:
    """Slope and offset of the logistic regression of right on sum."""
    rows = np.stack([sums, np.ones_like(sums)], axis=1)
    weights = np.zeros(2)
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        bend = rows.T @ (rows * (chance * (1 - chance))[:, None]) + 1e-6 * np.eye(2)
        weights = weights + np.linalg.solve(bend, rows.T @ (right - chance))
    return float(weights[0]), float(weights[1])


def error(sums: Floats, right: Floats, slope: float, offset: float, bins: int = 5) -> float:
    """Expected calibration error over bins of equal size."""
    chance = 1 / (1 + np.exp(-(slope * sums + offset)))
    parts = np.array_split(np.argsort(chance), bins)
    return float(sum(len(part) * abs(chance[part].mean() - right[part].mean()) for part in parts) / len(sums))


def precision(some: Sequence[Case], weights: Floats) -> dict[str, float]:
    """R-precision of the sentences that have a right label."""
    told = [case for case in some if case.gold]
    return score(
        {case.text: set(case.gold) for case in told},
        {case.text: [case.labels[row] for row in case.ranked(weights)] for case in told},
    )


def folded(sets: Sequence[Sequence[Case]]) -> list[float]:
    """RP@5 on each set, every sentence ranked by weights fitted without the sixth it lies in."""
    found = []
    for own, others in (sets, sets[::-1]):
        total = 0.0
        for fold in range(FOLDS):
            away = own[fold::FOLDS]
            near = [case for case in own if case not in away]
            kept = near + [case for number, case in enumerate(others) if number % FOLDS != fold]
            told = [case for case in away if case.gold]
            total += len(told) * precision(told, fit_weights(kept))["RP@5"]
        found.append(round(total / sum(bool(case.gold) for case in own), 3))
    return found


def main() -> int:
    linker = open_linker()
    paths = sorted(Path(sys.argv[1]).glob("*_validation_annotations.csv"))
    sets = [cases(linker, path) for path in paths]
    for fitted, tried in ((0, 1), (1, 0)):
        weights = fit_weights(sets[fitted])
        chance = fit_chance(*best_sums(sets[fitted], weights))
        off = round(error(*best_sums(sets[tried], weights), *chance), 3)
        print(f"fitted on {paths[fitted].name}, on the other set:", precision(sets[tried], weights), f"off by {off}")
    print("RP@5 in folds:", dict(zip([path.name for path in paths], folded(sets), strict=True)))
    everything = [case for some in sets for case in some]
    weights = fit_weights(everything)
    print("weights", dict(zip(LIKENESSES, weights.round(2).tolist(), strict=True)))
    print("slope, offset", fit_chance(*best_sums(everything, weights)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
