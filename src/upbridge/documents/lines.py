"""The lines of a text with where they stand and how they are laid out; knows nothing of what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from upbridge.model.text import LETTER, Span, lettered_lines

BULLET = re.compile(
    r"[ \t\u00a0]*(?:[§¤üØ‐•‣◦▪▫●○∙·⁃◆◇■□➢➤►▶✓✔☑→»✱✳✴✦★☆✚◉\uf0b7\uf0a7*+\-–—](?=[ \t\u00a0])[ \t\u00a0]*|[•●▪◦‣](?=\S)"
    r"|-(?=[A-Z])|\*(?=[A-Z][^*\n]*(?:\n|$))|[A-Z]{1,3}\d{1,2}[.):][ \t]+"
    r"|>{1,2}(?=[ \t])|\[[ xX]?\](?=[ \t])|o[ \t]+(?=[A-Z])|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)][ \t]+"
    r"|\d{1,2}\.\d{1,2}\.?[ \t]+(?=[A-Z])|(?:…|\.{3})[ \t]*(?=\w))"
)
NUMBERED = re.compile(
    r"[ \t]*(?P<deep>\d{1,2}(?:\.\d{1,2}){1,2}\.?[ \t]+)|[ \t]*\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)][ \t]+"
)
RULE = re.compile(r"[ \t]*(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,}|[─━═—–]{3,})[ \t]*$")


MOST_LINES = 6_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its characters `[start, end)` without the line's end, and what its surroundings look like.

    `text` is stripped and `start`..`end` are where the stripped words stand. `bullet` is the length of the
    bullet's mark (0 for none), counted in `text`. `gap` says that a blank line, or nothing, stands before.
    """

    start: int
    end: int
    text: str
    indent: int
    bullet: int
    gap: bool

    @property
    def is_bullet(self) -> bool:
        return self.bullet > 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_rule(self) -> bool:
        """Whether it is only a drawn line."""
        return bool(RULE.match(self.text))

    @property
    def words(self) -> list[str]:
        return self.text[self.bullet :].split()


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines that hold something, in order; blank ones only leave their mark in `gap`.

    Past `MOST_LINES` none is given: sixty full pages hold fewer, and what is found in lines stays quick.
    """
    found: list[Line] = []
    offset, gap = 0, True
    lettered = lettered_lines(text)
    for raw in text.split("\n", MOST_LINES)[:MOST_LINES]:
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            match = BULLET.match(words) or (LETTER.match(words) if offset in lettered else None)
            mark = match.end() if match and not RULE.match(words) and match.end() < len(words) else 0
            start = offset + indent
            found.append(Line(start, start + len(words), words, indent, mark, gap))
        gap = not words
        offset += len(raw) + 1
    return tuple(found)
