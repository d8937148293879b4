"""Text to a document: kind, sections, positions, language and title; nothing outside the text is touched."""

from __future__ import annotations

from dataclasses import replace

from upbridge.documents.kinds import kind_of
from upbridge.documents.positions import find_positions
from upbridge.documents.rendered import Rendered
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
    return assemble(Rendered(text), name=name, role=role)


def assemble(rendered: Rendered, *, name: str, role: DocumentKind | None) -> Document:
    """The document of a rendered text: what the format stated is kept, the rest is found in the text."""
    text = rendered.text
    seen = rendered.kind or kind_of(text)
    kind = seen if seen is not DocumentKind.UNKNOWN else role or DocumentKind.UNKNOWN
    sections = rendered.sections
    if sections is None:
        sections = find_sections(text, advert=kind is not DocumentKind.RESUME, marked=rendered.marked)
    positions = rendered.positions
    if positions is None:
        positions = find_positions(text, sections) if kind is DocumentKind.RESUME else ()
    if rendered.sections is None:
        sections = tuple(_named_by_positions(section, positions) for section in sections)
    language = language_of(text)
    title = rendered.title or _title_span(text, kind, sections, positions)
    return Document(
        text=text,
        name=name,
        kind=kind,
        sections=sections,
        positions=positions,
        language=language,
        title=title.of(text) if title else "",
        title_span=title,
        notices=rendered.notices + notices_of(seen, role, language),
    )


def _named_by_positions(section: Section, positions: tuple[Position, ...]) -> Section:
    """A part without a heading in which positions stand is about experience."""
    untold = not section.heading and section.kind is K.OTHER
    return (
        replace(section, kind=K.EXPERIENCE)
        if untold and section.span.overlaps_any(p.span for p in positions)
        else section
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
