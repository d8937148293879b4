"""How well each occupation fits a title that is in no table: its titles' meaning, words and letters added up,
with the word of the base's own network where it has one.

The weights were fitted once (softmax regression) on titles held out of O*NET's table, other ones than those
that `bench/titles.py` measures on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from upbridge.knowledge.short import products
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
        sizes = np.bincount(self._owner, minlength=self._count).astype(np.float32)
        self._weights = _weights_for(sizes, bool(index.net))
        self._size = np.float32(self._weights.size) * np.log1p(sizes)
        self._told = _added(((self._weights.description, index.described), (self._weights.tasks, index.tasks)))
        self._rows = np.argsort(self._owner, kind="stable")
        self._starts = np.searchsorted(self._owner[self._rows], np.arange(self._count + 1))
        self._usage = tuple(
            (np.float32(weight), Usage.of(terms, self._owner, self._count, prior))
            for weight, terms, prior in (
                (self._weights.words, index.words, PRIOR),
                (self._weights.letters, index.letters, PRIOR_OF_LETTERS),
                (self._weights.last_word, index.last, PRIOR),
            )
        )

    def score(self, plain: str, vector: Vectors) -> list[tuple[int, float, int]]:
        """Place, score 0..1 (those of all sum to 1) and the nearest title's row of the `MOST` likeliest occupations."""
        index = self._index
        turned = index.turned(vector)
        by_net = index.net.log_chances(plain, vector) if index.net else None
        rows = self._candidates(plain, turned, by_net)
        if not len(rows):
            return []
        near = products(widened(np.take(index.vectors, rows, axis=0)), turned)
        best = Best.of(near, self._owner[rows])
        total = np.float32(self._weights.best) * best.first + np.float32(self._weights.best_three) * best.three
        total += self._overall(plain, vector, turned, by_net)[best.places]
        chances = np.exp(total - total.max())
        chances /= chances.sum()
        likeliest = np.argsort(-chances)[:MOST]
        found = (best.places[likeliest], chances[likeliest], rows[best.at[likeliest]])
        return list(zip(*(part.tolist() for part in found), strict=True))

    def _overall(self, plain: str, vector: Vectors, turned: Vectors, by_net: Floats | None) -> Floats:
        """What speaks for each occupation but its single titles, weighed and added up."""
        weights, said = self._weights, words(plain)
        total: Floats = self._size + products(self._told, vector)
        if weights.centre:
            total += np.float32(weights.centre) * products(self._index.centres, turned)
        if by_net is not None:
            total += np.float32(weights.net) * by_net
        for (weight, usage), terms in zip(self._usage, (said, grams(plain), said[-1:]), strict=True):
            total += weight * usage.likelier(terms)
        return total

    def spelt_alike(self, plain: str, most: int) -> Rows:
        """Rows of the titles that share most runs of letters with these words, in no order."""
        letters = self._index.letters.likeness(grams(plain))
        count = min(most, len(letters))
        rows = np.argpartition(-letters, count - 1)[:count] if count else np.zeros(0, np.int64)
        return rows.astype(np.int32)

    def _candidates(self, plain: str, turned: Vectors, by_net: Floats | None) -> npt.NDArray[np.int64]:
        chosen = self._index.words.likeness(words(plain)) >= ALIKE
        chosen[self._index.short.nearest(turned, CANDIDATES)] = True
        for place in () if by_net is None else np.argsort(-by_net)[:BY_NET]:
            chosen[self._rows[self._starts[place] : self._starts[place + 1]]] = True
        return np.flatnonzero(chosen)


@dataclass(frozen=True)
class Best:
    """Of the occupations that own one of some titles: their `places` (p), the value of the best title (`first`), which
    title that is (`at`), and the mean of the best three (`three`; missing ones are 0)."""

    places: npt.NDArray[np.int32]
    first: Floats
    three: Floats
    at: npt.NDArray[np.intp]

    @classmethod
    def of(cls, values: Floats, owners: npt.NDArray[np.int32]) -> Best:
        """The best of titles with these values and owners, at least one."""
        order = np.argsort(-values)
        order = order[np.argsort(owners[order].astype(np.uint16), kind="stable")]  # short whole numbers sort quickly
        of, ordered = owners[order], values[order]
        begins = np.ones(len(of), dtype=bool)
        begins[1:] = of[1:] != of[:-1]
        starts = np.flatnonzero(begins)
        first = ordered[starts]
        total = first.copy()
        for further in (1, 2):
            place = np.minimum(starts + further, len(of) - 1)
            total += np.where((place == starts + further) & (of[place] == of[starts]), ordered[place], np.float32(0))
        return cls(of[starts], first, total / np.float32(3), order[starts])


@dataclass(frozen=True)
class Usage:
    """How often each occupation's titles use each term: `owners` (as long as the index's rows) own the titles that hold
    it, `usually` (c) is what a term says of an occupation that has it in no title."""

    terms: TermIndex
    owners: npt.NDArray[np.int64]
    usually: Floats
    prior: float

    @classmethod
    def of(cls, terms: TermIndex, owner: npt.NDArray[np.int32], count: int, prior: float) -> Usage:
        """`owner` gives each title's place among `count` occupations; `prior` terms of the whole table stand behind."""
        owners = owner[terms.rows].astype(np.int64)
        totals = np.bincount(owners, minlength=count).astype(np.float32)
        return cls(terms, owners, np.log(np.float32(prior) / (totals + np.float32(prior))), prior)

    def likelier(self, asked: Sequence[str]) -> Floats:
        """How much likelier each occupation's titles hold these terms than all titles do: mean logarithm a term."""
        asked, count = list(dict.fromkeys(asked)), len(self.usually)
        held = [part for part in map(self.terms.part, asked) if part]
        if not held:
            return np.zeros(count, dtype=np.float32)
        places = np.concatenate([self.owners[part] + row * count for row, part in enumerate(held)])
        counts = np.bincount(places, minlength=count * len(held)).reshape(len(held), count).astype(np.float32)
        usual = np.asarray([part.stop - part.start for part in held], dtype=np.float32) / np.float32(len(self.owners))
        counts /= np.float32(self.prior) * usual[:, np.newaxis]
        counts += 1
        found: Floats = np.log(counts, out=counts).sum(axis=0) + np.float32(len(held)) * self.usually
        return found / np.float32(len(asked))


def _weights_for(sizes: Floats, net: bool) -> Weights:
    """The weights for a base whose occupations have so many titles, with or without a network."""
    if net:
        return TOGETHER
    return ALONE_OF_FEW if sizes.mean() <= FEW else ALONE


def _added(parts: Iterable[tuple[float, Vectors]]) -> Vectors:
    """The sum of vectors, each times its weight: one product in place of several."""
    total: Vectors = np.sum([np.float32(weight) * vectors for weight, vectors in parts], axis=0, dtype=np.float32)
    return total
