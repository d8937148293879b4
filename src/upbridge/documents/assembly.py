"""Text to a document: kind, sections, positions, language and title; nothing outside the text is touched."""

from __future__ import annotations

from upbridge.documents.kinds import kind_of
from upbridge.documents.positions import find_positions
from upbridge.documents.sections import find_sections
from upbridge.documents.titles import advert_title, resume_headline
from upbridge.documents.tongues import language_of
from upbridge.model.documents import Document, DocumentKind, Notice, Position, Section
from upbridge.model.documents import SectionKind as K
from upbridge.model.text import Span


def read_text(text: str, *, name: str = "", role: DocumentKind | None = None) -> Document:
    """A document of plain text. The text is kept as it is, but for line ends, which become `\\n`, and a mark of order.

    `role` is what the text was given as; the document's `kind` is what it seems to be, and a notice says so
    where the two differ.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    kind = kind_of(text)
    acts_as = kind if kind is not DocumentKind.UNKNOWN else role or DocumentKind.UNKNOWN
    sections = find_sections(text, advert=acts_as is not DocumentKind.RESUME)
    positions = find_positions(text, sections) if acts_as is DocumentKind.RESUME else ()
    language = language_of(text)
    title = _title_span(text, acts_as, sections, positions)
    return Document(
        text=text,
        name=name,
        kind=acts_as if kind is DocumentKind.UNKNOWN and role else kind,
        sections=sections,
        positions=positions,
        language=language,
        title=title.of(text) if title else "",
        title_span=title,
        notices=notices_of(kind, role, language),
    )


def notices_of(kind: DocumentKind, role: DocumentKind | None, language: str | None) -> tuple[Notice, ...]:
    """What to tell the user about the text: that it seems to be the other kind, or not in English."""
    found = []
    if role is DocumentKind.ADVERT and kind is DocumentKind.RESUME:
        found.append(
            Notice(
                "resume-as-advert",
                "The text given as the advert looks like a resume.",
                "Give the resume first and the advert second.",
            )
        )
    if role is DocumentKind.RESUME and kind is DocumentKind.ADVERT:
        found.append(
            Notice(
                "advert-as-resume",
                "The text given as the resume looks like a job advert.",
                "Give the resume first and the advert second.",
            )
        )
    if language not in (None, "en"):
        found.append(
            Notice(
                "not-english",
                f"The text seems to be in another language than English ({language}).",
                "It was read all the same, but the skills in it may be missed; try an English version.",
            )
        )
    return tuple(found)


def _title_span(
    text: str, kind: DocumentKind, sections: tuple[Section, ...], positions: tuple[Position, ...]
) -> Span | None:
    if kind is not DocumentKind.RESUME:
        return advert_title(text)
    named = [s.span.start for s in sections if s.heading and s.kind not in (K.SUMMARY, K.CONTACT)]
    return resume_headline(text, min(named, default=len(text))) or _latest(positions)


def _latest(positions: tuple[Position, ...]) -> Span | None:
    """The title of the position held now, else of the one that ended last."""
    titled = [(p.current, p.end or p.start, p.start, p.title_span) for p in positions if p.title_span and p.start]
    return max(titled)[3] if titled else None
