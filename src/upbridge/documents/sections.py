"""The sections of a resume or an advert: what each heading stands over, and what none does."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from upbridge.documents.cues import body_kind, names_languages
from upbridge.documents.headings import CONTACT, Heading, Page, find_headings, is_demand_on_the_body
from upbridge.documents.lines import Line, split_lines
from upbridge.documents.untold import LISTED, placed, with_requirements
from upbridge.documents.vocabulary import plain_words
from upbridge.model.documents import Section
from upbridge.model.documents import SectionKind as K
from upbridge.model.text import Span

_BODY_KINDS = frozenset({K.REQUIREMENTS, K.NICE, K.DUTIES})
_LIST_KINDS = frozenset({K.REQUIREMENTS, K.NICE, K.DUTIES, K.BENEFITS})


def find_sections(text: str, *, advert: bool, marked: Mapping[int, int] = MappingProxyType({})) -> tuple[Section, ...]:
    """The sections in order, which together hold all of the text but headings and blanks.

    `marked` holds the first character of lines that are headings for sure, with their level, where the format
    knows them. A text in which no heading is found is one section of kind OTHER.
    """
    lines = split_lines(text)
    if not lines:
        return ()
    page = Page(text, lines, advert, marked)
    return tuple(_sections(page, find_headings(page)))


def _sections(page: Page, headings: list[Heading]) -> list[Section]:
    found = []
    first = page.lines[headings[0].line].start if headings else len(page.text)
    if body := _trimmed(page.text, 0, first):
        found.extend(_opening(page, body) if headings else [Section(K.OTHER, body)])
    for number, heading in enumerate(headings):
        following = headings[number + 1] if number + 1 < len(headings) else None
        last = following.line if following else len(page.lines)
        found.extend(_bodies(page, heading, last))
    if not page.advert:
        return found
    untold = {h.span for h in headings if h.meaning.weight < 3 and not h.run_in}
    return with_requirements(page.lines, placed(page.lines, found, untold))


def _opening(page: Page, body: Span) -> list[Section]:
    """What stands before the first heading: a resume's name and address, then prose; an advert's title and blurb."""
    if page.advert:
        told = body_kind(body.of(page.text))
        return [Section(told if told is K.ABOUT else K.OTHER, body)]
    above = [line for line in page.lines if body.start <= line.start < body.end]
    prose = next((line.start for line in above if _is_prose(line)), body.end)
    parts = ((K.CONTACT, _trimmed(page.text, body.start, prose)), (K.SUMMARY, _trimmed(page.text, prose, body.end)))
    return [Section(kind, span) for kind, span in parts if span]


def _is_prose(line: Line) -> bool:
    words = len(line.text[:400].split())
    return not CONTACT.search(line.text[:400]) and (words >= 14 or (words >= 6 and line.text.endswith((".", "!"))))


def _bodies(page: Page, heading: Heading, last: int) -> list[Section]:
    """The heading's own section and, where its list is over and prose on something else follows, that as another."""
    end = page.lines[last].start if last < len(page.lines) else len(page.text)
    inside = [line for line in page.lines[heading.line + 1 : last] if not line.is_rule]
    rest = _after_list(page, heading, inside, end)
    kind = _kind_by_body(page, heading, rest)
    body = _trimmed(page.text, heading.body, rest) or Span(heading.body, heading.body)
    found = [Section(kind, body, heading.words, heading.span)]
    return [*found, *_told_apart(page, rest, end)]


def _told_apart(page: Page, start: int, end: int) -> Iterator[Section]:
    """What no heading stands over: an advert's paragraphs each by its own words, those of one kind together."""
    told: list[tuple[K, Span]] = []
    for part in _paragraphs(page, start, end) if page.advert else [Span(start, end)]:
        kind = body_kind(part.of(page.text)) if page.advert else K.OTHER
        kind = K.OTHER if kind in _BODY_KINDS else kind
        if told and told[-1][0] is kind:
            told[-1] = (kind, Span(told[-1][1].start, part.end))
        else:
            told.append((kind, part))
    return (Section(kind, body) for kind, part in told if (body := _trimmed(page.text, part.start, part.end)))


def _paragraphs(page: Page, start: int, end: int) -> list[Span]:
    cuts = [line.start for line in page.lines if line.gap and start < line.start < end]
    return [Span(a, b) for a, b in itertools.pairwise([start, *cuts, end])]


def _kind_by_body(page: Page, heading: Heading, end: int) -> K:
    body = page.text[heading.body : end]
    if not page.advert and heading.kind is K.LANGUAGES and not names_languages(body):
        return K.SKILLS
    if page.advert and (heading.meaning.weight < 3 or plain_words(heading.words) == "advantages"):
        told = body_kind(body)
        return told if heading.meaning.weight < 3 or told is K.BENEFITS else heading.kind
    return heading.kind


def _after_list(page: Page, heading: Heading, inside: list[Line], end: int) -> int:
    """Where the text goes on with something else: prose after a list, or a new paragraph after a run-in heading."""
    bullets = [n for n, line in enumerate(inside) if line.is_bullet]
    if page.advert and (pay := next((line for line in inside if line.gap and _PAY.match(line.text)), None)):
        return pay.start
    if heading.run_in:
        return _end_of_paragraph(page, heading, inside, end)
    if is_demand_on_the_body(heading.words):
        return next((line.start for line in inside[1:] if line.gap and not line.is_bullet), end)
    if not page.advert or heading.kind not in _LIST_KINDS:
        return end
    tail = inside[bullets[-1] + 1 :] if bullets else _behind_plain_list(inside)
    for line in tail:
        if (
            line.gap
            and len(line.words) > 8
            and not _WISHES.match(line.text)
            and body_kind(page.text[line.start : end]) not in _BODY_KINDS
        ):
            return line.start
    return end


def _behind_plain_list(inside: list[Line]) -> list[Line]:
    """What follows a list whose lines carry no marks; nothing where there is no such list."""
    listed = next((n for n, line in enumerate(inside) if n and line.gap), len(inside))
    plain = all(len(line.text) <= _ITEM and not line.text.endswith((".", "!", "?", ":")) for line in inside[:listed])
    return inside[listed:] if plain and listed >= LISTED else []


_ITEM = 100
"""Characters that an item of a list without marks may have."""

_WISHES = re.compile(
    r"(?:not (?:required|needed|essential|necessary)|nice[- ]to[- ]haves?|bonus|desirable|preferred|ideally)"
    r"\b[^:.]{0,40}:",
    re.IGNORECASE,
)
"""How a line begins that goes on with a list of wishes."""

_PAY = re.compile(
    r"(?:(?:we pay|salary|pay|starting (?:pay|salary)|(?:level|band|grade|step) \w{1,3})\W[^.]{0,20})?"
    r"(?:[£$€]|EUR|USD|GBP|CHF|AUD|NZD|CAD)\s?\d",
    re.IGNORECASE,
)
"""How a paragraph on pay begins, which belongs to no list before it."""


def _end_of_paragraph(page: Page, heading: Heading, inside: list[Line], end: int) -> int:
    said = page.text[heading.body : page.lines[heading.line].end]
    for line in inside:
        if line.gap:
            return end if said.rstrip().endswith(":") or line.is_bullet else line.start
    return end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The run without blanks and drawn rules at its ends; None where nothing is left."""
    body = text[start:end]
    left = len(body) - len(body.lstrip())
    body = body.strip()
    if rule := re.match(r"(?:[=\-~_*─━═—–]{3,}[ \t]*(?:\n\s*|$))+", body):
        left += rule.end()
        body = body[rule.end() :]
    return Span(start + left, start + left + len(body)) if body else None
