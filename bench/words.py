"""How a label is compared with an alias, and a quote with a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[a-z0-9+#]+(?:[./&'-][a-z0-9+#]+)*")

Place = tuple[int, int]
"""Characters `[start, end)` of a text."""


def words(text: str) -> list[str]:
    """The words of a text in lower case, plural endings off: "REST APIs" gives rest, api."""
    return [_singular(word) for word in _WORD.findall(text.lower())]


def _singular(word: str) -> str:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def carries(label: str, alias: str) -> bool:
    """Whether the alias stands in the label as a run of whole words."""
    wanted, found = words(alias), words(label)
    length = len(wanted)
    return length > 0 and any(found[at : at + length] == wanted for at in range(len(found) - length + 1))


def carries_any(labels: Iterable[str], aliases: Iterable[str]) -> bool:
    known = tuple(aliases)
    return any(carries(label, alias) for label in labels for alias in known)


def places(text: str, quotes: Iterable[str]) -> list[Place]:
    """Where each quote first stands in the text; quotes that do not stand there are left out."""
    starts = ((text.find(quote), len(quote)) for quote in quotes)
    return [(start, start + length) for start, length in starts if start >= 0]


def meet(place: Place, others: Iterable[Place]) -> bool:
    """Whether the place shares a character with one of the others."""
    return any(place[0] < end and start < place[1] for start, end in others)
