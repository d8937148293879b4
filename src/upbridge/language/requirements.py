"""What an advert asks for: its text to distinct requirements, each with the words that ask for it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from upbridge.language.cues import (
    blank_out,
    importance_cue,
    unwanted,
)
from upbridge.language.employer import is_blurb, own_names, speaks_of_employer
from upbridge.language.item import Item
from upbridge.language.items import read_clauses
from upbridge.language.marks import cells_by_column, importance_by_mark, without_marks
from upbridge.language.phrases import after_holder
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
    everything = [cell for unit in units(advert) for cell in _in_cells(advert, unit, cells)]
    last_item = _last_items(everything)
    listed = _listed_duties(everything)
    inner = _inner_headings(everything)
    for unit in everything:
        if unit.span in inner:
            continue
        if (advert.title_span and unit.span.overlaps(advert.title_span)) or _is_fact(advert, unit):
            if _PERMIT.search(unit.text):
                yield unit, None
            continue
        marked = _column_of(unit, cells) or marks.get(_line_of(advert, unit.span.end))
        began, unit = unit.span.start, _without_marks(advert, unit)
        closing = _is_closing(unit, before, advert, closing)
        before = unit
        if closing or _introduces(unit, began, listed):
            yield unit, None
            continue
        if marked:
            yield unit, marked
            continue
        base = None if _is_headed_by_title(advert, unit) else _SECTION_IMPORTANCE.get(unit.kind)
        stray = not unit.bullet and began > last_item.get(id(unit.section), len(advert.text))
        told = told if unit.bullet else _NICE_LIST.search(unit.text) is not None
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


Cells = Mapping[int, tuple[tuple[Span, Importance], ...]]


_NICE_LIST = re.compile(
    r"(?:\b(?:great|nice|helpful|useful|good|lovely|bonus|plus|advantage|help|ideal|desirable|preferred)\b.*(?:\b(?:have|are|know|with|of)|:)\W*$)",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that opens a list of what would be welcome: "It would be great if you have"."""

_FACT = re.compile(
    r"(?:(?:post|job|role|position) (?:title|number|ref\w*|id|type)|grade|band|hours|salary|pay|location|base|responsible (?:to|for)|report(?:s|ing) to"
    r"|line manager|department|directorate|division|faculty|team|contract(?: type)?|closing date|start date|term|schedule|ref(?:erence)?(?: no)?|selection(?: process)?|interview process|how to apply|notice(?: period)?|ctc)\s*(?:[:\t])",
    re.IGNORECASE,
)
"""Lines at the head of an advert that state facts about the post."""


_TABLE_HEAD = re.compile(r"^[\w /|&]{0,40}(?:[ \t]{2,}|\||^)\s*E\s?/\s?D\b.{0,40}$")
_COLUMN_HEADS = re.compile(
    r"(?:\w+ )?(?:\W*\b(?:criteri(?:on|a)|essential|desirable|required|preferred|attributes?|assessed by|how assessed|tested by)\b){2,}\W*$",
    re.IGNORECASE,
)
_KEY = re.compile(r"\b[A-Z] = [A-Za-z]")  # of the letters in a table
_NOT_ASKED = re.compile(r"\W*not (?:required|needed|necessary|essential)\b", re.IGNORECASE)
_MARK = re.compile(r"\s(?:::|\||•|·)\s")


_PERMIT = re.compile(r"\b(?:right|eligible|authori[sz]ed|permitted|allowed|permission) to work\b", re.IGNORECASE)
"""A condition that counts wherever it stands, even among what is said of how to apply."""


def _is_fact(advert: Document, unit: Unit) -> bool:
    """Whether the unit only states facts about the post: a line of its own, or part of a first line of such parts."""
    head = advert.text.lstrip().split("\n", 1)[0]
    in_head = unit.span.start < len(advert.text) - len(advert.text.lstrip()) + len(head)
    heading = unit.section.heading_span.of(advert.text) if unit.section and unit.section.heading_span else ""
    no_demand = (
        bool(_FACT.match(f"{heading}:"))
        or bool(_TABLE_HEAD.search(unit.text) or _KEY.search(unit.text) or _COLUMN_HEADS.match(unit.text))
        or (bool(_NOT_ASKED.match(heading)) and not unit.bullet)
    )
    return no_demand or bool(_FACT.match(unit.text)) or (in_head and len(_MARK.findall(head)) >= 2)


def _line_of(advert: Document, place: int) -> int:
    return advert.text.rfind("\n", 0, place) + 1


def _in_cells(advert: Document, unit: Unit, cells: Cells) -> Iterator[Unit]:
    """The unit, or each cell of the table's lines that it runs over."""
    lines = [at for at in cells if _line_of(advert, unit.span.start) <= at < unit.span.end]
    if not lines:
        yield unit
    for span in (span for at in lines for span, _ in cells[at] if unit.span.overlaps(span)):
        yield replace(unit, span=span, text=span.of(advert.text), bullet=True)


def _column_of(unit: Unit, cells: Cells) -> Importance | None:
    return next((importance for row in cells.values() for span, importance in row if span == unit.span), None)


_CLOSING = re.compile(
    r"\W*(?:to apply\b|please (?:apply|send|submit|e-?mail|visit)|apply (?:by|to|online|now|via|with|through)|send (?:us |your |an? |the )|interviews? (?:will|in|are|on)"
    r"|closing date|no agencies|due to the (?:high |expected )?(?:volume|number)|applications? (?:by|to|close|are|must|should)|we thank\b|interested(?: candidates?| applicants?)?\b(?! in)|sounds? (?:fun|good|interesting|like you)\b|drop (?:\w+ ){1,2}(?:a line|an? e-?mail|a note)|(?:txt|dm|whatsapp|ring|call|text) (?:us|me|[A-Z]\w+)\b|fancy it\b|what are you waiting|freshers\b|for an informal|[\w &.'’-]{2,40} is an? (?:\w+ )?(?:equal|disability confident))",
    re.IGNORECASE,
)
"""How the part of an advert begins that tells how to apply and who the employer is."""


def _is_closing(unit: Unit, before: Unit | None, advert: Document, closing: bool) -> bool:
    """Whether the unit belongs to a closing paragraph: it opens one, or goes on with it in the same paragraph."""
    same = before is not None and "\n\n" not in advert.text[before.span.end : unit.span.start]
    return not unit.bullet and (bool(_CLOSING.match(unit.text)) or (closing and same))


def _listed_duties(everything: Sequence[Unit]) -> Span | None:
    """The first list of duties; None where the advert has none."""
    items = [u for u in everything if u.bullet and u.kind is SectionKind.DUTIES]
    first = [u for u in items if u.section is items[0].section]
    return Span(first[0].span.start, first[-1].span.end) if len(first) >= _LIST - 1 else None


def _inner_headings(everything: Sequence[Unit]) -> frozenset[Span]:
    """Lines of a word or two between the items of a list, which only name the part that follows: "Money"."""
    return frozenset(
        unit.span
        for unit, below in itertools.pairwise(everything)
        if below.bullet and not unit.bullet and unit.section is below.section and _IS_LABEL.fullmatch(unit.text.strip())
    )


_IS_LABEL = re.compile(r"(?:\d+\.? )?[A-Z][\w&'’-]*(?: [\w&'’-]+){0,2}:?")
"""One to three words without an end."""


def _introduces(unit: Unit, began: int, listed: Span | None) -> bool:
    """Whether running text before the list of duties only sums the job up."""
    told = listed is not None and not unit.bullet and began < listed.start
    return told and importance_cue(unit.text) is not Importance.MUST


def _last_items(everything: Sequence[Unit]) -> dict[int, int]:
    """Where the last item of each section's list begins, by the section's id; of lines without bullets too."""
    lines = [u for u in everything if len(u.text) <= _SHORT and not u.text.endswith((".", "!", "?"))]
    many = {id(u.section) for u in lines if sum(v.section is u.section for v in lines) >= _LIST}
    short = {id(u.section): u.span.start for u in lines if id(u.section) in many}
    return short | {id(u.section): u.span.start for u in everything if u.bullet}


_SHORT, _LIST = 100, 4
"""Characters of a line that may be an item of a list without bullets; how many such lines make a list."""


def _without_marks(advert: Document, unit: Unit) -> Unit:
    span = without_marks(advert.text, unit.span)
    return replace(unit, span=span, text=span.of(advert.text))


def _is_headed_by_title(advert: Document, unit: Unit) -> bool:
    """Whether the job's title heads the part: "Knowledge Manager" is no heading of requirements."""
    heading = unit.section.heading_span if unit.section else None
    return bool(heading and advert.title_span and heading.overlaps(advert.title_span))


_TO_THE_READER = re.compile(
    r"\b(?:we|us|our|your|you|today|now|here)\b|!|\?|^(?:join|apply|send|call|contact|work|help|grow|get|make)\b",
    re.IGNORECASE,
)
"""What an order at the head of a line is not when it names work: an invitation to apply."""

_STATES_YEARS = re.compile(
    r"(?:total |relevant |work |min(?:imum)? )?exp(?:\.|erience)?(?: required)?\s*[:–-]\s*\d", re.IGNORECASE
)
"""A line at the head that states the years asked for: "Exp: 5-8 yrs"."""

_SILENT = (SectionKind.BENEFITS, SectionKind.BOILERPLATE, SectionKind.ABOUT, SectionKind.CONTACT)
"""Kinds of sections that ask for nothing but conditions, where a heading says that they are so."""


def _mood(unit: Unit, mood: Importance | None, base: Importance | None, title: str) -> Importance | None:
    """What a unit without a telling heading carries: its own cue, or the mood of the sentence before."""
    untold = unit.kind is SectionKind.ABOUT and unit.section is not None and unit.section.heading_span is None
    if not untold and unit.kind in _SILENT:
        return None
    if not (unit.bullet and mood) and is_blurb(unit.text):
        return None
    parts = nice_parts(unit.text)
    cue = importance_cue(unit.text[: parts[0].start] if parts else unit.text)
    if cue is Importance.NICE and only_tail(unit.text):
        cue = importance_cue(TAIL_CUES.split(unit.text)[0]) or cue
    if _STATES_YEARS.match(unit.text):
        return Importance.MUST
    if cue or base is not None:
        return cue
    if title and _tells_of(title, unit.text):
        return Importance.DUTY
    headed = unit.section is not None and unit.section.heading_span is not None
    if not headed and len(unit.text) <= _SHORT and opens_with_order(unit.text) and not _TO_THE_READER.search(unit.text):
        return Importance.DUTY
    return mood if unit.bullet else None


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
