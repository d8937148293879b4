"""A decision between upskilling and reskilling, with all that it rests on and what would turn it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    UPSKILL = "upskill"
    RESKILL = "reskill"
    FIND_OUT = "first find out"


class Band(StrEnum):
    """How firm the direction is."""

    FIRM = "firm"
    LEANING = "leaning"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One reason: its value in words, its weight, where it comes from, and which way it points.

    `pull` lies in -1..1: below zero toward upskilling, above toward reskilling; None where nothing is known.
    """

    key: str
    label: str
    value: str
    weight: float
    source: str
    pull: float | None
    says: str


@dataclass(frozen=True, slots=True)
class Flip:
    """A change of one input that would turn the direction, found by trying, all else held; `now` None: not known."""

    key: str
    now: float | None
    then: float
    to: Direction
    text: str


@dataclass(frozen=True, slots=True)
class Target:
    """A concrete occupation to go to, with the words that speak for it."""

    title: str
    why: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two would mean for this person: goal, focus, outcome, and the best targets as examples."""

    direction: Direction
    goal: str
    focus: str
    outcome: str
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """`score` -1..1 is the weighted mean pull of what is known, `known` the share of the weight that is known."""

    direction: Direction
    band: Band
    score: float
    known: float
    says: str
    criteria: tuple[Criterion, ...]
    flips: tuple[Flip, ...]
    find_out: tuple[str, ...]
    sides: tuple[Side, Side]
