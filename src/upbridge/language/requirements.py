"""What an advert asks for: its text to distinct requirements, each with the words that ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from upbridge.language.cues import (
    blank_out,
    importance_cue,
    unwanted,
)
from upbridge.language.employer import is_blurb, own_names, speaks_of_employer
from upbridge.language.item import Item
from upbridge.language.items import read_clauses
from upbridge.language.marks import cells_by_column, importance_by_mark
from upbridge.language.phrases import after_holder
from upbridge.language.places import (
    NICE_LIST,
    PERMIT,
    SHORT,
    column_of,
    in_cells,
    inner_headings,
    introduces,
    is_closing,
    is_fact,
    is_headed_by_title,
    last_items,
    line_of,
    listed_duties,
    unmarked,
    without_heads,
)
from upbridge.language.sentences import Unit, units
from upbridge.language.tokens import content_stems
from upbridge.language.verbs import opens_with_order
from upbridge.language.vocabulary import Vocabulary
from upbridge.language.weighing import TAIL_CUES, importance_of, nice_parts, only_tail, strengthened
from upbridge.model.documents import Document, SectionKind
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.skills import Skill
from upbridge.model.text import Quote, Span

_SECTION_IMPORTANCE = {
    SectionKind.REQUIREMENTS: Importance.MUST,
    SectionKind.SKILLS: Importance.MUST,
    SectionKind.EXPERIENCE: Importance.MUST,
    SectionKind.EDUCATION: Importance.MUST,
    SectionKind.CERTIFICATIONS: Importance.MUST,
    SectionKind.LANGUAGES: Importance.MUST,
    SectionKind.DUTIES: Importance.DUTY,
    SectionKind.PROJECTS: Importance.DUTY,
    SectionKind.NICE: Importance.NICE,
}
_CHANCE = frozenset(
    {"drug test", "vaccination", "physical demands", "minimum age", "flexible hours", "travel", "relocation"}
)
"""Conditions that a blurb may speak of without asking for them."""

_TERSE = 7
"""Words of a sentence that states a condition and nothing else: "Drug screen before the first day"."""

_ORDER = {Importance.MUST: 0, Importance.DUTY: 1, Importance.NICE: 2}


@dataclass(frozen=True, slots=True)
class Asked:
    """A unit of the advert that asks for something, and how many requirements were read from it."""

    unit: Unit
    importance: Importance
    items: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All requirements of an advert in the order of the text, and the units they were looked for in."""

    requirements: tuple[Requirement, ...]
    asked: tuple[Asked, ...]


def read_requirements(advert: Document, vocabulary: Vocabulary) -> Reading:
    """Every distinct thing the advert asks for. Company blurb, benefits and logistics give none."""
    found: list[tuple[Item, Importance]] = []
    asked: list[Asked] = []
    names = own_names(advert)
    for unit, base in _relevant(advert):
        text = blank_out(unit.text, unwanted(unit.text))
        items = read_clauses(text, vocabulary, names=names, duty=base is Importance.DUTY)
        if base is Importance.NICE and _OWN_TOOLS.match(unit.text):
            items = [i for i in items if i.kind is RequirementKind.TOOL or i.span.of(text)[:1].isupper()]
        if base is None:
            asks = importance_cue(unit.text) is not None or len(unit.text.split()) <= _TERSE
            items = [i for i in items if i.kind is RequirementKind.ELIGIBILITY and (asks or i.key not in _CHANCE)]
        placed = [
            (_shifted(_as_work(item, base), unit.span.start), importance_of(item, unit.text, base or Importance.MUST))
            for item in items
        ]
        found += placed
        if base is not None:
            asked.append(Asked(unit, base, len(items)))
    return Reading(tuple(_merged(advert.text, found)), tuple(asked))


def _as_work(item: Item, base: Importance | None) -> Item:
    """Among duties a licence is what the work is about, unless it is to drive: "renew practising certificates"."""
    about = base is Importance.DUTY and item.kind is RequirementKind.LICENCE and item.label != "Driving licence"
    return replace(item, kind=RequirementKind.SKILL) if about else item


def _relevant(advert: Document) -> Iterable[tuple[Unit, Importance | None]]:
    """The units that may ask for something, with the importance they carry; None: only conditions count there."""
    mood: Importance | None = None
    title = advert.title_span.of(advert.text) if advert.title_span else ""
    closing, told, before = False, False, None
    marks = importance_by_mark(advert.text)
    cells = cells_by_column(advert.text)
    everything = [cell for unit in units(advert) for cell in in_cells(advert, unit, cells)]
    last = last_items(everything)
    listed = listed_duties(everything)
    inner = inner_headings(advert, everything)
    for unit in without_heads(everything):
        if unit.span in inner:
            continue
        if (advert.title_span and unit.span.overlaps(advert.title_span)) or is_fact(advert, unit):
            if PERMIT.search(unit.text):
                yield unit, None
            continue
        marked = column_of(unit, cells) or marks.get(line_of(advert, unit.span.end))
        began, unit = unit.span.start, unmarked(advert, unit)
        closing = is_closing(unit, before, advert, closing)
        before = unit
        if closing or introduces(unit, began, listed):
            yield unit, None
            continue
        if marked:
            yield unit, marked
            continue
        base = None if is_headed_by_title(advert, unit) else _SECTION_IMPORTANCE.get(unit.kind)
        stray = not unit.bullet and began > last.get(id(unit.section), len(advert.text))
        told = told if unit.bullet else NICE_LIST.search(unit.text) is not None
        if base is not None and not stray:
            base = Importance.NICE if told else base
            yield unit, _own_tools(unit, base) if speaks_of_employer(unit.text) else strengthened(unit.text, base)
            continue
        mood = _mood(unit, mood, base, title)
        yield unit, mood


_OWN_TOOLS = re.compile(r"we (?:use|work (?:in|with)|run on|write|code in|build (?:in|with|on))\b", re.IGNORECASE)


def _own_tools(unit: Unit, base: Importance) -> Importance | None:
    """What the employer works with, said where it tells whom it wants: good to know, and asked of nobody."""
    return Importance.NICE if base is Importance.MUST and _OWN_TOOLS.match(unit.text) else None


_TO_THE_READER = re.compile(
    r"\b(?:we|us|our|your|you|today|now|here)\b|!|\?|^(?:join|apply|send|call|contact|work|help|grow|get|make)\b",
    re.IGNORECASE,
)
"""What an order at the head of a line is not when it names work: an invitation to apply."""

_STATES_YEARS = re.compile(
    r"(?:total |relevant |work |min(?:imum)? )?exp(?:\.|erience)?(?: required)?\s*[:–-]\s*\d", re.IGNORECASE
)
"""A line at the head that states the years asked for: "Exp: 5-8 yrs"."""

_SUMS_UP = re.compile(
    r"(?:job |role |position )?(?:overview|summary|introduction|intro|snapshot|in short|in a nutshell)", re.I
)
"""A heading under which an advert may tell of the employer or of the job, sentence by sentence."""

_SILENT = (SectionKind.BENEFITS, SectionKind.BOILERPLATE, SectionKind.ABOUT, SectionKind.CONTACT)
"""Kinds of sections that ask for nothing but conditions, where a heading says that they are so."""


def _mood(unit: Unit, mood: Importance | None, base: Importance | None, title: str) -> Importance | None:
    """What a unit without a telling heading carries: its own cue, or the mood of the sentence before."""
    untold = unit.kind is SectionKind.ABOUT and unit.section is not None and unit.section.heading_span is None
    heading = unit.section.heading if unit.section and unit.kind is SectionKind.ABOUT else ""
    if not untold and unit.kind in _SILENT and not _SUMS_UP.fullmatch((heading or "").strip(" :")):
        return None
    if not (unit.bullet and mood) and is_blurb(unit.text):
        return None
    parts = nice_parts(unit.text)
    cue = importance_cue(unit.text[: parts[0].start] if parts else unit.text)
    if cue is Importance.NICE and only_tail(unit.text):
        cue = importance_cue(TAIL_CUES.split(unit.text)[0]) or cue
    if _STATES_YEARS.match(unit.text):
        return Importance.MUST
    if cue is Importance.MUST and mood is Importance.DUTY and not unit.bullet and _GOES_ON.match(unit.text):
        return mood
    if cue or base is not None:
        return cue
    if title and _tells_of(title, unit.text):
        return Importance.DUTY
    headed = unit.section is not None and unit.section.heading_span is not None
    if not headed and len(unit.text) <= SHORT and opens_with_order(unit.text) and not _TO_THE_READER.search(unit.text):
        return Importance.DUTY
    return mood if unit.bullet else None


_GOES_ON = re.compile(
    r"\W*you (?:also |then )?(?!have|know|understand|speak|hold|enjoy|like|love|care|think|write|want|need|are|can|must|should|bring|possess|take|believe)[a-z]+ (?:the|our|a|an|[a-z]+ and|[a-z]+s)\b",
    re.IGNORECASE,
)
"""After "you would", a further task told as a plain statement: "You order the flour"."""


def _tells_of(title: str, sentence: str) -> bool:
    """Whether the sentence says what the holder of the job does: "The technician rigs" under the title "Technician"."""
    at = after_holder(sentence)
    return bool(at) and not content_stems(sentence[:at]).isdisjoint(content_stems(title))


def _shifted(item: Item, offset: int) -> Item:
    group = (item.group[0] + offset, item.group[1]) if item.group else None
    return replace(item, span=Span(item.span.start + offset, item.span.end + offset), group=group)


def _merged(text: str, found: Sequence[tuple[Item, Importance]]) -> Iterable[Requirement]:
    """One requirement a distinct thing: the strongest wording quotes it, the others are mentions."""
    by_key: dict[str, list[tuple[Item, Importance]]] = {}
    for item, importance in found:
        by_key.setdefault(item.key, []).append((item, importance))
    groups: dict[object, str] = {}
    ordered = sorted(by_key.values(), key=lambda same: min(i.span.start for i, _ in same))
    for number, same in enumerate(ordered, 1):
        item, importance = min(same, key=lambda pair: (_ORDER[pair[1]], pair[0].span.start))
        group = next((i.group for i, _ in same if i.group is not None), None)
        name = groups.setdefault(group, f"g{len(groups) + 1}") if group is not None else None
        yield Requirement(
            id=f"r{number}",
            label=item.label,
            kind=item.kind,
            importance=importance,
            quote=Quote.cut(text, item.span.start, item.span.end),
            skills=tuple(dict.fromkeys(Skill(f"upbridge:{n}", n) for i, _ in same for n in i.names)),
            mentions=tuple(Quote.cut(text, i.span.start, i.span.end) for i, _ in same if i is not item),
            group=name,
            years=item.years,
            level=item.level,
        )
