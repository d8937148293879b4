"""Text cut into words for comparing names: capitals, plurals, hyphens and British spelling do not tell them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

_TOKEN = re.compile(r"(?:(?<![^\s(/,;|\[\"'])\.)?[^\W_]+(?:['’.][^\W_]+)*[+#]*|[&/]")
_GLUE = re.compile(r"['’]?[ \t\u00a0\u202f]{0,3}\n?[ \t\u00a0]{0,8}|[-\u2010\u2011_]\n?|\s?")
_HARD = re.compile(r"[.;:!?•●▪|]|\n\s*\n|\n\s*[-*–o]\s")
_VOWELS = frozenset("aeiouy")
_BRITISH = re.compile(r"is(?:e|ed|ing|ation|er)$|...our|tre$|mme$|ogue$|ll(?:ing|ed|er)$|^licence$|^practise$")
_SPELLINGS = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"is(e|ed|ing|ation|er)$", r"iz\1"),
        (r"^(.{3,})our", r"\1or"),
        (r"tre$", "ter"),
        (r"mme$", "m"),
        (r"ogue$", "og"),
        (r"ll(ing|ed|er)$", r"l\1"),
        (r"^licence$", "license"),
        (r"^practise$", "practice"),
    )
)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without capitals, inner dots, plural and British spelling, for comparing, not for showing."""
    if word[-1] == "s" and word[:-1].isupper() and len(word) > 2:
        return word[:-1].casefold()
    word = word.casefold().replace("’", "'").removesuffix("'s").replace("'", "")
    if word == "&":
        return "and"
    word = word[0] + word[1:].replace(".", "")
    if len(word) > 3 and word[-1] == "s" and word[-2] not in "siu" and not _VOWELS.isdisjoint(word):
        word = _singular(word)
    if len(word) > 4:
        if _BRITISH.search(word):
            for pattern, written in _SPELLINGS:
                word = pattern.sub(written, word)
        word = word.replace("ae", "e")
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=1 << 16)
def stems(text: str) -> tuple[str, ...]:
    """The stems of a name's words."""
    return tuple(map(stem, _TOKEN.findall(text)))


@dataclass(frozen=True)
class Words:
    """A text cut into words: their stems, where they stand, and whether each carries on from the one before."""

    text: str
    stems: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> Words:
        spans = [m.span() for m in _TOKEN.finditer(text)]
        return cls(text, [stem(text[a:b]) for a, b in spans], [a for a, _ in spans], [b for _, b in spans])

    def glued(self, i: int) -> bool:
        """Whether nothing but a blank, a hyphen or one line end stands before token `i`."""
        a, b = self.ends[i - 1], self.starts[i]
        return b - a == 0 or self.text[a:b] == " " or _GLUE.fullmatch(self.text, a, b) is not None

    @cached_property
    def breaks(self) -> list[bool]:
        """For each token whether a sentence or a list's item ends before it."""
        gaps = (self.text[a:b] for a, b in zip(self.ends, self.starts[1:], strict=False))
        return [True, *(gap != " " and _HARD.search(gap) is not None for gap in gaps)]

    @cached_property
    def lowered(self) -> list[str]:
        return [self.text[a:b].lower() for a, b in zip(self.starts, self.ends, strict=True)]

    @cached_property
    def joined(self) -> str:
        return f" {' '.join(self.stems)} "

    def holds(self, phrase: str) -> bool:
        return f" {' '.join(stems(phrase))} " in self.joined

    def beside(self, first: int, last: int, phrase: str) -> bool:
        """Whether the phrase stands directly before token `first` or after token `last`."""
        words = list(stems(phrase))
        before = self.stems[max(0, first - len(words)) : first]
        return words in (before, self.stems[last + 1 : last + 1 + len(words)])


def pattern_word(word: str) -> str:
    """A word's stem, or the letters before its `*` ("manage*" stands for "managing" too)."""
    if word == "*" or not word.endswith("*"):
        return word if word == "*" else stem(word)
    return (word[:-1].lower().removesuffix("e") if len(word) > 5 else word[:-1].lower()) + "*"


def end_of(rest: Sequence[str], at: int, tokens: Words, last: int) -> int | None:
    """The last token of the shortest match of `rest[at:]` after token `last`, or None."""
    if at == len(rest):
        return last
    if rest[at] != "*":
        here = last + 1
        if here >= len(tokens.stems) or tokens.breaks[here] or not _fits(rest[at], tokens, here):
            return None
        return end_of(rest, at + 1, tokens, here)
    furthest = last
    while furthest < last + 3 and furthest + 1 < len(tokens.stems) and not tokens.breaks[furthest + 1]:
        furthest += 1
    if at + 1 == len(rest):
        return furthest
    ends = (end_of(rest, at + 1, tokens, here) for here in range(last, furthest + 1))
    return next((end for end in ends if end is not None), None)


def _fits(word: str, tokens: Words, i: int) -> bool:
    if word.endswith("*"):
        return tokens.lowered[i].startswith(word[:-1])
    return tokens.stems[i] == word
