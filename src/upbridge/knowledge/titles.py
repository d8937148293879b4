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
from upbridge.ports import HalfVectors, Rows, Vectors

Floats = npt.NDArray[np.float32]

CANDIDATES = 1200
ALIKE = 0.25
"""Titles whose words are at least this alike are candidates whatever their meaning."""

BEST, BEST_THREE = 4.7, 3.4
LETTERS, CENTRE, DESCRIPTION = 2.8, 8.0, 2.3
WORDS, LAST_WORD, SIZE = 0.55, 1.4, 0.7
FEW, DESCRIPTION_OF_FEW = 3.0, 12.0
"""Where a base has hardly a title an occupation, what the occupation does has to speak for it."""

PRIOR = 5.0
"""How many words of the whole table stand behind each occupation's own, so that a single title proves little."""

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
        self._last = TermIndex.of(titles, lambda title: words(title)[-1:])
        self._described = described_vectors.astype(np.float32)
        self._centres, self._sizes = self._summed()
        self._totals = self._counts(self._words.rows)

    def score(self, plain: str, vector: Vectors) -> list[tuple[int, float, int]]:
        """Place, score 0..1 (all sum to 1) and the nearest title's row of each occupation that comes near."""
        alike, letters = self._words.likeness(words(plain)), self._letters.likeness(grams(plain))
        rows = self._candidates(vector, alike, letters)
        if not len(rows):
            return []
        owners = self._owner[rows]
        near = self._vectors[rows].astype(np.float32) @ vector
        first, three = _best_and_mean_of_three(near, owners, self._count)
        spelt, _ = _best_and_mean_of_three(letters[rows], owners, self._count)
        total = BEST * first + BEST_THREE * three + LETTERS * spelt + SIZE * np.log1p(self._sizes)
        described = DESCRIPTION if self._sizes.mean() > FEW else DESCRIPTION_OF_FEW
        total += CENTRE * (self._centres @ vector) + described * (self._described @ vector)
        total += WORDS * self._chances_of(words(plain)) + LAST_WORD * self._share_ending_in(words(plain)[-1:])
        places = np.unique(owners)
        chances = np.exp(total[places] - total[places].max())
        chances /= chances.sum()
        row_of = _nearest_row(near + letters[rows], owners, rows)
        return [(int(p), float(c), row_of[int(p)]) for p, c in zip(places, chances, strict=True)]

    def spelt_alike(self, plain: str, most: int) -> Rows:
        """Rows of the titles that share most runs of letters with these words, in no order."""
        letters = self._letters.likeness(grams(plain))
        count = min(most, len(letters))
        rows = np.argpartition(-letters, count - 1)[:count] if count else np.zeros(0, np.int64)
        return rows.astype(np.int32)

    def _candidates(self, vector: Vectors, alike: Floats, letters: Floats) -> npt.NDArray[np.int64]:
        chosen = np.zeros(len(self._owner), dtype=bool)
        chosen[self._short.nearest(vector, CANDIDATES)] = True
        chosen |= (alike >= ALIKE) | (letters >= ALIKE)
        return np.flatnonzero(chosen & (self._owner >= 0))

    def _counts(self, rows: Rows) -> Floats:
        """How often each occupation owns one of these rows."""
        owners = self._owner[rows]
        return np.bincount(owners[owners >= 0], minlength=self._count).astype(np.float32)

    def _chances_of(self, asked: Sequence[str]) -> Floats:
        """How much likelier each occupation's titles use these words than all titles do: mean logarithm a word."""
        found = np.zeros(self._count, dtype=np.float32)
        for word in dict.fromkeys(asked):
            rows = self._words.holding(word)
            if len(rows):
                usual = np.float32(len(rows) / max(1, len(self._words.rows)))
                found += np.log((self._counts(rows) + PRIOR * usual) / (self._totals + PRIOR) / usual)
        return found / np.float32(max(1, len(asked)))

    def _share_ending_in(self, last: Sequence[str]) -> Floats:
        """The share of each occupation's titles that end in the word."""
        rows = self._last.holding(last[0]) if last else np.zeros(0, dtype=np.int32)
        share: Floats = self._counts(rows) / (self._sizes + np.float32(2))
        return share

    def _summed(self) -> tuple[Vectors, Floats]:
        """Each occupation's mean direction over its titles, and how many it has."""
        centres = np.zeros((self._count, self._vectors.shape[1]), dtype=np.float32)
        known = np.flatnonzero(self._owner >= 0)
        for start in range(0, len(known), _BLOCK):
            rows = known[start : start + _BLOCK]
            np.add.at(centres, self._owner[rows], self._vectors[rows].astype(np.float32))
        lengths = np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9).astype(np.float32)
        sizes = np.bincount(self._owner[known], minlength=self._count).astype(np.float32)
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
