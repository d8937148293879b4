"""Trains the network from titles to occupations (`title_net.py`) on a base's own titles, with numpy alone.

Softmax regression with one hidden layer, by Adam. The seed is fixed; products of matrices may differ in their last
bits between machines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from upbridge.knowledge.title_net import BUCKETS, SPREAD, Floats, TitleNet, buckets

Ints = npt.NDArray[np.int64]

SEED = 20261123
HIDDEN = 128
ROUNDS, BATCH = 8, 1024
PEAK_RATE = 4e-3
"""The rate falls from this to nothing in a straight line."""

TERMS_FASTER = 3.0
"""A term is rare, so its weights take larger steps."""

DROPPED, SMOOTHED = 0.4, 0.05
"""The share of hidden numbers left out at random; the chance given to all occupations alike."""


def train(
    titles: Sequence[str], vectors: npt.NDArray[np.floating], owners: npt.NDArray[np.integer], count: int
) -> TitleNet:
    """The network for `count` occupations from titles, a vector each, and the place of the occupation it names."""
    chance = np.random.default_rng(SEED)
    seen = vectors.astype(np.float32)
    middle = seen.mean(axis=0)
    seen -= middle
    seen *= np.float32(SPREAD)
    places = owners.astype(np.int64)
    terms = _Terms.of(titles)
    steps = _Steps(_begun(chance, seen.shape[1], count))
    total, done = ROUNDS * -(-len(seen) // BATCH), 0
    for _ in range(ROUNDS):
        for rows in _batches(chance, len(seen)):
            done += 1
            batch = _Batch(terms.rows(rows), seen[rows], places[rows])
            _learn(steps, batch, PEAK_RATE * (1 - done / (total + 1)), chance)
    weights = steps.weights
    return TitleNet(
        terms=weights["terms"].astype(np.float16),
        middle=middle,
        **{name: weights[name] for name in ("meaning", "bias", "out", "straight", "usual")},
    )


@dataclass(frozen=True)
class _Terms:
    """The buckets of all titles end to end; those of title i are `flat[starts[i]:starts[i + 1]]`."""

    flat: Ints
    starts: Ints

    @classmethod
    def of(cls, titles: Sequence[str]) -> _Terms:
        cells = [buckets(title) or [0] for title in titles]
        return cls(
            np.asarray([bucket for cell in cells for bucket in cell], dtype=np.int64),
            np.cumsum([0, *(len(cell) for cell in cells)]).astype(np.int64),
        )

    def rows(self, rows: Ints) -> _Terms:
        """The same for some of the titles."""
        sizes = self.starts[rows + 1] - self.starts[rows]
        starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
        shift = np.repeat(self.starts[rows] - starts[:-1], sizes)
        return _Terms(self.flat[np.arange(starts[-1]) + shift], starts)

    @property
    def scale(self) -> Floats:
        """What each title's sum is multiplied by, so that long titles weigh no more than short ones."""
        return (1 / np.sqrt(np.diff(self.starts))).astype(np.float32)[:, None]


@dataclass(frozen=True)
class _Batch:
    terms: _Terms
    seen: Floats
    places: Ints


@dataclass
class _Steps:
    """Adam: weights by name, and the running means of their slopes and of these squared."""

    weights: dict[str, Floats]
    mean: dict[str, Floats] = field(default_factory=dict)
    square: dict[str, Floats] = field(default_factory=dict)
    taken: int = 0

    def __post_init__(self) -> None:
        self.mean = {name: np.zeros_like(array) for name, array in self.weights.items()}
        self.square = {name: np.zeros_like(array) for name, array in self.weights.items()}

    def take(self, slopes: dict[str, Floats], rate: float) -> None:
        """One step of all but the terms."""
        self.taken += 1
        far = rate / (1 - 0.9**self.taken) * np.sqrt(1 - 0.999**self.taken)
        for name, slope in slopes.items():
            mean, square = self.mean[name], self.square[name]
            mean += np.float32(0.1) * (slope - mean)
            square += np.float32(0.001) * (slope * slope - square)
            self.weights[name] -= np.float32(far) * mean / (np.sqrt(square) + np.float32(1e-8))

    def take_rows(self, name: str, rows: Ints, slope: Floats, rate: float) -> None:
        """One step of these rows alone."""
        mean = np.float32(0.9) * self.mean[name][rows] + np.float32(0.1) * slope
        square = np.float32(0.99) * self.square[name][rows] + np.float32(0.01) * slope * slope
        self.mean[name][rows], self.square[name][rows] = mean, square
        self.weights[name][rows] -= np.float32(rate) * mean / (np.sqrt(square) + np.float32(1e-6))


def _learn(steps: _Steps, batch: _Batch, rate: float, chance: np.random.Generator) -> None:
    """One step down the slope of the mean surprise at a batch's occupations."""
    weights, terms, count = steps.weights, batch.terms, len(batch.places)
    shown = _sums(weights["terms"], terms.flat, terms.starts) * terms.scale
    raw = shown + batch.seen @ weights["meaning"] + weights["bias"]
    kept = ((chance.random(raw.shape, dtype=np.float32) >= DROPPED) & (raw > 0)) * np.float32(1 / (1 - DROPPED))
    hidden = raw * kept
    wrong = hidden @ weights["out"] + batch.seen @ weights["straight"] + weights["usual"]
    np.exp(wrong - wrong.max(axis=1, keepdims=True), out=wrong)
    wrong /= wrong.sum(axis=1, keepdims=True)
    wrong -= np.float32(SMOOTHED / wrong.shape[1])
    wrong[np.arange(count), batch.places] -= np.float32(1 - SMOOTHED)
    wrong /= np.float32(count)
    back = (wrong @ weights["out"].T) * kept
    slopes = {"out": hidden.T @ wrong, "straight": batch.seen.T @ wrong, "usual": wrong.sum(axis=0)}
    steps.take(slopes | {"meaning": batch.seen.T @ back, "bias": back.sum(axis=0)}, rate)
    touched, slope = _by_bucket(terms, back * terms.scale)
    steps.take_rows("terms", touched, slope, TERMS_FASTER * rate)


def _by_bucket(terms: _Terms, slopes: Floats) -> tuple[Ints, Floats]:
    """The buckets of a batch, each once, and the sum of the slopes of the titles that hold it."""
    order = np.argsort(terms.flat, kind="stable")
    sorted_flat = terms.flat[order]
    starts = np.flatnonzero(np.concatenate([[True], sorted_flat[1:] != sorted_flat[:-1]]))
    title_of = np.repeat(np.arange(len(slopes)), np.diff(terms.starts))[order]
    return sorted_flat[starts], _sums(slopes, title_of, np.append(starts, len(order)))


def _sums(values: Floats, rows: Ints, starts: Ints) -> Floats:
    """The sums of `values` over `rows[starts[i]:starts[i + 1]]`, none of them empty; all of one size at a time."""
    sizes = np.diff(starts)
    found = np.empty((len(sizes), values.shape[1]), dtype=np.float32)
    for size in np.unique(sizes):
        places = np.flatnonzero(sizes == size)
        found[places] = values[rows[starts[places][:, None] + np.arange(size)]].sum(axis=1)
    return found


def _begun(chance: np.random.Generator, width: int, count: int) -> dict[str, Floats]:
    shapes = {"terms": (BUCKETS, HIDDEN), "meaning": (width, HIDDEN), "out": (HIDDEN, count)}
    found: dict[str, Floats] = {
        name: np.float32(0.1) * chance.standard_normal(shape, dtype=np.float32) for name, shape in shapes.items()
    }
    nothing = {"bias": (HIDDEN,), "straight": (width, count), "usual": (count,)}
    return found | {name: np.zeros(shape, dtype=np.float32) for name, shape in nothing.items()}


def _batches(chance: np.random.Generator, count: int) -> Iterator[Ints]:
    order = chance.permutation(count)
    for start in range(0, count, BATCH):
        yield order[start : start + BATCH]
