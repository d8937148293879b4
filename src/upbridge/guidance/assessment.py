"""Self-assessment and others' views: levels 0 to 4 anchored in behaviour, and what they do to gaps.

A rating is evidence with a named source. Where views differ a question is put; no one is declared right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from upbridge.learning.stems import content_stems
from upbridge.model.alignment import Status
from upbridge.model.analysis import Gap
from upbridge.model.requirements import Requirement, RequirementKind


class SkillType(StrEnum):
    TOOL = "tool"
    KNOWLEDGE = "knowledge"
    MANUAL = "manual"
    PEOPLE = "people"
    THINKING = "thinking"
    LANGUAGE = "language"


class Rater(StrEnum):
    SELF = "self"
    MANAGER = "manager"
    MENTOR = "mentor"
    PEER = "peer"


@dataclass(frozen=True, slots=True)
class Anchors:
    """What each level 0..4 of a skill looks like; `specific` where they are of this very skill."""

    skill: str
    levels: tuple[str, str, str, str, str]
    specific: bool


@dataclass(frozen=True)
class AnchorBook:
    """General anchors by type of skill, and specific ones (levels 1..4) by the skill's name."""

    general: Mapping[SkillType, tuple[str, ...]]
    specific: Mapping[str, tuple[SkillType, tuple[str, ...]]]

    def anchors(self, skill: str, kind: SkillType = SkillType.THINKING) -> Anchors:
        """The anchors of a skill: its own where all words of a name are in it (or the other way), else its type's."""
        words = content_stems(skill)
        near = [
            (len(words ^ content_stems(name)), name)
            for name in self.specific
            if content_stems(name) and (content_stems(name) <= words or (words and words <= content_stems(name)))
        ]
        if not near:
            one, two, three, four, five = (level.replace("{skill}", skill) for level in self.general[kind])
            return Anchors(skill, (one, two, three, four, five), False)
        own, (one, two, three, four) = self.specific[min(near)[1]]
        return Anchors(skill, (self.general[own][0].replace("{skill}", skill), one, two, three, four), True)


_TYPES: Mapping[RequirementKind, SkillType] = MappingProxyType(
    {
        RequirementKind.TOOL: SkillType.TOOL,
        RequirementKind.KNOWLEDGE: SkillType.KNOWLEDGE,
        RequirementKind.LANGUAGE: SkillType.LANGUAGE,
        RequirementKind.TRAIT: SkillType.PEOPLE,
    }
)


def type_of(requirement: Requirement) -> SkillType:
    """The type of skill that a requirement asks for, as far as its kind tells."""
    return _TYPES.get(requirement.kind, SkillType.THINKING)


@dataclass(frozen=True, slots=True)
class Rating:
    """A level 0..4 for a skill, by whom and when, and if given the example it rests on."""

    skill: str
    level: int
    by: Rater
    day: date
    example: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.level <= 4:
            raise ValueError(f"a level lies in 0..4, not {self.level}")


def form(skills: Sequence[str], book: AnchorBook, kinds: Mapping[str, SkillType] | None = None) -> tuple[Anchors, ...]:
    """What a rater is given: skills and anchors alone. It is blind: it holds nobody's ratings."""
    return tuple(book.anchors(skill, (kinds or {}).get(skill, SkillType.THINKING)) for skill in skills)


@dataclass(frozen=True, slots=True)
class View:
    """Self and others on one skill. `level` is what the plan reckons with; `question` where the views differ."""

    skill: str
    own: int | None
    others: tuple[Rating, ...]
    level: float
    source: str
    question: str = ""


def views(ratings: Sequence[Rating], anchors: Mapping[str, Anchors] | None = None) -> tuple[View, ...]:
    """One view a skill, in the order of first mention; a rater's later rating replaces the earlier."""
    latest: dict[tuple[str, Rater], Rating] = {}
    for rating in sorted(ratings, key=lambda r: r.day):
        latest[rating.skill, rating.by] = rating
    skills = dict.fromkeys(r.skill for r in ratings)
    return tuple(_view(s, [r for (k, _), r in latest.items() if k == s], (anchors or {}).get(s)) for s in skills)


def _view(skill: str, ratings: Sequence[Rating], anchors: Anchors | None) -> View:
    own = next((r.level for r in ratings if r.by is Rater.SELF), None)
    others = tuple(sorted((r for r in ratings if r.by is not Rater.SELF), key=lambda r: r.by))
    levels = [r.level for r in others]
    middle = sum(levels) / len(levels) if levels else None
    level = own if middle is None else middle if own is None else (own + middle) / 2
    assert level is not None, "a skill is named by a rating"
    source = ", ".join(f"{r.by} ({r.level}, {r.day.isoformat()})" for r in sorted(ratings, key=lambda r: r.by))
    return View(skill, own, others, round(level, 2), source, _question(skill, own, middle, anchors))


def _question(skill: str, own: int | None, middle: float | None, anchors: Anchors | None) -> str:
    """The difference as a question; empty where the views are less than a level apart."""
    if own is None or middle is None or abs(own - middle) < 1:
        return ""
    seen = f" (“{anchors.levels[own].rstrip('.')}”)" if anchors else ""
    if own > middle:
        return (
            f"You put {skill} at {own}{seen}; others see {middle:g}. What have you done with it that they "
            "could not see, and how could you show it?"
        )
    return (
        f"You put {skill} at {own}{seen}; others see {middle:g}. What do they see that you take for granted, "
        "and could you ask them for an example?"
    )


WORKING, PART = 2.5, 1.5
"""From 2.5 on a level meets a requirement, from 1.5 on in part. Your own word alone counts at most in part."""


def status_by(view: View) -> Status:
    """What ratings make of a requirement: met only where somebody else confirms it."""
    if view.level >= WORKING and view.others:
        return Status.MET
    return Status.PARTIAL if view.level >= PART else Status.GAP


def apply(gaps: Sequence[Gap], seen: Sequence[View]) -> tuple[Gap, ...]:
    """The gaps after the ratings: those confirmed fall out, those shown in part weigh half; the source is named.

    A low rating raises nothing above what the advert asks: it leaves the gap as it is, with the rating as a reason.
    """
    by_skill = {view.skill.lower(): view for view in seen}
    left = []
    for gap in gaps:
        view = by_skill.get(gap.aligned.requirement.label.lower())
        changed = gap if view is None else _rated(gap, view)
        if changed is not None:
            left.append(changed)
    return tuple(sorted(left, key=lambda g: -g.severity))


def _rated(gap: Gap, view: View) -> Gap | None:
    status = status_by(view)
    if status is Status.MET:
        return None
    reasons = (*gap.reasons, f"rated {view.level:g} of 4 by {view.source}")
    if status is Status.GAP or gap.aligned.status is Status.PARTIAL:
        return replace(gap, reasons=reasons)
    aligned = replace(gap.aligned, status=Status.PARTIAL, reason=f"rated {view.level:g} of 4 by {view.source}")
    return replace(gap, aligned=aligned, severity=round(gap.severity / 2, 3), reasons=reasons)
