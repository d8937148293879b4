"""Evidence for skills, tools and knowledge: named in the resume, shown by a name that includes it, or said in other words."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from upbridge.alignment.asked import Asked
from upbridge.alignment.grades import grade_shown, is_other_version, lacks_the_number, numbers
from upbridge.alignment.lesser import is_less
from upbridge.language.claims import Claim
from upbridge.language.nearness import Nearness
from upbridge.language.polarity import is_modest
from upbridge.language.tokens import content_stems
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.documents import Document
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import RequirementKind
from upbridge.model.text import Quote, Span

SAID_MET = 0.5
"""Words that bear on a requirement at least so closely, without naming it, make it met."""

BY_TITLE = 0.45
"""The most that a job's title line says of a single task: somebody held the job."""

SAID_PARTIAL = 0.41
"""From here on they make it partial."""


@dataclass(frozen=True)
class Resume:
    """A resume as alignment sees it: its claims, and the vocabulary they were read with."""

    document: Document
    claims: tuple[Claim, ...]
    vocabulary: Vocabulary

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the vocabulary's entries that its claims mention."""
        return frozenset(m.entry.name for claim in self.claims for m in claim.mentions)


@dataclass(frozen=True, slots=True)
class Signals:
    """How one claim bears on one requirement, before it is judged: all in 0..1 but the cosines.

    `lexical` is the share of the requirement's content words in the claim; `whole` and `part` are the cosines of
    the sentence and of its nearest clause; `thing` and `act` say whether the claim has the requirement's last content
    word (what it is about, mostly) and its first (what is done with it); `trait` whether a trait is asked for, which
    people tell in their own words.
    """

    lexical: float
    whole: float
    part: float
    named_part: float = 0.0
    thing: bool = False
    act: bool = False
    trait: bool = False

    @property
    def relation(self) -> float:
        """How closely the claim bears on the requirement, 0..1: at 0.5 a careful reader calls it met.

        The weights come from labelled cases (`python -m bench.judging`, docs/reading.md).
        """
        score = self.part + 0.12 * self.whole + 0.21 * self.lexical + 0.49 * self.named_part
        score += 0.1 * self.thing + 0.03 * self.act + 0.2 * self.trait
        return 1.0 / (1.0 + math.exp(-6.0 * (score - 0.51)))


def named_evidence(asked: Asked, resume: Resume) -> Iterator[Evidence]:
    """Claims that name the requirement or something that includes it."""
    including = _including(asked, resume)
    licence = asked.requirement.kind is RequirementKind.LICENCE  # its number may stand beside the address
    for claim in (c for c in resume.claims if licence or not c.reaches):
        hits = (*_named_in(asked, claim, including), *_spelt_in(asked, claim))
        best = max(hits, key=lambda e: (e.strength.counts, e.relation), default=None)
        if best is not None:
            yield _evidence(asked, resume, claim, best.span, best.because, best.relation)


@dataclass(frozen=True, slots=True)
class _Hit:
    span: Span
    because: str
    relation: float
    strength: Strength


def _including(asked: Asked, resume: Resume) -> Mapping[str, str]:
    """Names in the resume that include what is asked, each with the reason."""
    shown = {name: asked.vocabulary.shows(name) for name in resume.names - asked.names}
    reasons = {name: next((why[n] for n in why if n.lower() in asked.names), None) for name, why in shown.items()}
    return {name: why for name, why in reasons.items() if why}


def _named_in(asked: Asked, claim: Claim, including: Mapping[str, str]) -> Iterator[_Hit]:
    for mention in claim.mentions:
        said, why = mention.span.of(claim.text), including.get(mention.entry.name)
        if mention.entry.name.lower() in asked.names:
            grade = grade_shown(asked.requirement, claim.text)
            if grade != "lower" and not lacks_the_number(asked.requirement.label, said):
                because, relation = _as_named(
                    asked, said, grade, "shows it" if mention.by == "shown_by" else "names it"
                )
                yield _Hit(mention.span, because, relation, claim.strength(mention.span))
        elif (claim.studied and mention.entry.name.lower() in asked.certified) or (
            asked.graded == mention.entry.name.lower() and _ADVANCED.match(claim.text, mention.span.end)
        ):
            yield _Hit(mention.span, "names it", 1.0, claim.strength(mention.span))
        elif why and claim.strength(mention.span) is not Strength.NEGATED:  # who lacks one of a class may know others
            licence = mention.entry.kind is RequirementKind.LICENCE
            said_words = set(mention.entry.name.lower().split())
            higher = any(set(name.split()) <= said_words for name in asked.names)  # "CIPD level 5" holds "CIPD"
            because = f"{why}, modestly" if licence and not higher else why
            yield _Hit(mention.span, because, 0.95, claim.strength(mention.span))


_ADVANCED = re.compile(r"\s*[(:,–-]\s*(?:very )?(?:advanced|expert|power user)\b", re.IGNORECASE)
"""How a resume grades what it has just named: "Excel (advanced, daily)"."""


def _as_named(asked: Asked, said: str, grade: str, plainly: str) -> tuple[str, float]:
    """Why a mention of the very thing counts, and how much."""
    if is_other_version(asked.requirement.label, said):
        return "names another version, modestly", 0.8
    return ("names it without the grade, modestly", 0.8) if grade == "none" else (plainly, 1.0)


def _spelt_in(asked: Asked, claim: Claim) -> Iterator[_Hit]:
    """Where the claim holds the requirement's own words, the vocabulary knowing none of them."""
    for pattern in asked.literals:
        for match in pattern.finditer(claim.text):
            span = Span(*match.span())
            if not any(_swallows(m.span, span) and m.entry.name.lower() not in asked.names for m in claim.mentions):
                yield _Hit(span, "names it", 1.0, claim.strength(span))


def _swallows(longer: Span, span: Span) -> bool:
    """Whether a longer known name holds the words: "Looker Studio" is not "Looker"."""
    return longer.covers(span) and len(longer) > len(span)


def neighbour_evidence(asked: Asked, resume: Resume) -> Iterator[Evidence]:
    """Claims that name a neighbour: transferable, never the same."""
    near: Mapping[str, str] = {}
    for name in asked.names:
        near = {**near, **asked.vocabulary.neighbours(name)}
    lowered = {n.lower(): why for n, why in near.items()}
    for claim in resume.claims:
        for mention in claim.mentions:
            why = lowered.get(mention.entry.name.lower())
            if why and claim.strength(mention.span).counts:
                yield Evidence(claim.quote(resume.document), Strength.TRANSFERABLE, why, 0.5, claim.last_used)
                break


_OF_A_TRADE = re.compile(r"\b(?:experience|background|years|sector|industry)\b", re.IGNORECASE)
"""What a job's title and employer may show by themselves: "charity experience"."""


def said_evidence(asked: Asked, row: int, near: Nearness, resume: Resume) -> Iterator[Evidence]:
    """Claims that speak of it in other words, with how closely they do."""
    for column, claim in enumerate(resume.claims):
        if claim.reaches or _says_nothing(claim, asked):
            continue
        span = near.spans[column][int(near.where[row, column])]
        seen = signals(asked, claim, float(near.whole[row, column]), float(near.part[row, column]))
        relation = min(0.94, seen.relation)
        if relation < SAID_PARTIAL:
            continue
        if claim.is_header and not _OF_A_TRADE.search(asked.requirement.label):
            relation = min(relation, BY_TITLE)
        if grade_shown(asked.requirement, claim.text) != "enough" or asked.standard - numbers(claim.text):
            relation = min(relation, SAID_MET - 0.01)
        if asked.proper and len(asked.proper & claim.stems) * 2 < len(asked.proper):
            relation = min(relation, SAID_MET - 0.01)
        if asked.unknown and not any(re.search(rf"\b{name}", claim.text) for name in asked.unknown):
            relation = min(relation, SAID_MET - 0.01) if len(asked.stems) > 2 else 0.0
        if relation >= SAID_PARTIAL:
            parts = (m.span for m in claim.mentions if m.entry.name.lower() in asked.parts)
            denied = next((part for part in parts if not claim.strength(part).counts), None)
            inner = near.spans[column][int(near.inner[row, column])]
            if claim.strength(span).counts and not claim.strength(inner).counts:
                span = inner  # "my manager sets the budget and I spend it"
            yield _evidence(asked, resume, claim, denied or span, "says it in other words", relation)


_DATES = content_stems(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep"
    " sept oct nov dec present now date today current"
)


def _says_nothing(claim: Claim, asked: Asked) -> bool:
    """A date or a single word ("2008", "March 2018 to present", "PAPERS"), unless it is all that is asked for."""
    return len(claim.stems - _DATES) < 2 and not asked.stems <= claim.stems


def signals(asked: Asked, claim: Claim, whole: float, part: float) -> Signals:
    """How the claim bears on what is asked; `whole` and `part` are the cosines of the claim and of its nearest clause."""
    act, thing = asked.ends
    return Signals(
        _lexical(asked.stems, claim.stems),
        whole,
        part,
        _part_named(asked, claim),
        thing in claim.stems,
        act in claim.stems,
        asked.requirement.kind is RequirementKind.TRAIT,
    )


def _part_named(asked: Asked, claim: Claim) -> float:
    """The share of the requirement's words whose name the claim carries, or the name of something that includes it."""
    if not asked.parts:
        return 0.0
    shown = {n.lower() for m in claim.mentions for n in (m.entry.name, *asked.vocabulary.shows(m.entry.name))}
    return max((share for name, share in asked.parts.items() if name in shown), default=0.0)


def _lexical(wanted: frozenset[str], said: frozenset[str]) -> float:
    return len(wanted & said) / len(wanted) if wanted else 0.0


def _evidence(asked: Asked, resume: Resume, claim: Claim, span: Span, because: str, relation: float) -> Evidence:
    strength = claim.strength(span)
    if strength.counts and not asked.modest:
        less = is_less(asked.requirement, claim, span)
        because += ", in part" if less else ", modestly" if is_modest(claim.text, span) else ""
    return Evidence(claim.quote(resume.document), strength, because, relation, claim.last_used)


def quotes(evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    return tuple(e.quote for e in evidence)
