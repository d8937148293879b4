"""What a job asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from upbridge.model.skills import Skill
from upbridge.model.text import Quote


class RequirementKind(StrEnum):
    SKILL = "skill"
    TOOL = "tool"
    KNOWLEDGE = "knowledge"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    LICENCE = "licence"
    LANGUAGE = "language"
    ELIGIBILITY = "eligibility"
    TRAIT = "trait"


GATES = frozenset({RequirementKind.LICENCE, RequirementKind.ELIGIBILITY})
"""Kinds that open or close a door, whatever else a person can do: shown apart, never averaged in."""


class Importance(StrEnum):
    """`must`: required; `duty`: what the job holder will do; `nice`: preferred."""

    MUST = "must"
    DUTY = "duty"
    NICE = "nice"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One distinct thing that an advert asks for, with the words that ask for it.

    `group` joins the members of one "A or B": any of them will do. `years` is the least number of years
    asked for; `level` a degree level ("bachelor"), a language level ("B2") or another named grade.
    """

    id: str
    label: str
    kind: RequirementKind
    importance: Importance
    quote: Quote
    skills: tuple[Skill, ...] = ()
    mentions: tuple[Quote, ...] = ()
    group: str | None = None
    years: float | None = None
    level: str | None = None

    @property
    def is_gate(self) -> bool:
        return self.kind in GATES
