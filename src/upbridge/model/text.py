"""Where words stand in a text: every finding keeps the characters that it speaks of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters `[start, end)` of a text, counted in code points as Python does."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps_any(self, others: Iterable[Span]) -> bool:
        return any(self.overlaps(other) for other in others)

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of a text and where they stand: `text == document[start:end]`, always."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise ValueError(f"a quote of {len(self.text)} characters cannot stand at {self.start}..{self.end}")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Quote:
        """The words of `text` at `[start, end)`, without the blanks around them."""
        words = text[start:end]
        left = len(words) - len(words.lstrip())
        words = words.strip()
        return cls(start + left, start + left + len(words), words)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


LETTER = re.compile(r"[ \t]*\(?([A-Z])[.)][ \t]+(?=\w)")
"""A capital letter that may mark an item of a list: "A. Experience of writing"."""


_WRAPPED = 2
"""Lines that an item of such a list may take."""


@lru_cache(maxsize=8)
def lettered_lines(text: str) -> frozenset[int]:
    """Where the lines begin that capital letters mark as items of a list: two letters or more in a row."""
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    marked = [(start, ord(m[1])) for start in starts if (m := LETTER.match(text, start))]
    rows = [
        (a, b)
        for (a, one), (b, other) in itertools.pairwise(marked)
        if other - one == 1 and text.count("\n", a, b) <= _WRAPPED
    ]
    return frozenset(start for row in rows for start in row)
