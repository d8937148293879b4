"""How well each occupation fits a title that is in no table: its titles' words, letters and meaning added up.

The weights were fitted once (softmax regression) on titles held out of O*NET's table, other ones than those
that `bench/titles.py` measures on.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from upbridge.knowledge.short import ShortVectors
from upbridge.knowledge.terms import TermIndex, grams, words
from upbridge.ports import HalfVectors, Vectors

Floats = npt.NDArray[np.float32]

CANDIDATES = 1200
ALIKE = 0.25
"""Titles whose words are at least this alike are candidates whatever their meaning."""

BEST, BEST_THREE = 6.0, 9.0
WORDS_BEST, WORDS_THREE = 1.0, 2.5
LETTERS_BEST, LETTERS_THREE = 4.0, 2.5
CENTRE, DESCRIPTION, SIZE = 6.0, 2.5, 0.35
_BLOCK = 4096


class TitleScorer:
    """Scores occupations for words; made of a table of titles and of the occupations worth finding."""

    def __init__(
        self,
        titles: Sequence[str],
        codes: Sequence[str],
        vectors: HalfVectors,
        short: ShortVectors,
        described: Sequence[str],
        described_vectors: HalfVectors,
    ) -> None:
        places = {code: place for place, code in enumerate(described)}
        self._owner = np.asarray([places.get(code, -1) for code in codes], dtype=np.int32)
        self._vectors, self._short, self._count = vectors, short, len(described)
        self._words, self._letters = TermIndex.of(titles, words), TermIndex.of(titles, grams)
        self._described = described_vectors.astype(np.float32)
        self._centres, self._sizes = self._summed()

    def score(self, plain: str, vector: Vectors) -> list[tuple[int, float, int]]:
        """Place, score 0..1 (all sum to 1) and the nearest title's row of each occupation that comes near."""
        alike, letters = self._words.likeness(words(plain)), self._letters.likeness(grams(plain))
        rows = self._candidates(vector, alike, letters)
        if not len(rows):
            return []
        owners = self._owner[rows]
        near = self._vectors[rows].astype(np.float32) @ vector
        parts = ((near, BEST, BEST_THREE), (alike[rows], WORDS_BEST, WORDS_THREE),
                 (letters[rows], LETTERS_BEST, LETTERS_THREE))  # fmt: skip
        total = CENTRE * (self._centres @ vector) + DESCRIPTION * (self._described @ vector) + SIZE * self._sizes
        for values, best, three in parts:
            first, mean = _best_and_mean_of_three(values, owners, self._count)
            total += best * first + three * mean
        places = np.unique(owners)
        chances = np.exp(total[places] - total[places].max())
        chances /= chances.sum()
        row_of = _nearest_row(near + letters[rows], owners, rows)
        return [(int(p), float(c), row_of[int(p)]) for p, c in zip(places, chances, strict=True)]

    def _candidates(self, vector: Vectors, alike: Floats, letters: Floats) -> npt.NDArray[np.int64]:
        chosen = np.zeros(len(self._owner), dtype=bool)
        chosen[self._short.nearest(vector, CANDIDATES)] = True
        chosen |= (alike >= ALIKE) | (letters >= ALIKE)
        return np.flatnonzero(chosen & (self._owner >= 0))

    def _summed(self) -> tuple[Vectors, Floats]:
        """Each occupation's mean direction over its titles, and the logarithm of how many it has."""
        centres = np.zeros((self._count, self._vectors.shape[1]), dtype=np.float32)
        known = np.flatnonzero(self._owner >= 0)
        for start in range(0, len(known), _BLOCK):
            rows = known[start : start + _BLOCK]
            np.add.at(centres, self._owner[rows], self._vectors[rows].astype(np.float32))
        lengths = np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9).astype(np.float32)
        sizes: Floats = np.log1p(np.bincount(self._owner[known], minlength=self._count)).astype(np.float32)
        return np.asarray(centres / lengths, dtype=np.float32), sizes


def _best_and_mean_of_three(values: Floats, owners: npt.NDArray[np.int32], count: int) -> tuple[Floats, Floats]:
    """For each occupation the best value of its titles, and the mean of its best three (missing ones are 0)."""
    order = np.lexsort((-values, owners))
    of, sorted_values = owners[order], values[order]
    starts = np.searchsorted(of, np.arange(count))
    rank = np.arange(len(of)) - starts[of]
    first, total = np.zeros(count, dtype=np.float32), np.zeros(count, dtype=np.float32)
    first[of[rank == 0]] = sorted_values[rank == 0]
    np.add.at(total, of[rank < 3], sorted_values[rank < 3])
    mean: Floats = (total / 3).astype(np.float32)
    return first, mean


def _nearest_row(values: Floats, owners: npt.NDArray[np.int32], rows: npt.NDArray[np.int64]) -> dict[int, int]:
    order = np.argsort(values)
    return {int(owner): int(row) for owner, row in zip(owners[order], rows[order], strict=True)}
