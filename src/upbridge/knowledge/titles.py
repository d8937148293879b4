"""How well each occupation fits a title that is in no table: its titles' meaning, words and letters added up,
with the word of the base's own network where it has one.

The weights were fitted once (softmax regression) on titles held out of O*NET's table, other ones than those
that `bench/titles.py` measures on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from upbridge.knowledge.terms import TermIndex, grams, words
from upbridge.knowledge.title_index import TitleIndex
from upbridge.language.linker_windows import widened
from upbridge.ports import Rows, Vectors

Floats = npt.NDArray[np.float32]

CANDIDATES = 800
MOST = 100
ALIKE = 0.35
"""Titles whose words are at least this alike are candidates whatever their meaning."""


@dataclass(frozen=True)
class Weights:
    """What each likeness of a title and an occupation counts for."""

    best: float
    best_three: float
    centre: float
    description: float
    tasks: float
    size: float
    words: float
    letters: float
    last_word: float
    net: float = 0.0


ALONE = Weights(3.04, 2.65, 4.06, 1.05, 2.59, 0.78, 0.23, 0.42, 0.14)
"""Without the network."""

TOGETHER = Weights(2.72, 1.09, 0.0, 0.57, 1.64, 0.23, 0.16, 0.21, 0.11, net=0.64)
"""With the network. It was trained without the titles that these were fitted on."""

ALONE_OF_FEW = replace(ALONE, description=12.0)
"""Where a base has hardly a title an occupation, what the occupation does has to speak for it."""

FEW = 6.0
"""Titles an occupation up to which a base counts as having few."""

BY_NET = 5
"""So many occupations that the network holds likeliest are looked at, whatever their titles."""

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
        """Place, score 0..1 (those of all sum to 1) and the nearest title's row of the `MOST` likeliest occupations."""
        index = self._index
        turned = index.turned(vector)
        by_net = index.net.log_chances(plain, vector) if index.net else None
        rows = self._candidates(plain, turned, by_net)
        if not len(rows):
            return []
        owners = self._owner[rows]
        near = widened(index.vectors[rows]) @ turned
        places = np.unique(owners)
        total = self._total(self._likenesses(plain, vector, turned, near, owners), by_net)[places]
        chances = np.exp(total - total.max())
        chances /= chances.sum()
        row_of = _nearest_row(near, owners, rows)
        likeliest = np.argsort(-chances)[:MOST]
        return [(int(places[at]), float(chances[at]), row_of[int(places[at])]) for at in likeliest]

    def _likenesses(
        self, plain: str, vector: Vectors, turned: Vectors, near: Floats, owners: npt.NDArray[np.int32]
    ) -> dict[str, Floats]:
        """Each likeness of `Weights` but the network's, of all occupations."""
        index = self._index
        best, best_three = _best_and_mean_of_three(near, owners, self._count)
        return {
            "best": best,
            "best_three": best_three,
            "centre": index.centres @ turned,
            "description": index.described @ vector,
            "tasks": index.tasks @ vector,
            "size": np.log1p(self._sizes),
            "words": self._chances_of(index.words, words(plain), PRIOR),
            "letters": self._chances_of(index.letters, grams(plain), PRIOR_OF_LETTERS),
            "last_word": self._chances_of(index.last, words(plain)[-1:], PRIOR),
        }

    def _total(self, likenesses: Mapping[str, Floats], by_net: Floats | None) -> Floats:
        if by_net is not None:
            return _weighted(TOGETHER, {**likenesses, "net": by_net})
        return _weighted(ALONE_OF_FEW if self._sizes.mean() <= FEW else ALONE, likenesses)

    def spelt_alike(self, plain: str, most: int) -> Rows:
        """Rows of the titles that share most runs of letters with these words, in no order."""
        letters = self._index.letters.likeness(grams(plain))
        count = min(most, len(letters))
        rows = np.argpartition(-letters, count - 1)[:count] if count else np.zeros(0, np.int64)
        return rows.astype(np.int32)

    def _candidates(self, plain: str, turned: Vectors, by_net: Floats | None) -> npt.NDArray[np.int64]:
        chosen = np.zeros(len(self._owner), dtype=bool)
        chosen[self._index.short.nearest(turned, CANDIDATES)] = True
        chosen |= self._index.words.likeness(words(plain)) >= ALIKE
        if by_net is not None:
            likeliest = np.zeros(self._count, dtype=bool)
            likeliest[np.argsort(-by_net)[:BY_NET]] = True
            chosen |= likeliest[self._owner]
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


def _weighted(weights: Weights, likenesses: Mapping[str, Floats]) -> Floats:
    """The sum of the likenesses, each times its weight."""
    parts = [np.float32(getattr(weights, name)) * found for name, found in likenesses.items()]
    total: Floats = np.sum(parts, axis=0, dtype=np.float32)
    return total


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
