"""What in an advert's clause asks for nothing of its own: details, company, what only says more of something beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from upbridge.language.gates import LICENCE_WORD, Found
from upbridge.language.lead_ins import strip_lead
from upbridge.language.lists import goes_on, is_written_down
from upbridge.language.phrases import OTHERS
from upbridge.language.tokens import STOPWORDS, tokens
from upbridge.language.verbs import opens_with_verb
from upbridge.language.vocabulary import Mention
from upbridge.language.worth import is_company, tells_partners
from upbridge.model.requirements import RequirementKind as Kind
from upbridge.model.text import Span


@dataclass(frozen=True, slots=True)
class Part:
    """One member of the list that a clause is: where it stands in the clause (`own`) and in the sentence (`span`), the
    names `inside` it, the set forms of the sentence, whether the clause opens with a verb and only details another."""

    sentence: str
    clause: str
    first: Span
    own: Span
    span: Span
    inside: Sequence[Mention]
    fixed: Sequence[Found]
    verb: bool
    detailed: bool

    @property
    def words(self) -> str:
        return self.own.of(self.clause)


def asks_nothing(part: Part) -> bool:
    """Whether a member of a list is no requirement by itself."""
    if _spells_out(part):
        return True
    further, words = bool(part.own.start), part.words
    among = further and part.verb
    if (among or not (part.verb or (part.inside and " " in part.span.of(part.sentence)))) and is_company(
        words, among=among
    ):
        return True
    if further and (is_written_down(part.clause, part.first, part.own) or _only_where(part)):
        return True
    if _NO_FURTHER.match(words) or _lists_trades(part):
        return True
    return not part.inside and _says_nothing(part, further)


def _only_where(part: Part) -> bool:
    """Whether a lone word goes on with where a thing is done: "run tests across onboarding and [pricing]"."""
    return part.words.isalpha() and part.words.islower() and bool(_ACROSS.search(part.first.of(part.clause)))


_ACROSS = re.compile(r"\b(?:across|throughout) [a-z]+$")

_NO_FURTHER = re.compile(
    r"(?:can |you can )?(?:still )?(?!provide|give|offer)\w+ (?:it|them) (?:in|at|on|to|with|within|over|by|for|before|after|into) "
    r"|enjoys? (?:the|a|every|all) |(?:the )?respective \w+$|(?-i:[A-Z]) within |(?:paid|remunerated) or (?:voluntary|unpaid)$"
    r"|(?:(?:the )?ability|able) to (?:be(?:come)?|get) (?:certified|licen[cs]ed|registered|qualified)\b"
    r"|(?:an? )?(?:willing(?:ness)?|prepared|ready|happy) to (?:sit|obtain|gain|get|achieve|acquire|earn|complete|undertake|do|work towards?) "
    r"(?:it|them|one|this|that|the (?:exam|course|test|certificate|qualification|training))\b",
    re.IGNORECASE,
)
"""What says more of a thing named before and is no further one: "IOSH, or [willingness to sit it]", "[explain it in plain
words]", "[paid or voluntary]"."""


def _lists_trades(part: Part) -> bool:
    """Whether a member only tells in which trades years may have been spent: "three years in a plant: food, [drink]"."""
    years = (f.span.end for f in part.fixed if f.kind is Kind.EXPERIENCE and f.years)
    named = any(m.entry.kind in (Kind.TOOL, Kind.LICENCE) for m in part.inside)
    return not named and any(_TRADES.fullmatch(part.sentence, end, part.span.start) for end in years)


_TRADES = re.compile(r"\s*:\s*(?:[\w&-]+(?: [\w&-]+)?(?:, | or |, or | and ))*")


def _says_nothing(part: Part, further: bool) -> bool:
    """Whether a member without a known name only says more of something beside it, or what somebody will not do."""
    words, acts = part.words, opens_with_verb(part.words)
    return (
        _belongs_to_grade(part.sentence, part.span, part.fixed)
        or _tells_whose(part.sentence, part.span, part.fixed)
        or bool(_NOT_DOING.match(words) or OTHERS.match(words))
        or (part.detailed and not acts)
        or (further and goes_on(part.clause, part.first, part.own))
        or (further and tells_partners(part.clause) and not acts)
    )


def only_details(sentence: str, start: int) -> bool:
    """Whether what begins here only details a task named before a colon: "run simulations: air embolism, ..."."""
    head = sentence[:start].rstrip()
    named = re.match(r"\W*(?:the|an?|our|your|all|every)\s", head, re.I)  # "the process for every part:"
    return head.endswith(":") and not named and opens_with_verb(head[strip_lead(head) :])


def _spells_out(part: Part) -> bool:
    """Whether a member only spells out the basics that are asked for ("the basics of X: Y and Z"), naming no tool."""
    tool = any(m.entry.kind is Kind.TOOL for m in part.inside)
    return not tool and _ROUGHLY.search(part.sentence, 0, part.span.start) is not None


_ROUGHLY = re.compile(
    r"\b(?:basics|fundamentals|essentials|rudiments|foundations) of [^:,;]{3,40}:[^:;]*$", re.IGNORECASE
)


def _tells_whose(sentence: str, span: Span, fixed: Sequence[Found]) -> bool:
    """Whether a word or two stand right before a condition and say whose it is: "[NSW] Working with Children Check"."""
    conditions = (f.span.start for f in fixed if f.kind is Kind.ELIGIBILITY)
    if span.of(sentence).lower().rstrip(" ,&").endswith((" and", " or", " plus")) or LICENCE_WORD.search(
        span.of(sentence)
    ):
        return False
    return len(span.of(sentence).split()) <= 3 and any(
        span.end <= start and not sentence[span.end : start].strip() for start in conditions
    )


def _belongs_to_grade(sentence: str, span: Span, fixed: Sequence[Found]) -> bool:
    """Whether the words only say which qualification comes: "[an engineering] HNC"."""
    degrees = (f.span.start for f in fixed if f.kind is Kind.EDUCATION)
    return span.of(sentence).lower().strip() == span.of(sentence).strip() and any(
        span.end <= start and _JOINED.fullmatch(sentence, span.end, start) for start in degrees
    )


_JOINED = re.compile(r"\s*(?:(?:,|\bor\b|/)\s*[a-z-]+\s*)*")
"""Between a word and the qualification that it says more of: "[technologist] or technician diploma"."""

_NOT_DOING = re.compile(r"(?:and |but )?(?:do not|don['’]t|never|won['’]t|will not|cannot|can['’]t)\s", re.IGNORECASE)
"""What somebody will not do says nothing of what they can: "don't panic at a CSV"."""

_SAYS_SO = re.compile(
    r"\W*(?:(?:is|are|will be|would be) )?(?:required|essential|needed|necessary|preferred|desirable|mandatory|sought|requested|carried out|undertaken)\b",
    re.I,
)
"""What only says how much the thing before matters."""


_IS = re.compile(r"\s+(?:is|are|was|would be|will be)\s+(?:an? |the |always )?")
"""Between a condition and what is said of it: "Irish [is] always a pleasure to hear"."""

_IN_BRACKETS = re.compile(r"\([^()]*\)")


def is_rest_of_condition(
    sentence: str, left: str, span: Span, fixed: Sequence[Found], mentions: Sequence[Mention]
) -> bool:
    """Whether only a few words are `left` beside a condition or a language ("[on call] one week in six")."""
    if _SAYS_SO.match(span.of(sentence)) and any(f.span.end <= span.start for f in fixed):
        return True
    if any(_IS.fullmatch(sentence[f.span.end : span.start]) for f in fixed if f.span.end < span.start):
        return True
    if (
        LICENCE_WORD.search(left)
        or any(m.span.overlaps(span) for m in mentions)
        or len([t for t in tokens(_IN_BRACKETS.sub(" ", left)) if t.lower not in STOPWORDS]) > 2
    ):
        return False
    beside = [f for f in fixed if f.kind in (Kind.ELIGIBILITY, Kind.LANGUAGE) or f.label == "Driving licence"]
    return any(
        not re.search(
            r"[.;:]|, and " if f.span.start < span.start else r"[.;:,]",
            sentence[min(f.span.end, span.end) : max(f.span.start, span.start)],
        )
        for f in beside
    )
