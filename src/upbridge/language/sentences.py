"""A document's text cut into units: one bullet, one line or one sentence each, offsets kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from upbridge.model.documents import Document, Section, SectionKind
from upbridge.model.text import LETTER, Span, lettered_lines

BULLET = re.compile(
    r"^[ \t]*(?:\[[ xX]?\]|[-–—§¤üØ‐•●▪◦‣*·○∙►▶➢➤→⁃▫◆◇✓✔☑+»>o□■\u2022\uf0b7]|[\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff]\ufe0f?|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|\(?[a-z][.)]|\(?[ivx]{1,4}[.)]|\(?[A-Z]\d{1,2}[.):]?|[A-Z]{2,3}\d{1,2}[.):])[ \t]+|^[ \t]*-(?=[A-Z])|^[ \t]*\*(?=[A-Za-z0-9][^*\n]*$)|^[ \t]*[•●▪◦‣](?=\S)|^[ \t]*(?:…|\.{3})[ \t]*(?=\w)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|approx|incl|inc|ltd|co|no|nos|vs|dept|mr|mrs|ms|dr|st|jr|sr|prof|est|min|max|lbs?|kg|yrs?|hrs?|ca|cf|fig"
    r"|dist|exp|u\.s|u\.k|ph\.d|[bm]\.(?:sc|a|eng|ed|com|tech|pharm|arch|phil)|dipl|a\.a\.s)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]+[)\"'”’]*(?=\s+[A-Z0-9£$€“\"'(]|\s*$)")


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, bullet or line: its characters, and the section it stands in.

    `bullet` says that it came with a list marker (which is no part of the span).
    """

    span: Span
    text: str
    section: Section | None
    bullet: bool = False

    @property
    def kind(self) -> SectionKind:
        return self.section.kind if self.section else SectionKind.OTHER


def units(document: Document) -> list[Unit]:
    """Every unit of the bodies of a document's sections, in order; headings are left out."""
    sections = document.sections or (Section(SectionKind.OTHER, Span(0, len(document.text))),)
    width = max((len(line) for line in document.text.split("\n")), default=0)
    return [unit for section in sections for unit in _section_units(document.text, section, wrapped=width <= WRAPPED)]


WRAPPED = 100
"""Where no line is longer than this, long lines may be cut sentences; elsewhere a line end is an end."""


def _section_units(text: str, section: Section, *, wrapped: bool) -> Iterator[Unit]:
    for start, end, bullet in _blocks(text, section.span, wrapped=wrapped):
        for span in _sentences(text, start, end):
            words = text[span.start : span.end]
            if any(c.isalnum() for c in words):
                yield Unit(span, words, section, bullet)


def _blocks(text: str, span: Span, *, wrapped: bool) -> Iterator[tuple[int, int, bool]]:
    """Runs of lines that belong together: a bullet with its wrapped lines, a paragraph, a lone line."""
    block: tuple[int, int, bool] | None = None
    lettered = lettered_lines(text)
    for start, end in _lines(text, span):
        marker = BULLET.match(text[start:end]) or (LETTER.match(text[start:end]) if start in lettered else None)
        if block and not marker and _continues(text[block[0] : block[1]], text[start:end], wrapped, bullet=block[2]):
            block = (block[0], end, block[2])
            continue
        if block:
            yield block
        block = (start + marker.end(), end, True) if marker else (start, end, False)
        if not text[block[0] : block[1]].strip():
            block = None
    if block:
        yield block


def _lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    for line in text[span.start : span.end].split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


_COLUMNS = re.compile(r"\S {3,}\S")
"""What a row of a table looks like, which ends with its line."""


def _continues(before: str, line: str, wrapped: bool, *, bullet: bool) -> bool:
    """Whether a line goes on with the sentence of the lines before it; of a list without marks each line may begin small."""
    line = line.strip()
    if not line:
        return False
    last = before.rstrip()
    if last.endswith((",", "(", " and", " or", " with", " of", " the", " to", " in", " for")):
        return True
    if line[0].islower():
        return bullet or not before[:1].islower()
    dated = re.search(r"(?:(?:19|20)\d{2}|now|present|date)\)?$", last, re.IGNORECASE)
    if not wrapped or dated or _COLUMNS.search(last.rsplit("\n", 1)[-1]) or re.match(r"[A-Z][\w ,]{1,30}:", line):
        return False
    return len(last.rsplit("\n", 1)[-1].strip()) >= 68 and not last.endswith((".", "!", "?", ":", ";"))


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    position = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if _ABBREVIATION.search(text[max(position, match.start() - 8) : match.end()]):
            continue
        yield from _trimmed(text, position, match.end())
        position = match.end()
    yield from _trimmed(text, position, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
