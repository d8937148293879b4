"""What the lists of an advert are whose headings tell nothing: by their items, and by the lists before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from upbridge.documents.cues import body_kind
from upbridge.documents.lines import Line
from upbridge.model.documents import Section
from upbridge.model.documents import SectionKind as K
from upbridge.model.text import Span


def placed(lines: Sequence[Line], sections: list[Section], untold: set[Span]) -> list[Section]:
    """The lists under headings that say nothing, by what the lists before and after them are.

    Adverts tell the duties first, then what is required, then what would be nice.
    """
    lists = {n: _items(lines, section.span) for n, section in enumerate(sections)}
    unknown = [n for n, s in enumerate(sections) if s.heading_span in untold and len(lists[n]) >= LISTED]
    found = [_late_prose(sections, n, untold) for n in range(len(sections))]
    for n in unknown:
        kind = _kind_of_items(lists[n])
        required = next((m for m, s in enumerate(found[:n]) if s.kind is K.REQUIREMENTS), n)
        before = {s.kind for m, s in enumerate(found[:n]) if s.kind is not K.BENEFITS or m > required}
        after = {s.kind for m, s in enumerate(found[n + 1 :], n + 1) if m not in unknown}
        more = any(m > n for m in unknown)
        kind = kind or _kind_by_place(before, after, more=more) or sections[n].kind
        if kind is K.NICE and any(body_kind(item) is K.BENEFITS for item in lists[n]):
            kind = K.BENEFITS
        found[n] = replace(sections[n], kind=kind)
    return found


def _late_prose(sections: list[Section], n: int, untold: set[Span]) -> Section:
    """The section; one whose heading says nothing asks for nothing where what is asked and what is wished for stood
    above: "Other things worth knowing"."""
    above = {s.kind for s in sections[:n] if s.heading_span not in untold}
    late = sections[n].heading_span in untold and {K.REQUIREMENTS, K.NICE} <= above
    return replace(sections[n], kind=K.OTHER) if late and sections[n].kind is K.REQUIREMENTS else sections[n]


LISTED = 3
"""Items that make a list."""


_MISTAKEN = frozenset({K.BOILERPLATE, K.ABOUT, K.OTHER})


def with_requirements(lines: Sequence[Line], sections: list[Section]) -> list[Section]:
    """The same; where nothing is required, the first list with a heading behind the duties says what is."""
    kinds = [section.kind for section in sections]
    if K.DUTIES not in kinds or {K.REQUIREMENTS, K.SKILLS} & set(kinds):
        return sections
    for n in range(kinds.index(K.DUTIES) + 1, len(sections)):
        section = sections[n]
        items = _items(lines, section.span)
        if section.kind not in _MISTAKEN or section.heading_span is None or len(items) < LISTED:
            continue
        if _kind_of_items(items) not in (K.BENEFITS, K.BOILERPLATE):
            return [*sections[:n], replace(section, kind=K.REQUIREMENTS), *sections[n + 1 :]]
    return sections


_SAYS = re.compile(r"\b(?:we|you|is|are|will)\b", re.IGNORECASE)
"""What running text has, and a list of things between semicolons has not."""

_SHORT = 100
"""Characters of a line that may be an item of a list without bullets."""


def _items(lines: Sequence[Line], body: Span) -> list[str]:
    inside = [line for line in lines if body.start <= line.start < body.end]
    bullets = [line.text[line.bullet :] for line in inside if line.is_bullet]
    if len(inside) == 1 and inside[0].text.count(";") >= LISTED - 1 and not _SAYS.search(inside[0].text):
        return inside[0].text.split(";")
    plain = all(len(line.text) <= _SHORT and not line.text.endswith((".", "!", "?")) for line in inside)
    return bullets or ([line.text for line in inside] if plain else [])


def _kind_of_items(items: list[str]) -> K | None:
    """What most of the items speak for by themselves."""
    kinds = [body_kind(item) for item in items]
    best = max(set(kinds), key=kinds.count)
    return best if best is not K.OTHER and 2 * kinds.count(best) >= len(kinds) else None


def _kind_by_place(before: set[K], after: set[K], *, more: bool) -> K | None:
    """The kind of a list by those before and after it; `more` says that a further unknown one follows."""
    if K.REQUIREMENTS in after or (more and not {K.REQUIREMENTS, K.DUTIES} & before):
        return K.DUTIES
    if K.REQUIREMENTS not in before and (K.NICE in after or K.DUTIES in before):
        return K.REQUIREMENTS
    return None if K.REQUIREMENTS not in before or {K.NICE, K.BENEFITS} & before else K.NICE
