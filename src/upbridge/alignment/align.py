"""Evidence laid on requirements: every requirement gets a status, one line of why, and the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import numpy as np

from upbridge.alignment.asked import Asked
from upbridge.alignment.education import align_education
from upbridge.alignment.eligibility import align_condition
from upbridge.alignment.experience import QUALIFIER, align_language, align_years, field_stems
from upbridge.alignment.support import SAID_MET, Resume, named_evidence, neighbour_evidence, said_evidence
from upbridge.language.nearness import Nearness, nearness
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.alignment import Aligned, Status
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Requirement, RequirementKind
from upbridge.ports import Encoder

PLAINLY = 0.68
"""A denial in other words counts when it bears on the requirement at least so closely."""

_WITHOUT_DOUBT = 0.77
"""Work said in other words stands against a denial from this nearness on."""

_DOUBTED = "spoken of, but not as something that you did yourself"

_ORDER = {strength: rank for rank, strength in enumerate(Strength)}


def align(
    requirements: Sequence[Requirement], resume: Resume, encoder: Encoder, *, today: date, job_title: str = ""
) -> tuple[Aligned, ...]:
    """Lay the resume's evidence on each requirement, in their order.

    `job_title` is what "related experience" is related to.
    """
    near = nearness([wording(r, job_title) for r in requirements], [c.text for c in resume.claims], encoder)
    return tuple(_align_one(r, row, near, resume, today=today) for row, r in enumerate(requirements))


def wording(requirement: Requirement, job_title: str) -> str:
    """What to compare a requirement by: of years the field alone, or the job where they name no field."""
    field = QUALIFIER.sub("", requirement.label)
    if requirement.years and job_title and not field_stems(field):
        return job_title
    return field or requirement.label


def _align_one(requirement: Requirement, row: int, near: Nearness, resume: Resume, *, today: date) -> Aligned:
    if requirement.kind is RequirementKind.ELIGIBILITY or requirement.label == "Driving licence":
        return align_condition(requirement, resume)
    if requirement.kind is RequirementKind.LANGUAGE:
        return align_language(requirement, resume)
    cosines = np.maximum(near.whole[row], near.part[row]).tolist() if len(resume.claims) else []
    if requirement.kind is RequirementKind.EDUCATION:
        return align_education(requirement, resume, cosines)
    if requirement.kind is RequirementKind.EXPERIENCE and requirement.years:
        return align_years(requirement, resume, cosines, today=today)
    return _align_skill(_asked(requirement, resume.vocabulary), row, near, resume)


def _asked(requirement: Requirement, vocabulary: Vocabulary) -> Asked:
    return Asked(requirement, vocabulary)


def _align_skill(asked: Asked, row: int, near: Nearness, resume: Resume) -> Aligned:
    named = sorted(named_evidence(asked, resume), key=_strongest)
    said = [] if asked.strict else sorted(said_evidence(asked, row, near, resume), key=_strongest)
    evidence = _distinct([*named, *said])
    counting = [e for e in named if e.strength.counts]
    unfinished = [e for e in named if not e.strength.counts]
    held = max((e.relation for e in counting), default=0.0)
    if unfinished and asked.requirement.kind is RequirementKind.LICENCE and held <= max(e.relation for e in unfinished):
        return _in_progress(asked, evidence, unfinished)
    plain = [e for e in counting if not e.because.endswith(("modestly", "in part"))]
    if plain:
        return Aligned(asked.requirement, Status.MET, plain[0].because, _first(evidence, plain))
    if counting:
        return Aligned(asked.requirement, Status.PARTIAL, counting[0].because, _first(evidence, counting))
    close = [e for e in said if e.strength.counts and e.relation >= SAID_MET and not e.because.endswith("in part")]
    denied = [e for e in named if e.strength in (Strength.NEGATED, Strength.ASPIRATIONAL)]
    denied += [e for e in said if e.strength is Strength.NEGATED and e.relation >= PLAINLY]
    if close and all(_outweighs(close[0], e) for e in denied):
        return Aligned(asked.requirement, Status.MET, close[0].because, _first(evidence, close))
    if any(e.strength is Strength.NEGATED for e in named):
        return Aligned(
            asked.requirement, Status.GAP, "the resume says that this is not there yet", _first(evidence, denied)
        )
    learning = [e for e in (*named, *said) if e.strength is Strength.LEARNING]
    if learning:
        return Aligned(
            asked.requirement, Status.PARTIAL, "being learned, not yet shown in work", _first(evidence, learning)
        )
    some = [e for e in said if e.strength.counts]
    if denied:
        return Aligned(
            asked.requirement, Status.GAP, "the resume says that this is not there yet", _first(evidence, denied)
        )
    if some:
        return Aligned(asked.requirement, Status.PARTIAL, "something close is said", _first(evidence, some))
    if doubtful := [e for e in (*named, *said) if e.strength is Strength.DOUBTFUL]:
        return Aligned(asked.requirement, Status.GAP, _DOUBTED, _first(evidence, doubtful))
    return _missing(asked, resume)


def _outweighs(shown: Evidence, denied: Evidence) -> bool:
    """Whether work that is said to be done stands against words that deny something no nearer ("audits are my
    manager's" beside "give medication")."""
    in_work = shown.strength in (Strength.STRONG, Strength.DEMONSTRATED)
    return in_work and shown.relation >= max(_WITHOUT_DOUBT, denied.relation)


def _in_progress(asked: Asked, evidence: Sequence[Evidence], unfinished: Sequence[Evidence]) -> Aligned:
    """A licence that is being worked for, planned or lapsed is never met."""
    studying = any(e.strength is Strength.LEARNING for e in unfinished)
    status = Status.PARTIAL if studying else Status.GAP
    return Aligned(
        asked.requirement, status, "in progress, not held yet" if studying else "not held", _first(evidence, unfinished)
    )


_OR_SIMILAR = re.compile(
    r"\bor (?:an? |any |some )?(?:other )?(?:similar|comparable|equivalent|related)\b", re.IGNORECASE
)


def _missing(asked: Asked, resume: Resume) -> Aligned:
    neighbours = tuple(neighbour_evidence(asked, resume))[:2]
    if neighbours and asked.requirement.group is None and _OR_SIMILAR.search(asked.requirement.quote.text):
        return Aligned(
            asked.requirement, Status.PARTIAL, f"the advert takes the like: {neighbours[0].because}", neighbours
        )
    reason = f"not found; {neighbours[0].because}" if neighbours else "nothing in the resume shows it"
    return Aligned(asked.requirement, Status.GAP, reason, neighbours)


def _strongest(evidence: Evidence) -> tuple[bool, float, int, int]:
    return (not evidence.strength.counts, -round(evidence.relation, 2), _ORDER[evidence.strength], evidence.quote.start)


def _distinct(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    by_quote: dict[int, Evidence] = {}
    for e in evidence:
        by_quote.setdefault(e.quote.start, e)
    return tuple(by_quote.values())


def _first(evidence: Sequence[Evidence], first: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The deciding evidence first, then what else bears on it; four at most."""
    return tuple(dict.fromkeys([*first, *evidence]))[:4]
