"""Evidence for skills, tools and knowledge: named in the resume, shown by a name that includes it, or said in other words."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from upbridge.language.claims import Claim
from upbridge.language.cues import is_modest
from upbridge.language.nearness import Nearness
from upbridge.language.tokens import content_stems, is_acronym
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.documents import Document
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Requirement, RequirementKind
from upbridge.model.text import Quote, Span

SAID_MET = 0.5
"""Words that bear on a requirement at least so closely, without naming it, make it met."""

SAID_PARTIAL = 0.31
"""From here on they make it partial."""


@dataclass(frozen=True, slots=True)
class Resume:
    """A resume as alignment sees it: its claims, and the vocabulary they were read with."""

    document: Document
    claims: tuple[Claim, ...]
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Signals:
    """How one claim bears on one requirement, before it is judged: all in 0..1 but the cosines.

    `lexical` is the share of the requirement's content words in the claim; `whole` and `part` are the cosines of
    the sentence and of its nearest clause.
    """

    lexical: float
    whole: float
    part: float
    named_part: float = 0.0

    @property
    def relation(self) -> float:
        """How closely the claim bears on the requirement, 0..1: at 0.5 a careful reader calls it met.

        The weights were chosen on labelled cases (their fit is flat: see docs/benchmarks.md).
        """
        score = self.part + 0.35 * self.whole + 0.3 * self.lexical + 0.6 * self.named_part
        return 1.0 / (1.0 + math.exp(-8.0 * (score - 0.6)))


@dataclass(frozen=True)
class Asked:
    """A requirement with what is needed to look for it.

    `names` are what the vocabulary calls it; `parts` are names inside a longer phrase ("welding" in "welding
    procedures"): they speak for it without being it.
    """

    requirement: Requirement
    vocabulary: Vocabulary

    @cached_property
    def stems(self) -> frozenset[str]:
        return content_stems(self.requirement.label)

    @cached_property
    def _split(self) -> tuple[frozenset[str], frozenset[str]]:
        label = self.requirement.label
        given = {s.label.lower() for s in self.requirement.skills}
        whole = {n for n in given if n == label.lower()}
        part: set[str] = set()
        for mention in self.vocabulary.find(label):
            share = len(content_stems(mention.span.of(label)) & self.stems) / max(1, len(self.stems))
            enough = 0.5 if mention.entry.kind is RequirementKind.TOOL else 0.67
            (whole if share >= enough else part).add(mention.entry.name.lower())
        if not part and not whole and self.requirement.kind in (RequirementKind.TOOL, RequirementKind.LICENCE):
            whole = given
        return frozenset(whole), frozenset((part | given) - whole)

    @property
    def names(self) -> frozenset[str]:
        return self._split[0]

    @property
    def parts(self) -> frozenset[str]:
        return self._split[1]

    @cached_property
    def literal(self) -> re.Pattern[str] | None:
        """The label itself as a whole phrase, for names that the vocabulary lacks."""
        label = self.requirement.label
        if not 2 <= len(label) <= 40 or len(label.split()) > 4 or self.names:
            return None
        words = r"[\s-]+".join(re.escape(w) for w in re.split(r"[\s-]+", label))
        exact = len(label) <= 3 or self.requirement.kind is RequirementKind.TOOL
        return re.compile(rf"(?<![\w+#-]){words}(?:s|es)?(?![\w+#])", 0 if exact else re.IGNORECASE)

    @property
    def strict(self) -> bool:
        """Tools, licences and acronyms count only by name: what merely sounds like them does not."""
        entry = self.vocabulary.entry(self.requirement.label)
        cased = entry is not None and bool(entry.cased)
        return self.requirement.kind in (RequirementKind.TOOL, RequirementKind.LICENCE) or cased or is_acronym(self.requirement.label)

    @property
    def modest(self) -> bool:
        """Whether the advert itself asks for no more than the basics."""
        return bool(
            re.search(
                r"\b(?:basic|basics|some|awareness|exposure|familiar\w*|beginner|elementary)\b",
                self.requirement.quote.text,
                re.IGNORECASE,
            )
        )


def named_evidence(asked: Asked, resume: Resume) -> Iterator[Evidence]:
    """Claims that name the requirement or something that includes it."""
    for claim in resume.claims:
        best = max(_named_in(asked, claim), key=lambda e: (e.strength.counts, e.relation), default=None)
        if best is not None:
            yield _evidence(asked, resume, claim, best.span, best.because, best.relation)


@dataclass(frozen=True, slots=True)
class _Hit:
    span: Span
    because: str
    relation: float
    strength: Strength


def _named_in(asked: Asked, claim: Claim) -> Iterator[_Hit]:
    wanted = asked.names
    for mention in claim.mentions:
        name = mention.entry.name
        if name.lower() in wanted and _is_lower_grade(asked.requirement, claim.text):
            continue
        if name.lower() in wanted:
            yield _Hit(
                mention.span, "names it" if mention.by != "shown_by" else "shows it", 1.0, claim.strength(mention.span)
            )
            continue
        shown = asked.vocabulary.shows(name)
        why = next((shown[n] for n in shown if n.lower() in wanted), None)
        if why:
            because = f"{why}, modestly" if mention.entry.kind is RequirementKind.LICENCE else why
            yield _Hit(mention.span, because, 0.95, claim.strength(mention.span))
    if asked.literal:
        for match in asked.literal.finditer(claim.text):
            span = Span(*match.span())
            covered = any(
                m.span.covers(span) and len(m.span) > len(span) and m.entry.name.lower() not in wanted
                for m in claim.mentions
            )
            if not covered:
                yield _Hit(span, "names it", 1.0, claim.strength(span))


_GRADE = re.compile(r"\b(level|band|grade|stage|tier|class|part|phase)\s*(\d)\b", re.IGNORECASE)


def _is_lower_grade(requirement: Requirement, said: str) -> bool:
    """Whether the advert asks for a numbered grade and the claim names only lower ones."""
    wanted = _GRADE.search(requirement.quote.text)
    if wanted is None:
        return False
    held = [int(m.group(2)) for m in _GRADE.finditer(said) if m.group(1).lower() == wanted.group(1).lower()]
    return bool(held) and max(held) < int(wanted.group(2))


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


def said_evidence(asked: Asked, row: int, near: Nearness, resume: Resume) -> Iterator[Evidence]:
    """Claims that speak of it in other words, with how closely they do."""
    for column, claim in enumerate(resume.claims):
        span = near.spans[column][int(near.where[row, column])]
        signals = Signals(
            _lexical(asked.stems, claim.stems),
            float(near.whole[row, column]),
            float(near.part[row, column]),
            float(_mentions_part(asked, claim)),
        )
        denied = next((m.span for m in claim.mentions if m.entry.name.lower() in asked.parts and not claim.strength(m.span).counts), None)
        if signals.relation >= SAID_PARTIAL:
            span = denied or span
            yield _evidence(asked, resume, claim, span, "says it in other words", min(0.94, signals.relation))


def _mentions_part(asked: Asked, claim: Claim) -> bool:
    """Whether the claim names a part of what is asked, or something that includes the part."""
    if not asked.parts:
        return False
    names = {m.entry.name for m in claim.mentions}
    return any(
        n.lower() in asked.parts or any(s.lower() in asked.parts for s in asked.vocabulary.shows(n)) for n in names
    )


def _lexical(wanted: frozenset[str], said: frozenset[str]) -> float:
    return len(wanted & said) / len(wanted) if wanted else 0.0


def _evidence(asked: Asked, resume: Resume, claim: Claim, span: Span, because: str, relation: float) -> Evidence:
    strength = claim.strength(span)
    if strength.counts and not asked.modest and is_modest(claim.text, span):
        because = f"{because}, modestly"
    return Evidence(claim.quote(resume.document), strength, because, relation, claim.last_used)


def quotes(evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    return tuple(e.quote for e in evidence)
