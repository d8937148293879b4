"""Skills: what a person can do or knows, as a taxonomy names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from upbridge.model.text import Span


class ReuseLevel(StrEnum):
    """How widely a skill is used, in ESCO's words."""

    TRANSVERSAL = "transversal"
    CROSS_SECTOR = "cross-sector"
    SECTOR_SPECIFIC = "sector-specific"
    OCCUPATION_SPECIFIC = "occupation-specific"


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill of a taxonomy. `id` is its ESCO URI, or `upbridge:<name>` where ESCO has none."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class SkillMatch:
    """A skill found in a text: how well it fits (0..1, calibrated) and the words that speak for it."""

    skill: Skill
    score: float
    span: Span
