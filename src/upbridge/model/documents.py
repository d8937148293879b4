"""A read document: its text, the sections and dated positions in it, and what the reader has to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from upbridge.model.text import Span


class DocumentKind(StrEnum):
    """What the text seems to be, whatever it was given as."""

    RESUME = "resume"
    ADVERT = "advert"
    UNKNOWN = "unknown"


class SectionKind(StrEnum):
    """What a part of a resume or of an advert is about."""

    SUMMARY = "summary"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    PROJECTS = "projects"
    CERTIFICATIONS = "certifications"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    CONTACT = "contact"
    ABOUT = "about"
    DUTIES = "duties"
    REQUIREMENTS = "requirements"
    NICE = "nice"
    BENEFITS = "benefits"
    BOILERPLATE = "boilerplate"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document. `heading` is empty and `heading_span` None for a part without one.

    `span` covers the body only, so that the heading is no part of what the section says.
    """

    kind: SectionKind
    span: Span
    heading: str = ""
    heading_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A job held: who for, as what, from when to when. What the text leaves out is None or empty.

    `start` and `end` are the first days of the months named (of January where only a year is);
    `end` is None while the position goes on (`current`) or where no end is given.
    `span` covers the position's whole entry in the text, its bullets included.
    """

    title: str
    employer: str
    span: Span
    title_span: Span | None = None
    start: date | None = None
    end: date | None = None
    current: bool = False

    def months(self, today: date) -> int | None:
        """Calendar months from start to end, both counted; None where a date is missing."""
        last = today if self.current else self.end
        if self.start is None or last is None:
            return None
        return max(0, (last.year - self.start.year) * 12 + last.month - self.start.month + 1)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know about how a document was read: a code, a sentence, what to do."""

    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """Text as read, once and for all: every offset in the program counts characters of `text`.

    `name` is what to call it (a file's name, an address, "standard input"); `language` is an ISO 639-1
    code or None when too little text tells; `title` is the job's title of an advert or the person's
    headline of a resume, where found.
    """

    text: str
    name: str = ""
    kind: DocumentKind = DocumentKind.UNKNOWN
    sections: tuple[Section, ...] = ()
    positions: tuple[Position, ...] = ()
    language: str | None = None
    title: str = ""
    title_span: Span | None = None
    notices: tuple[Notice, ...] = field(default=())

    def section_at(self, offset: int) -> Section | None:
        """The section whose body holds the character at `offset`."""
        return next((s for s in self.sections if s.span.start <= offset < s.span.end), None)

    def position_at(self, offset: int) -> Position | None:
        """The position whose entry holds the character at `offset`."""
        return next((p for p in self.positions if p.span.start <= offset < p.span.end), None)
