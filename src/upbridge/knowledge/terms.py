"""Which titles hold which terms: an inverted index kept as arrays, and how alike two texts are by their rare terms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

_WORD = re.compile(r"[^\W_]+[+#]*")
_LITTLE = frozenset({"of", "and", "the", "in", "for", "or", "a", "to"})
_GRAM = 4


def words(title: str) -> list[str]:
    """A title's words in the singular, in small letters, without little words."""
    return [singular(word) for word in _WORD.findall(title.casefold()) if word not in _LITTLE]


def grams(title: str) -> list[str]:
    """Runs of four letters within the words of a title, word ends marked: alike for "welder" and "welding"."""
    marked = (f"^{word}$" for word in words(title))
    return [word[at : at + _GRAM] for word in marked for at in range(max(1, len(word) - _GRAM + 1))]


def singular(word: str) -> str:
    """A plural's singular by its ending alone; words in -ss stay."""
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1]
    return word


@dataclass(frozen=True)
class TermIndex:
    """`terms` (t), and for each the rows that hold it: `rows[starts[i]:starts[i + 1]]`. `lengths` (n) are the
    rows' norms under the terms' weights (the logarithm of how rare a term is)."""

    terms: Sequence[str]
    starts: npt.NDArray[np.int32]
    rows: npt.NDArray[np.int32]
    lengths: npt.NDArray[np.float32]

    @classmethod
    def of(cls, texts: Iterable[str], split: Callable[[str], Iterable[str]]) -> TermIndex:
        """The index of texts cut by `split`."""
        holding: dict[str, list[int]] = defaultdict(list)
        count = 0
        for row, text in enumerate(texts):
            count += 1
            for term in dict.fromkeys(split(text)):
                holding[term].append(row)
        terms = sorted(holding)
        starts = np.cumsum([0, *(len(holding[term]) for term in terms)]).astype(np.int32)
        rows = np.asarray([row for term in terms for row in holding[term]], dtype=np.int32)
        squares = np.zeros(count, dtype=np.float64)
        np.add.at(squares, rows, np.repeat(_weights(starts, count) ** 2, np.diff(starts)))
        return cls(terms, starts, rows, np.sqrt(np.maximum(squares, 1e-9)).astype(np.float32))

    def holding(self, term: str) -> npt.NDArray[np.int32]:
        """The rows that hold the term; none for an unknown one."""
        part = self.part(term)
        return self.rows[part] if part else self.rows[:0]

    def part(self, term: str) -> slice | None:
        """Where in `rows` those lie that hold the term; None for an unknown one."""
        place = self._places.get(term)
        return None if place is None else slice(int(self.starts[place]), int(self.starts[place + 1]))

    def likeness(self, terms: Iterable[str]) -> npt.NDArray[np.float32]:
        """Cosine of each row with these terms, 0..1: rare shared terms count most, unknown ones against."""
        found = np.zeros(len(self.lengths), dtype=np.float32)
        square = 0.0
        for term in dict.fromkeys(terms):
            place = self._places.get(term)
            if place is None:
                square += np.log(1 + len(self.lengths)) ** 2
                continue
            weight = float(self._weight[place]) ** 2
            square += weight
            found[self.rows[self.starts[place] : self.starts[place + 1]]] += weight
        return found / self.lengths / np.float32(np.sqrt(square) or 1.0)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {term: place for place, term in enumerate(self.terms)}

    @cached_property
    def _weight(self) -> npt.NDArray[np.float64]:
        return _weights(self.starts, len(self.lengths))


def _weights(starts: npt.NDArray[np.int32], count: int) -> npt.NDArray[np.float64]:
    weights: npt.NDArray[np.float64] = np.log1p(count / np.diff(starts))
    return weights
