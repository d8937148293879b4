"""Which lines of a resume or an advert are headings, by their marks, their words and what is around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from upbridge.documents.dates import dates_in
from upbridge.documents.lines import NUMBERED, Line
from upbridge.documents.untold import LISTED
from upbridge.documents.vocabulary import EXPLICIT, Meaning, meaning_of, plain_words
from upbridge.model.documents import SectionKind as K
from upbridge.model.text import Span

_MARKDOWN = re.compile(r"(#{1,6})[ \t]+")
_BOLD = re.compile(r"(\*\*?|__?)(?P<words>[^*_]+)\1[ \t]*:?[ \t]*$|(\*\*?|__?)(?P<colon>[^*_]+:)\3[ \t]*$")
_RUN_IN = re.compile(
    r"(?:\*\*|__)?(?P<words>[^:|\t]{2,60}?)"
    r"(?:(?:\*\*|__)?[ \t]*(?::(?:\*\*|__)?|\||\t+| [–—-] )|(?:\*\*|__)[ \t])[ \t]*(?=\S)"
)
CONTACT = re.compile(r"@|https?:|www\.|\+?\d[\d ()-]{7,}\d")
_STATES = re.compile(r"(?:you|we|they|it) (?:\w+['’]?\w* ){3,}\w+$", re.IGNORECASE)
"""A sentence that goes on after a colon, no heading: "You will lead nobody and lift nothing:"."""

_DATED = frozenset({K.EXPERIENCE, K.EDUCATION, K.PROJECTS})

_RANK_RUN_IN, _RANK_COLON, _RANK_PLAIN, _RANK_CAPS, _RANK_DRAWN = 1, 2, 3, 4, 5


@dataclass(frozen=True, slots=True)
class Heading:
    """A line taken for a heading: which words of it, where its body starts, and how high it stands."""

    line: int
    span: Span
    words: str
    body: int
    rank: float
    meaning: Meaning
    run_in: bool = False

    @property
    def kind(self) -> K:
        return self.meaning.kind


@dataclass(frozen=True, slots=True)
class Page:
    """A text in lines, whether it is an advert, and the lines that its format marks as headings."""

    text: str
    lines: tuple[Line, ...]
    advert: bool
    marked: Mapping[int, int]

    def next(self, index: int) -> Line | None:
        """The line after this one that is not a drawn rule."""
        for after in range(index + 1, min(index + 4, len(self.lines))):
            if not self.lines[after].is_rule:
                return self.lines[after]
        return None

    def underlined(self, index: int) -> bool:
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return after is not None and after.is_rule and not after.gap


def is_capitals(words: str) -> bool:
    """Whether the letters are capitals, but for small bits in brackets: `QA LEAD (part time)`."""
    letters = [c for c in re.sub(r"\([^()]{0,80}\)", "", words) if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def find_headings(page: Page) -> list[Heading]:
    """The lines that head something, in order, each with the kind that its words and the headings around it tell."""
    return _settled(page, _candidates(page))


_LONGEST = 400
"""Characters of a line that may be a heading; a paragraph of any length may begin with one."""


def _candidates(page: Page) -> list[Heading]:
    found = []
    for index, line in enumerate(page.lines):
        if line.is_rule:
            continue
        short = len(line.text) <= _LONGEST
        heading = (short and _drawn(page, index)) or _running_in(page, index) or (short and _standing(page, index))
        if heading:
            found.append(heading)
    return found


def _heading(page: Page, index: int, start: int, end: int, rank: float) -> Heading:
    """A heading of the characters `[start, end)` of the line, its body starting after the line."""
    line = page.lines[index]
    words = line.text[start:end]
    return Heading(
        index, Span(line.start + start, line.start + end), words, line.end, rank, meaning_of(words, advert=page.advert)
    )


def _drawn(page: Page, index: int) -> Heading | None:
    """Headings that a mark makes: Markdown's signs, bold lines, underlines."""
    line = page.lines[index]
    if level := page.marked.get(line.start):
        return _heading(page, index, 0, len(line.text.rstrip(" :")) or len(line.text), 10 - level)
    if mark := _MARKDOWN.match(line.text):
        end = len(line.text.rstrip("# :*"))
        start = mark.end() + len(line.text[mark.end() :]) - len(line.text[mark.end() :].lstrip("*_ "))
        return _heading(page, index, start, end, 10 - len(mark[1])) if start < end else None
    if bold := _BOLD.match(line.text):
        group = "words" if bold["words"] else "colon"
        words = bold[group].strip(" :")
        start = line.text.index(words) if words else 0
        if words and len(words.split()) <= 9 and not words.endswith((".", ",")):
            return _heading(page, index, start, start + len(words), _RANK_PLAIN + 0.5)
    if page.underlined(index) and len(line.words) <= 9 and not line.is_bullet:
        return _heading(page, index, 0, len(line.text.rstrip(" :")), _RANK_DRAWN)
    return None


def _standing(page: Page, index: int) -> Heading | None:
    """Headings that stand alone on a line, told by being short, by their words and by what is around them."""
    line = page.lines[index]
    start = _number(page, index)
    start = _sign(line) if start == 0 else start
    if start is None or not _could_stand(line):
        return None
    colon = line.text.rstrip().endswith((":", "…", "..."))
    words = line.text[start:].rstrip(" :.…")
    if not words:
        return None
    rank: float = _RANK_CAPS if is_capitals(words) else _RANK_COLON if colon else _RANK_PLAIN
    heading = _heading(page, index, start, start + len(words), rank)
    return heading if _looks_like_one(page, heading, colon) else None


_SIGN = re.compile(r"[^\x00-\x7f\w\s“‘¿¡]{1,3}\s+(?=\w)")


def _sign(line: Line) -> int:
    """How long the sign is that stands before the words: an emoji of a line that is no item."""
    match = _SIGN.match(line.text)
    return match.end() if match else 0


def _number(page: Page, index: int) -> int | None:
    """Where the words start: after the number of a numbered heading; None for an item of a list."""
    line = page.lines[index]
    if not line.is_bullet:
        return 0
    number = NUMBERED.match(line.text)
    if number is None:
        return None
    meaning = meaning_of(line.text[number.end() :], advert=page.advert)
    after = page.next(index)
    following = NUMBERED.match(after.text) if after is not None and not after.gap else None
    listed = following is not None and bool(following["deep"]) == bool(number["deep"])
    return number.end() if meaning.weight >= 4 and meaning.share >= 0.5 and not listed else None


def _could_stand(line: Line) -> bool:
    words = line.words
    if (
        not 1 <= len(words) <= 12
        or len(line.text) > 80
        or CONTACT.search(line.text)
        or re.search(r"[.?] ", line.text[4:])
    ):
        return False
    if line.text.endswith((",", ";")) or (line.text.endswith(".") and len(words) > 4 and not line.text.endswith("...")):
        return False
    return line.text[line.bullet or _sign(line) :][:1].isalnum() or line.text[:1] in "¿¡\"'“‘(["


def _looks_like_one(page: Page, heading: Heading, colon: bool) -> bool:
    line, after = page.lines[heading.line], page.next(heading.line)
    weight, share, count = heading.meaning.weight, heading.meaning.share, len(heading.words.split())
    dated = any(not d.single for d in dates_in(line.text)) or bool(re.search(r"\d{4}", line.text))
    if after is None or (dated and share < 0.99) or re.search(r"\S[ \t]{3,}\S", line.text):
        return False
    leads_list = after.is_bullet or after.indent > line.indent
    if not page.advert and share < 0.99 and _heads_entry(page, heading.line):
        return False
    if weight >= 4 and share >= 0.99:
        return line.gap or leads_list or heading.rank >= _RANK_CAPS or colon or weight >= 6 or page.advert
    if weight >= 3 and share >= 0.3:
        spaced = line.gap and (not after.gap or leads_list) and count <= (12 if leads_list else 9)
        return spaced or colon or (heading.rank >= _RANK_CAPS and share >= 0.5) or (line.gap and share >= 0.6)
    return _unnamed(page, heading, colon)


def _heads_entry(page: Page, index: int) -> bool:
    """Whether dates on one of the next two lines make the line the head of an entry rather than of a section."""
    return any(dates_in(line.text) for line in page.lines[index + 1 : index + 3] if len(line.text) < 120)


def _unnamed(page: Page, heading: Heading, colon: bool) -> bool:
    """Lines that look like headings though their words tell nothing; settled later against the others' looks."""
    line, after = page.lines[heading.line], page.next(heading.line)
    if heading.line == 0 or after is None or not line.gap:
        return False
    if _leads_list(page, heading.line):
        return heading.words[0].isupper() and not line.text.endswith((".", "!"))
    if len(heading.words.split()) > 7 or re.search(r"[\d,;@|/]|\.\w", heading.words) or line.text.endswith("."):
        return False
    if heading.rank >= _RANK_CAPS:
        return True
    return not after.gap and not colon and heading.words[0].isupper()


def is_demand_on_the_body(words: str) -> bool:
    """Whether a heading tells of the body's part in the work, which one paragraph says: "Physical requirements"."""
    return _OF_THE_BODY.match(plain_words(words)) is not None


def _leads_list(page: Page, index: int) -> bool:
    """Whether a list begins right under a line of an advert that stands alone."""
    below = page.lines[index + 1 : index + 1 + LISTED]
    return page.advert and len(below) == LISTED and all(line.is_bullet for line in below)


_ASKED = re.compile(
    r"(?!(?:Do|Are|Have|Can|Is|Would|Want|Looking|Ready) )"
    r"(?P<words>[A-Z][^\s?:.!|]*(?: [^\s?:.!|]+){2,9}|What|Who|Where|When|Why|How)\?\s+(?=\S)"
)
"""A question that the rest of its line answers: "And what do you need?"."""

_TELLING = 6
"""How loudly a question must speak for a kind of section to head what follows it."""


_AN_ORDER = re.compile(r"(?!(?:we|our|us|the|all|it|you|your|this|any|if|please|by|in|for|to|an?|no|as)\b)[a-z]+ ")
"""What tells a duty from a statement of the employer's behind a colon: "Safeguarding: act as focal person"."""


def _running_in(page: Page, index: int) -> Heading | None:
    """Headings whose text goes on after a colon on the same line."""
    line = page.lines[index]
    if page.advert and not line.is_bullet and (asked := _ASKED.match(line.text)):
        question = _heading(page, index, 0, asked.end("words"), _RANK_RUN_IN)
        if question.meaning.weight >= _TELLING:
            return replace(question, body=line.start + asked.end(), run_in=True)
    match = _RUN_IN.match(line.text)
    if match is None or (is_capitals(line.text) and len(line.words) <= 12):
        return None
    if line.is_bullet or EXPLICIT.fullmatch(line.text[match.end() :].lower()):
        return None
    words = match["words"].rstrip(" .")
    if not words or len(words.split()) > 7 or not words[0].isalnum() or CONTACT.search(words) or _STATES.match(words):
        return None
    start = match.start("words")
    heading = _heading(page, index, start, start + len(words), _RANK_RUN_IN)
    if (
        page.advert
        and heading.kind is K.BOILERPLATE
        and heading.meaning.weight < 9
        and _AN_ORDER.match(line.text, match.end())
    ):
        return None
    colon = ":" in match[0] or match[0].rstrip().endswith(("**", "__"))
    loud = heading.meaning.weight >= 4 and heading.meaning.share >= (0.6 if colon else 0.99)
    turn = heading.meaning.weight >= 6 and heading.meaning.share >= 0.4 and colon
    shouted = colon and line.gap and is_capitals(words) and len(words) > 3 and page.advert
    if not (loud or turn or shouted) or not (words[0].isupper() or line.text[0] in "*_"):
        return None
    if not colon and (dates_in(line.text) or not EXPLICIT.search(plain_words(words))):
        return None
    return replace(heading, body=line.start + match.end(), run_in=True)


def _settled(page: Page, candidates: list[Heading]) -> list[Heading]:
    """The candidates that hold in the light of the others, with the kinds that the order of headings gives them."""
    sure = [h for h in candidates if h.meaning.weight >= 4 and not h.run_in]
    ranks = [h.rank for h in sure]
    kept: list[Heading] = []
    for heading in candidates:
        before = kept[-1] if kept else None
        if heading.meaning.weight < 3 and not _fits_in(page, heading, before, ranks):
            continue
        if before is not None and _names_a_task(page, heading, before):
            continue
        settled = _named_by_place(page, heading, before)
        if settled is not None:
            kept.append(settled)
    return _with_requirements(kept) if page.advert else kept


_LISTS_TASKS = frozenset({K.DUTIES, K.REQUIREMENTS, K.NICE})


def _names_a_task(page: Page, heading: Heading, before: Heading) -> bool:
    """Whether a word and a colon only name what a line of the list is about: "Schedule: update the look-ahead"."""
    line = page.lines[heading.line]
    return (
        page.advert
        and heading.run_in
        and before.kind in _LISTS_TASKS
        and heading.kind not in _LISTS_TASKS
        and not line.gap
        and not line.text.startswith(("*", "_"))
        and _AN_ORDER.match(page.text, heading.body) is not None
        and len(line.words) > 4
    )


def _with_requirements(headings: list[Heading]) -> list[Heading]:
    """Of two wish lists in an advert without requirements the first is what is required."""
    wishes = [h for h in headings if h.kind is K.NICE and not EXPLICIT.search(plain_words(h.words))]
    if len(wishes) < 2 or any(h.kind in (K.REQUIREMENTS, K.SKILLS) for h in headings):
        return headings
    first = wishes[0]
    return [replace(h, meaning=replace(h.meaning, kind=K.REQUIREMENTS)) if h is first else h for h in headings]


def _fits_in(page: Page, heading: Heading, before: Heading | None, ranks: list[float]) -> bool:
    """Whether a heading of unknown words looks like the known ones, and not like an entry under one of them."""
    if heading.run_in or _leads_list(page, heading.line):
        return True
    alike = sum(rank == heading.rank for rank in ranks)
    if heading.rank >= _RANK_DRAWN:
        return heading.rank <= 8 and (not ranks or heading.rank >= min(ranks))
    if alike < 2 or (before is None and heading.line < 3 and not page.advert):
        return False
    if page.advert:
        return heading.line > 1 or alike >= 2
    near = page.lines[heading.line : heading.line + 3]
    if any(dates_in(line.text) for line in near) or (before and before.kind in _DATED and heading.rank < _RANK_CAPS):
        return False
    return heading.rank >= _RANK_CAPS or len(heading.words.split()) <= 3


def _named_by_place(page: Page, heading: Heading, before: Heading | None) -> Heading | None:
    """The heading with its kind as the headings above it shape it; None where it only leads into a list."""
    if before is None:
        return heading
    explicit = bool(EXPLICIT.search(plain_words(heading.words)))
    lower = heading.rank < before.rank
    directly_under = page.lines[heading.line].start >= before.body and not page.text[
        before.body : page.lines[heading.line].start
    ].strip(" \n\t=-~_*")
    if lower and directly_under and not explicit and heading.rank == _RANK_COLON and len(heading.words.split()) > 2:
        return None
    if before.kind is K.REQUIREMENTS and heading.kind is K.REQUIREMENTS and _WISHES.match(plain_words(heading.words)):
        return replace(heading, meaning=replace(heading.meaning, kind=K.NICE, weight=6))
    if _OF_THE_BODY.match(plain_words(heading.words)):
        return heading
    if lower and before.kind is K.NICE and heading.kind is K.REQUIREMENTS and not explicit:
        return replace(heading, meaning=replace(heading.meaning, kind=K.NICE))
    if lower and before.kind is K.SKILLS and heading.run_in and not page.lines[heading.line].gap:
        return None
    return heading


_WISHES = re.compile(r"we (?:would|will) (?:really )?like you to\b|wanted$")
"""What is hoped for, where something else was asked for before."""

_OF_THE_BODY = re.compile(r"(?:the )?physical\b")
"""Demands on the body count wherever they stand."""
