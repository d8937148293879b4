"""A text being written line by line, which remembers where its headings, sections and positions stand."""

from __future__ import annotations

import re
from datetime import date

from upbridge.documents.rendered import Rendered
from upbridge.model.documents import DocumentKind, Position, Section, SectionKind
from upbridge.model.text import Span

_BLANKS = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f]")


def tidy(words: str) -> str:
    """The words on one line, runs of blanks made one, unseen characters dropped."""
    return _BLANKS.sub(" ", _UNSEEN.sub("", words.replace("\r", " ").replace("\n", " "))).strip()


class Sheet:
    """Lines go in, a `Rendered` comes out. Headings stand behind a blank line and right above their body."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._marked: dict[int, int] = {}
        self._sections: list[tuple[SectionKind, Span, int]] = []
        self._positions: list[Position] = []
        self._title: Span | None = None
        self._blank = True

    def line(self, words: str) -> Span:
        """Write a line; where its words stand."""
        start = self._length
        self._parts.append(words + "\n")
        self._length += len(words) + 1
        self._blank = not words
        return Span(start, start + len(words))

    def gap(self) -> None:
        """Leave a blank line, unless one is there."""
        if not self._blank:
            self.line("")

    def heading(self, words: str, level: int = 1) -> Span:
        """Write a heading that sections are found by."""
        self.gap()
        span = self.line(words)
        self._marked[span.start] = level
        return span

    def section(self, kind: SectionKind, words: str) -> None:
        """Write a heading whose section's kind is known."""
        span = self.heading(words)
        self._sections.append((kind, span, self._length))

    def entitle(self, span: Span) -> None:
        """Say where the title of the document stands."""
        if len(span):
            self._title = span

    def position(self, title: str, employer: str, dates: str, first: date | None, last: date | None) -> int:
        """Write the head of a position; hand its number to `close_position` when its lines are written."""
        head = self.line("  ".join(part for part in (", ".join(p for p in (title, employer) if p), dates) if part))
        span = Span(head.start, head.start + len(title)) if title else None
        current = last is None and first is not None
        self._positions.append(Position(title, employer, head, span, first, last, current))
        return len(self._positions) - 1

    def close_position(self, number: int) -> None:
        """The position's entry ends here."""
        p = self._positions[number]
        end = len("".join(self._parts).rstrip())
        self._positions[number] = Position(
            p.title, p.employer, Span(p.span.start, end), p.title_span, p.start, p.end, p.current
        )

    def rendered(self, *, exact: bool = False, kind: DocumentKind | None = None) -> Rendered:
        """The text, with sections and positions where they are `exact`, else with the marks of its headings."""
        text = "".join(self._parts).rstrip() + "\n" if self._parts else ""
        if not exact:
            return Rendered(text, marked=self._marked, title=self._title, kind=kind)
        return Rendered(
            text, sections=self._exact(text), positions=tuple(self._positions), title=self._title, kind=kind
        )

    def _exact(self, text: str) -> tuple[Section, ...]:
        found = []
        first = self._sections[0][1].start if self._sections else len(text)
        if opening := text[:first].strip():
            start = text.index(opening)
            found.append(Section(SectionKind.CONTACT, Span(start, start + len(opening))))
        for number, (kind, heading, start) in enumerate(self._sections):
            last = self._sections[number + 1][1].start if number + 1 < len(self._sections) else len(text)
            body = text[start:last].rstrip()
            found.append(Section(kind, Span(start, start + len(body)), heading.of(text), heading))
        return tuple(found)
