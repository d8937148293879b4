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
from upbridge.language.tokens import content_stems
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.documents import Document
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Requirement, RequirementKind
from upbridge.model.text import Quote, Span

SAID_MET = 0.62
"""Words that bear on a requirement at least so closely, without naming it, make it met."""

SAID_PARTIAL = 0.40
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

    @property
    def relation(self) -> float:
        """A calibrated 0..1 (weights fitted by `bench/fit_alignment.py` on labelled cases)."""
        score = -5.2 + 4.6 * self.part + 3.2 * self.whole + 2.4 * self.lexical
        return 1.0 / (1.0 + math.exp(-score))


@dataclass(frozen=True)
class Asked:
    """A requirement with what is needed to look for it: its names in the vocabulary and its content words."""

    requirement: Requirement
    names: tuple[str, ...]
    vocabulary: Vocabulary

    @cached_property
    def stems(self) -> frozenset[str]:
        return content_stems(self.requirement.label)

    @cached_property
    def literal(self) -> re.Pattern[str] | None:
        """The label itself as a whole phrase, for names that the vocabulary lacks."""
        label = self.requirement.label
        if not 2 <= len(label) <= 40 or len(label.split()) > 4:
            return None
        words = r"[\s-]+".join(re.escape(w) for w in re.split(r"[\s-]+", label))
        return re.compile(rf"(?<![\w+#-]){words}(?:s|es)?(?![\w+#])", re.IGNORECASE)

    @property
    def strict(self) -> bool:
        """Tools, licences and acronyms count only by name: what merely sounds like them does not."""
        return self.requirement.kind in (RequirementKind.TOOL, RequirementKind.LICENCE)


def named_evidence(asked: Asked, resume: Resume) -> Iterator[Evidence]:
    """Claims that name the requirement or something that includes it."""
    for claim in resume.claims:
        best = max(_named_in(asked, claim), key=lambda e: (e.strength.counts, e.relation), default=None)
        if best is not None:
            yield _evidence(resume, claim, best.span, best.because, best.relation)


@dataclass(frozen=True, slots=True)
class _Hit:
    span: Span
    because: str
    relation: float
    strength: Strength


def _named_in(asked: Asked, claim: Claim) -> Iterator[_Hit]:
    wanted = {n.lower() for n in asked.names}
    for mention in claim.mentions:
        name = mention.entry.name
        if name.lower() in wanted:
            yield _Hit(mention.span, "names it" if mention.by != "shown_by" else "shows it", 1.0, claim.strength(mention.span))
            continue
        shown = asked.vocabulary.shows(name)
        why = next((shown[n] for n in shown if n.lower() in wanted), None)
        if why:
            yield _Hit(mention.span, why, 0.95, claim.strength(mention.span))
    if asked.literal and not any(asked.vocabulary.not_same(n, m.entry.name) for n in asked.names for m in claim.mentions):
        for match in asked.literal.finditer(claim.text):
            span = Span(*match.span())
            covered = any(m.span.covers(span) and len(m.span) > len(span) and m.entry.name.lower() not in wanted for m in claim.mentions)
            if not covered:
                yield _Hit(span, "names it", 1.0, claim.strength(span))


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
        signals = Signals(_lexical(asked.stems, claim.stems), float(near.whole[row, column]), float(near.part[row, column]))
        if signals.relation >= SAID_PARTIAL:
            yield _evidence(resume, claim, span, "says it in other words", min(0.94, signals.relation))


def _lexical(wanted: frozenset[str], said: frozenset[str]) -> float:
    return len(wanted & said) / len(wanted) if wanted else 0.0


def _evidence(resume: Resume, claim: Claim, span: Span, because: str, relation: float) -> Evidence:
    strength = claim.strength(span)
    if strength.counts and is_modest(claim.text, span):
        because = f"{because}, modestly"
    return Evidence(claim.quote(resume.document), strength, because, relation, claim.last_used)


def quotes(evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    return tuple(e.quote for e in evidence)
