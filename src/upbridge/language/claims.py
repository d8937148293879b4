"""What a resume says, sentence by sentence: each claim with how strongly its place and its words make it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from upbridge.language.deeds import Deeds
from upbridge.language.polarity import clause_at, polarity
from upbridge.language.sentences import Unit, units
from upbridge.language.tokens import content_stems
from upbridge.language.vocabulary import Mention, Vocabulary
from upbridge.model.documents import Document, Position, SectionKind
from upbridge.model.evidence import Strength
from upbridge.model.requirements import RequirementKind
from upbridge.model.text import Quote, Span

_WHERE = re.compile(r"\S+@\S+\.\w+|\+\d[\d ()-]{6,}\d")
_RESULT = re.compile(
    r"[£$€]\s?\d|\d+(?:[.,]\d+)?\s?(?:%|per cent|percent|k\b|m\b)|\b(?:grew|raised|reduced|cut|saved|won|doubled|halved|increased|improved|delivered"
    r"|achieved|exceeded|launched|under budget|ahead of|award\w*|promoted|distinction)\b|\b\d{2,}\b",
    re.IGNORECASE,
)
_PLACE = {
    SectionKind.EXPERIENCE: Strength.DEMONSTRATED,
    SectionKind.PROJECTS: Strength.DEMONSTRATED,
    SectionKind.DUTIES: Strength.DEMONSTRATED,
}
_STUDY = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATIONS})
_DATED = re.compile(r"^\W*(?:[A-Z]\w+ )?\d{4}\b|\b(?:19|20)\d{2}\W*(?:[-–—]|to|now|present|$)")


NOT_THEIRS = -0.9
"""Odds (their logarithm) below which a line is held not to tell what its writer did, though no rule says so."""


@dataclass(frozen=True)
class Claim:
    """One sentence, bullet or line of a resume.

    `mentions` are the vocabulary's names in it and phrases that show a skill; `stems` its content words;
    `studied` says that it stands among education or certificates.
    """

    unit: Unit
    mentions: tuple[Mention, ...]
    stems: frozenset[str]
    position: Position | None
    base: Strength
    studied: bool
    deeds: Deeds | None = field(default=None, repr=False, compare=False)

    @property
    def text(self) -> str:
        return self.unit.text

    @cached_property
    def reaches(self) -> bool:
        """Whether it tells where to reach the person: it may state a condition, and shows no skill."""
        return bool(_WHERE.search(self.text))

    @property
    def is_header(self) -> bool:
        """Whether it is a line that opens a position: its title, employer and dates."""
        if self.position is None:
            return False
        title, employer = self.position.title_span, self.position.employer
        names = bool(employer) and employer in self.text and not self.unit.bullet
        return names or (title is not None and title.overlaps(self.unit.span))

    @property
    def last_used(self) -> date | None:
        return self.position.end if self.position else None

    def strength(self, at: Span) -> Strength:
        """How strongly the words at `at` (offsets in the claim) are claimed."""
        spoken = polarity(self.text, at)
        if spoken is None and self.deeds is not None and self.deeds.odds(self.text, at) < NOT_THEIRS:
            spoken = Strength.DOUBTFUL
        if spoken is not None:
            return spoken
        if self.base is Strength.DEMONSTRATED and _RESULT.search(self.text):
            return Strength.STRONG
        return self.base

    def quote(self, document: Document) -> Quote:
        return Quote.cut(document.text, self.unit.span.start, self.unit.span.end)


def read_claims(resume: Document, vocabulary: Vocabulary, deeds: Deeds | None = None) -> tuple[Claim, ...]:
    """Every sentence, bullet and line of the resume, the headline included, as claims in order.

    `deeds` reads who did what a line tells; without it only the rules do.
    """
    said = [unit for unit in units(resume) if not _is_address(unit) and not _is_name(unit, resume)]
    return tuple(
        _claim(
            resume,
            unit,
            vocabulary,
            deeds,
            begun=any(tells(resume, said, i) for tells in (_is_under_way, _is_taken_back, _is_unfinished)),
        )
        for i, unit in enumerate(said)
    )


_UNDER_WAY = re.compile(
    r"\b(?:in progress|ongoing|expected|enrolled|under way|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:the )?(?:\w+) (?:modules|units|exams|papers|courses|subjects|classes|terms|semesters)|not (?:yet )?finished|(?:since|from) \w* ?\d{4}|to (?:date|present)|present)\b",
    re.IGNORECASE,
)


def _is_under_way(resume: Document, said: Sequence[Unit], row: int) -> bool:
    """Whether the unit tells of a course whose first line, right above it, says that it is not finished."""
    for earlier, later in zip(reversed(said[:row]), reversed(said[: row + 1]), strict=False):
        apart = resume.text[earlier.span.end : later.span.start].count("\n") > 1
        ended = _DATED.search(later.text) or _ENDED.search(later.text)
        if later.kind not in _STUDY or earlier.section is not later.section or apart or ended:
            return False
        if _DATED.search(earlier.text) or _UNDER_WAY.search(earlier.text):
            return bool(_UNDER_WAY.search(earlier.text)) and not _HELD.search(earlier.text)
    return False


_ENDED = re.compile(
    r",\s*(?:\w+ )?(?:19|20)\d{2}\b(?!\W*(?:[-–—]|to\b))|\b(?:renewed|expires?|exp\.|valid|current|certified|licen[cs]ed)\b",
    re.IGNORECASE,
)
"""What has an end of its own, and is no part of the course above it: "State Tested Nurse Aide, 2017"."""

_HELD = re.compile(
    r"\b(?:chartered|registered|member|licen[cs]ed?|certified|fellow|accredited|qualified)\b", re.IGNORECASE
)
"""What is held since a day, and no course: "Chartered engineer since 2020"."""

_NOT_DONE = re.compile(
    r"\W*(?:in progress\b|currently\b|expected\b|under way\b|(?:i )?(?:should|will|hope to|expect to|plan to) (?:finish|complete|graduate)\b"
    r"|(?:\w+ )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:the )?\w+ (?:modules|units|exams|papers|courses|subjects|credits|terms|semesters)\b)",
    re.IGNORECASE,
)


def _is_unfinished(resume: Document, said: Sequence[Unit], row: int) -> bool:
    """Whether the line right below a course says how far it has come: "11 of 16 courses passed"."""
    unit, *after = said[row : row + 2]
    if not after or unit.kind not in _STUDY or after[0].section is not unit.section:
        return False
    return resume.text[unit.span.end : after[0].span.start].count("\n") == 1 and bool(_NOT_DONE.match(after[0].text))


_NOT_YET = re.compile(
    r"\W*(?:but )?(?:(?:exam|test|course) )?(?:not (?:yet )?(?:started|booked|taken|sat|finished|done|begun|passed|used|held|applied|enrolled)|never \w+|(?:i )?(?:have |had )(?:never|not(?: yet)?) \w+ (?:one|it|them|that|any)|yet to \w+"
    r"|no (?:exam|test) \w+)\W*$",
    re.IGNORECASE,
)
"""A short sentence that takes back the one before it: "CPHR: I have read the website. Not started."."""


def _is_taken_back(resume: Document, said: Sequence[Unit], row: int) -> bool:
    """Whether the next sentence of the same line says that this is not there yet."""
    unit, *after = said[row : row + 2]
    return (
        bool(after)
        and "\n" not in resume.text[unit.span.end : after[0].span.start]
        and bool(_NOT_YET.match(after[0].text))
    )


_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+){1,4}[^\W\d_][\w.'’-]*")


def _is_name(unit: Unit, resume: Document) -> bool:
    """The person's name over everything else: no Ruby and no Julia has shown a tool by being called so."""
    if resume.text[: unit.span.start].strip() or (
        unit.kind is not SectionKind.CONTACT and unit.kind is not SectionKind.OTHER
    ):
        return False
    words = unit.text.strip()
    called = resume.title_span is not None and resume.title_span.overlaps(unit.span)
    return not called and bool(_NAME.fullmatch(words)) and all(w[0].isupper() for w in words.split() if len(w) > 3)


_REACH = re.compile(r"\S+@\S+\.\w+|\+?\d[\d ()-]{8,}\d|^\W*https?://\S+\W*$")


_TELLS = re.compile(
    r"#\s?\d{4,}|\b(?:[A-Z]{3,6}:? ?\d{5,}|citizen|passport|visa|permit|right to work|licen[cs]e|clear(?:ed|ance)|resident|settled)\b",
    re.IGNORECASE,
)


def _is_address(unit: Unit) -> bool:
    """A line that only says where to reach the person."""
    if not _REACH.search(unit.text) or _TELLS.search(unit.text):
        return False
    return len(_REACH.sub(" ", unit.text).split()) <= 8


def _claim(resume: Document, unit: Unit, vocabulary: Vocabulary, deeds: Deeds | None, *, begun: bool) -> Claim:
    position = resume.position_at(unit.span.start)
    base = Strength.DEMONSTRATED if position else _PLACE.get(unit.kind, Strength.LISTED)
    base = Strength.LEARNING if begun else base
    found = vocabulary.find(unit.text)
    tools = sum(m.entry.kind is RequirementKind.TOOL for m in found)
    listed = tools > 2 or unit.kind is SectionKind.SKILLS
    found = tuple(m for m in found if not _LIKE.match(unit.text, m.span.end))
    if position is None and _LEISURE.search(unit.text):
        found = tuple(m for m in found if m.entry.kind not in _BY_NAME or not _at_leisure(unit.text, m.span))
    mentions = (*(m for m in found if listed or not _is_common_word(m, unit.text)), *vocabulary.shown(unit.text))
    return Claim(unit, mentions, content_stems(unit.text), position, base, unit.kind in _STUDY, deeds)


_BY_NAME = frozenset({RequirementKind.TOOL, RequirementKind.KNOWLEDGE})
_LEISURE = re.compile(
    r"\b(?:book (?:group|club)|reading (?:group|circle)|novels?|poetry|choir|orchestra|amateur \w+|theatre|pub quiz|allotment|knitting|dance class|jazz)\b",
    re.IGNORECASE,
)
"""What people do after work: a book club that is stuck in Kafka streams no events."""

_MADE_FOR_IT = re.compile(
    r"\b(?:web ?sites?|site|apps?|accounts|books(?= for)|budget|database|spreadsheets?|software|online|newsletters?|data|code|scripts?|posters?|tickets?|treasurer|lights?|sound)\b(?! for (?:a|an|the) puppet)",
    re.IGNORECASE,
)
"""What in such a line is work all the same."""


def _at_leisure(text: str, at: Span) -> bool:
    clause = clause_at(text, at)
    return bool(_LEISURE.search(clause)) and not _MADE_FOR_IT.search(clause)


_LIKE = re.compile(r"-(?:style|like|type|inspired|esque)\b", re.IGNORECASE)
"""What only resembles the thing named: "BlackLine-style templates"."""


_OF_A_COMPOUND = re.compile(r"-(?!(?:based|driven|powered|backed|like|heavy|side|level|related|style)\b)[a-z]+")
"""What makes a small-written name part of another word: a "python-print" clutch."""


def _is_common_word(mention: Mention, text: str) -> bool:
    """A tool's name written small inside a sentence is the common word: a "storybook", "on the go"."""
    words = mention.span.of(text)
    named = mention.entry.kind in _BY_NAME and mention.entry.name[0].isupper()
    if named and words.islower() and _OF_A_COMPOUND.match(text, mention.span.end):
        return True
    return (
        mention.entry.kind is RequirementKind.TOOL
        and words.islower()
        and mention.entry.name[0].isupper()
        and words.lower() == mention.entry.name.lower()
    )
