"""How well each occupation fits a title that is in no table: its titles' meaning, words and letters added up.

The weights were fitted once (softmax regression) on titles held out of O*NET's table, other ones than those
that `bench/titles.py` measures on.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from upbridge.knowledge.terms import TermIndex, grams, words
from upbridge.knowledge.title_index import TitleIndex
from upbridge.ports import Rows, Vectors

Floats = npt.NDArray[np.float32]

CANDIDATES = 800
ALIKE = 0.35
"""Titles whose words are at least this alike are candidates whatever their meaning."""

BEST, BEST_THREE, CENTRE = 3.04, 2.65, 4.06
DESCRIPTION, TASKS, SIZE = 1.05, 2.59, 0.78
WORDS, LETTERS, LAST_WORD = 0.23, 0.42, 0.14
FEW, DESCRIPTION_OF_FEW = 6.0, 12.0
"""Where a base has hardly a title an occupation, what the occupation does has to speak for it."""

PRIOR, PRIOR_OF_LETTERS = 5.0, 20.0
"""How many terms of the whole table stand behind each occupation's own, so that a single title proves little."""


class TitleScorer:
    """Scores occupations for words by an index of titles."""

    def __init__(self, index: TitleIndex) -> None:
        self._index, self._count = index, len(index.codes)
        self._owner = index.owners[: index.scored]
        self._sizes = np.bincount(self._owner, minlength=self._count).astype(np.float32)
        self._totals = {id(t): self._counts(t.rows) for t in (index.words, index.letters, index.last)}

    def score(self, plain: str, vector: Vectors) -> list[tuple[int, float, int]]:
        """Place, score 0..1 (all sum to 1) and the nearest title's row of each occupation that comes near."""
        index = self._index
        turned = index.turned(vector)
        rows = self._candidates(plain, turned)
        if not len(rows):
            return []
        owners = self._owner[rows]
        near = index.vectors[rows].astype(np.float32) @ turned
        first, three = _best_and_mean_of_three(near, owners, self._count)
        few = self._sizes.mean() <= FEW
        total = BEST * first + BEST_THREE * three + CENTRE * (index.centres @ turned) + SIZE * np.log1p(self._sizes)
        total += (DESCRIPTION_OF_FEW if few else DESCRIPTION) * (index.described @ vector)
        total += TASKS * (index.tasks @ vector)
        total += WORDS * self._chances_of(index.words, words(plain), PRIOR)
        total += LETTERS * self._chances_of(index.letters, grams(plain), PRIOR_OF_LETTERS)
        total += LAST_WORD * self._chances_of(index.last, words(plain)[-1:], PRIOR)
        places = np.unique(owners)
        chances = np.exp(total[places] - total[places].max())
        chances /= chances.sum()
        row_of = _nearest_row(near, owners, rows)
        return [(int(p), float(c), row_of[int(p)]) for p, c in zip(places, chances, strict=True)]

    def spelt_alike(self, plain: str, most: int) -> Rows:
        """Rows of the titles that share most runs of letters with these words, in no order."""
        letters = self._index.letters.likeness(grams(plain))
        count = min(most, len(letters))
        rows = np.argpartition(-letters, count - 1)[:count] if count else np.zeros(0, np.int64)
        return rows.astype(np.int32)

    def _candidates(self, plain: str, turned: Vectors) -> npt.NDArray[np.int64]:
        chosen = np.zeros(len(self._owner), dtype=bool)
        chosen[self._index.short.nearest(turned, CANDIDATES)] = True
        chosen |= self._index.words.likeness(words(plain)) >= ALIKE
        return np.flatnonzero(chosen)

    def _counts(self, rows: Rows) -> Floats:
        """How often each occupation owns one of these rows."""
        return np.bincount(self._owner[rows], minlength=self._count).astype(np.float32)

    def _chances_of(self, index: TermIndex, asked: Sequence[str], prior: float) -> Floats:
        """How much likelier each occupation's titles hold these terms than all titles do: mean logarithm a term."""
        found = np.zeros(self._count, dtype=np.float32)
        totals, terms = self._totals[id(index)], list(dict.fromkeys(asked))
        for term in terms:
            rows = index.holding(term)
            if len(rows):
                usual = np.float32(len(rows) / len(index.rows))
                found += np.log((self._counts(rows) + prior * usual) / (totals + prior) / usual)
        return found / np.float32(max(1, len(terms)))


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
    return dict(zip(owners[order].tolist(), rows[order].tolist(), strict=True))
