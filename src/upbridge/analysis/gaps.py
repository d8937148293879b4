"""What is missing for the job, worst first, each with something to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from upbridge.alignment.fit import alternatives
from upbridge.learning.toolbox import Toolbox
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Gap
from upbridge.model.evidence import Strength
from upbridge.model.requirements import Importance, RequirementKind

_IMPORTANCE = {
    Importance.MUST: (1.0, "it is a must"),
    Importance.DUTY: (0.7, "it is part of the job"),
    Importance.NICE: (0.35, "it is preferred, not required"),
}
_HARDNESS = {
    RequirementKind.EDUCATION: (1.0, "a qualification takes long"),
    RequirementKind.LICENCE: (0.9, "a licence takes an exam or a register"),
    RequirementKind.EXPERIENCE: (0.85, "experience takes time"),
    RequirementKind.LANGUAGE: (0.8, "a language takes long"),
    RequirementKind.SKILL: (0.6, ""),
    RequirementKind.KNOWLEDGE: (0.5, ""),
    RequirementKind.TOOL: (0.5, ""),
    RequirementKind.TRAIT: (0.4, ""),
    RequirementKind.ELIGIBILITY: (0.3, ""),
}


def find_gaps(
    aligned: Sequence[Aligned], toolbox: Toolbox, *, job_title: str, field: str | None, place: str | None = None
) -> tuple[Gap, ...]:
    """Every unmet or partly met requirement, hardest hit first; an alternative is no gap once another is met.

    Severity in 0..1 is importance (what the advert says) times distance (what the resume shows) times hardness
    (how long the kind takes to close), each on 0..1, with reasons. `place` is the country of the job, where known.
    """
    bundle = [a.requirement for a in aligned if a.status is not Status.MET]
    gaps = []
    for item in _open(aligned):
        severity, reasons = _severity(item)
        actions = toolbox.actions(item, job_title=job_title, field=field, bundle=bundle, place=place)
        gaps.append(Gap(item, severity, reasons, actions))
    return tuple(sorted(gaps, key=lambda g: (-g.severity, g.aligned.requirement.quote.start)))


def _open(aligned: Sequence[Aligned]) -> Iterable[Aligned]:
    """One entry a gap: of a group in which nothing is met, the member that is nearest."""
    for members in alternatives(aligned):
        if any(m.status is Status.MET for m in members):
            continue
        yield min(members, key=lambda m: (m.status is not Status.PARTIAL, -len(m.evidence), m.requirement.quote.start))


def _severity(item: Aligned) -> tuple[float, tuple[str, ...]]:
    weight, why = _IMPORTANCE[item.requirement.importance]
    hardness, hard = _HARDNESS[item.requirement.kind]
    near = any(e.strength is Strength.TRANSFERABLE for e in item.evidence)
    distance, far = {
        Status.PARTIAL: (0.5, "you show part of it"),
        Status.UNKNOWN: (0.3, "a resume cannot show it"),
    }.get(item.status, (0.85, "you have a neighbouring skill") if near else (1.0, _absence(item)))
    return round(weight * distance * (0.6 + 0.4 * hardness), 3), tuple(r for r in (why, far, hard) if r)


def _absence(item: Aligned) -> str:
    """Why it counts as missing: said to be missing, only hoped for, or not said at all."""
    strengths = {evidence.strength for evidence in item.evidence}
    if Strength.ASPIRATIONAL in strengths or Strength.LEARNING in strengths:
        return "the resume speaks of it only as a plan or from afar"
    if Strength.DOUBTFUL in strengths and Strength.NEGATED not in strengths:
        return "the resume speaks of it, but not as your own doing"
    return "the resume itself says that it is not there" if strengths else "nothing in the resume shows it"
