"""Where in an advert a unit stands and what its place says: facts of the post, heads of points, cells, lists, the close."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from upbridge.language.cues import importance_cue
from upbridge.language.marks import without_marks
from upbridge.language.sentences import Unit
from upbridge.language.verbs import opens_with_verb
from upbridge.model.documents import Document, SectionKind
from upbridge.model.requirements import Importance
from upbridge.model.text import Span

Cells = Mapping[int, tuple[tuple[Span, Importance], ...]]


NICE_LIST = re.compile(
    r"(?:\b(?:great|nice|helpful|useful|good|lovely|bonus|plus|advantage|help|ideal|desirable|preferred)\b.*(?:\b(?:have|are|know|with|of)|:)\W*$)",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that opens a list of what would be welcome: "It would be great if you have"."""

_FACT = re.compile(
    r"(?:(?:post|job|role|position) (?:title|number|ref\w*|id|type)|grade|band|hours|salary|pay|age(?: limit)?|gender|location|base|responsible (?:to|for)|report(?:s|ing) to"
    r"|line manager|department|award|union|posting(?: (?:no|number|#))?|classification|note|directorate|division|faculty|team|contract(?: type)?|closing date|start date|term|schedule|ref(?:erence)?(?: no)?|selection(?: process)?|interview process|how to apply|notice(?: period)?|ctc)\s*(?:[:\t])",
    re.IGNORECASE,
)
"""Lines at the head of an advert that state facts about the post."""


_TABLE_HEAD = re.compile(r"^[\w /|&]{0,40}(?:[ \t]{2,}|\||^)\s*E\s?/\s?D\b.{0,40}$")
_COLUMN_HEADS = re.compile(
    r"(?:\w+ )?(?:\W*\b(?:criteri(?:on|a)|essential|desirable|required|preferred|attributes?|assessed by|how assessed|tested by)\b){2,}\W*$",
    re.IGNORECASE,
)
_KEY = re.compile(r"\b[A-Z] = [A-Za-z]")  # of the letters in a table
_NOT_ASKED = re.compile(r"\W*not (?:required|needed|necessary|essential)\b(?!,? (?:but|though|yet)\b)", re.IGNORECASE)
_SPARES = re.compile(
    r"\b(?:stop|leave|forget|goodbye|no longer|(?:no|not|never|don['’]t) (?:need|have to|miss|want|do))\b",
    re.IGNORECASE,
)
"""A heading over what nobody has to do or have: "What you can stop doing"."""
_MARK = re.compile(r"\s(?:::|\||•|·)\s")


PERMIT = re.compile(
    r"\b(?:right|eligible|authori[sz]ed|permitted|allowed|permission) to work\b|^(?:hours|schedule)\b", re.IGNORECASE
)
"""A condition that counts wherever it stands, even among what is said of how to apply."""


def is_fact(advert: Document, unit: Unit) -> bool:
    """Whether the unit only states facts about the post: a line of its own, or part of a first line of such parts."""
    head = advert.text.lstrip().split("\n", 1)[0]
    in_head = unit.span.start < len(advert.text) - len(advert.text.lstrip()) + len(head)
    heading = unit.section.heading_span.of(advert.text) if unit.section and unit.section.heading_span else ""
    no_demand = (
        bool(_FACT.match(f"{heading}:"))
        or bool(_TABLE_HEAD.search(unit.text) or _KEY.search(unit.text) or _COLUMN_HEADS.match(unit.text))
        or (bool(_NOT_ASKED.match(heading)) and not unit.bullet)
        or (unit.kind is SectionKind.BOILERPLATE and bool(_SPARES.search(heading)))
    )
    return no_demand or bool(_FACT.match(unit.text)) or (in_head and len(_MARK.findall(head)) >= 2)


def line_of(advert: Document, place: int) -> int:
    return advert.text.rfind("\n", 0, place) + 1


def in_cells(advert: Document, unit: Unit, cells: Cells) -> Iterator[Unit]:
    """The unit, or each cell of the table's lines that it runs over."""
    lines = [at for at in cells if line_of(advert, unit.span.start) <= at < unit.span.end]
    if not lines:
        yield unit
    for span in (span for at in lines for span, _ in cells[at] if unit.span.overlaps(span)):
        yield replace(unit, span=span, text=span.of(advert.text), bullet=True)


def column_of(unit: Unit, cells: Cells) -> Importance | None:
    return next((importance for row in cells.values() for span, importance in row if span == unit.span), None)


_CLOSING = re.compile(
    r"\W*(?:to apply\b|please (?:apply|send|submit|e-?mail|visit)|apply (?:by|to|online|now|via|with|through)|send (?:us |your |an? |the )|interviews? (?:will|in|are|on)"
    r"|closing date|no agencies|due to the (?:high |expected )?(?:volume|number)|applications? (?:by|to|close|are|must|should|will|(?:\w+ )?accepted)|we thank\b|(?:[\w&'’ -]{2,40}|we)(?: \w+ly)? welcomes? (?:\w+ )?(?:applications?|applicants?|candidates?)\b|applications? from (?:job ?seekers|candidates|people|all|under)\b|interested(?: candidates?| applicants?)?\b(?! in)|sounds? (?:fun|good|interesting|like you)\b|drop (?:\w+ ){1,2}(?:a line|an? e-?mail|a note)|(?:txt|dm|whatsapp|ring|call|text) (?:us|me|[A-Z]\w+)\b|fancy it\b|what are you waiting|freshers\b|(?:women|minorities|veterans|people with disabilities|[\w ,]{3,40}) are (?:\w+ )?encouraged to apply|only (?:short-?listed|selected|successful) |[\w’' ]{3,40}\? apply anyway|don['’]t tick every|(?:we are an? )?e-verify\b|apply anyway|for an informal|[\w &.'’-]{2,40} is an? (?:\w+ )?(?:equal|eoe|eeo|disability confident))",
    re.IGNORECASE,
)
"""How the part of an advert begins that tells how to apply and who the employer is."""


def is_closing(unit: Unit, before: Unit | None, advert: Document, closing: bool) -> bool:
    """Whether the unit belongs to a closing paragraph: it opens one, or goes on with it in the same paragraph."""
    same = before is not None and "\n\n" not in advert.text[before.span.end : unit.span.start]
    return not unit.bullet and (bool(_CLOSING.match(unit.text)) or (closing and same))


def listed_duties(everything: Sequence[Unit]) -> Span | None:
    """The first list of duties; None where the advert has none."""
    items = [u for u in everything if u.bullet and u.kind is SectionKind.DUTIES]
    first = [u for u in items if u.section is items[0].section]
    return Span(first[0].span.start, first[-1].span.end) if len(first) >= _LIST - 1 else None


def inner_headings(advert: Document, everything: Sequence[Unit]) -> frozenset[Span]:
    """Lines of a word or two between the items of a list, which only name the part that follows: "Money"."""
    return frozenset(
        unit.span
        for unit, below in itertools.pairwise(everything)
        if (
            below.bullet
            and not unit.bullet
            and unit.section is below.section
            and _IS_LABEL.fullmatch(unit.text.strip())
        )
        or _NAMES_A_PART.fullmatch(unit.text)
        or _numbers_below(advert, unit, below)
    )


_POINT_HEAD = re.compile(r"[A-Z][\w ,&/’'-]{2,60}:\s+(?=[a-z])")


def without_heads(everything: Sequence[Unit]) -> Iterator[Unit]:
    """The units, without the names of duties where most points of a section begin so: "Partnerships: represent us"."""
    heads = {
        u.span: m.end()
        for u in everything
        if u.kind is SectionKind.DUTIES and (m := _POINT_HEAD.match(u.text)) and opens_with_verb(u.text[m.end() :])
    }
    for unit in everything:
        alike = sum(v.span in heads for v in everything if v.section is unit.section)
        head = heads.get(unit.span, 0) if alike >= _LIST - 1 else 0
        yield replace(unit, span=Span(unit.span.start + head, unit.span.end), text=unit.text[head:]) if head else unit


_NAMES_A_PART = re.compile(
    r"(?:conditions of employment|(?:minimum |key |basic )?(?:requirements|qualifications)|duties|competenc(?:ies|es)|selection criteria)\W*",
    re.IGNORECASE,
)
"""A line that only says what part comes, whatever follows."""

_NUMBERED = re.compile(r"\s*(\d{1,2})[.)]?\s+\S")


def _numbers_below(advert: Document, unit: Unit, below: Unit) -> bool:
    """Whether the line is the head of points numbered below it: "1. Data" over "1.1 Captures plans"."""
    own = _NUMBERED.match(advert.text, line_of(advert, unit.span.start))
    if own is None or len(unit.text.split()) > 6:
        return False
    return bool(re.compile(rf"\s*{own[1]}\.\d").match(advert.text, line_of(advert, below.span.start)))


_IS_LABEL = re.compile(r"(?:\d+\.? )?[A-Z][\w&'’-]*(?: [\w&'’-]+){0,2}(?: \(\d+ ?%\))?:?")
"""One to three words without an end, or with their share of the work: "Hands-on production (30%)"."""


_OF_TOOLS = re.compile(r"\b(?:stack|technolog|tool|software|systems?\b)", re.IGNORECASE)
"""A heading over what is worked with, which sums nothing up."""


def introduces(unit: Unit, began: int, listed: Span | None) -> bool:
    """Whether running text before the list of duties only sums the job up."""
    heading = unit.section.heading if unit.section else ""
    told = listed is not None and not unit.bullet and began < listed.start and not _OF_TOOLS.search(heading or "")
    return told and importance_cue(unit.text) is not Importance.MUST


def last_items(everything: Sequence[Unit]) -> dict[int, int]:
    """Where the last item of each section's list begins, by the section's id; of lines without bullets too."""
    lines = [u for u in everything if len(u.text) <= SHORT and not u.text.endswith((".", "!", "?"))]
    many = {id(u.section) for u in lines if sum(v.section is u.section for v in lines) >= _LIST}
    short = {id(u.section): u.span.start for u in lines if id(u.section) in many}
    return short | {id(u.section): u.span.start for u in everything if u.bullet}


SHORT, _LIST = 100, 4
"""Characters of a line that may be an item of a list without bullets; how many such lines make a list."""


def unmarked(advert: Document, unit: Unit) -> Unit:
    span = without_marks(advert.text, unit.span)
    return replace(unit, span=span, text=span.of(advert.text))


def is_headed_by_title(advert: Document, unit: Unit) -> bool:
    """Whether the job's title heads the part: "Knowledge Manager" is no heading of requirements."""
    heading = unit.section.heading_span if unit.section else None
    return bool(heading and advert.title_span and heading.overlaps(advert.title_span))
