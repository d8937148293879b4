"""The answer of Career Exploration: who the person is, which moves are open, what each costs and brings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from upbridge.model.documents import Document, Notice
from upbridge.model.evidence import Strength
from upbridge.model.figures import Figure, Source
from upbridge.model.occupations import Exposure
from upbridge.model.text import Quote


class MoveKind(StrEnum):
    """`upskill`: the same field, deeper or higher; `reskill`: another field."""

    UPSKILL = "upskill"
    RESKILL = "reskill"


class Reach(StrEnum):
    """How far a move is: work and short training; a longer course or degree; or not by any sensible route."""

    NEAR = "near"
    FAR = "far"
    SHUT = "shut"


class Aim(StrEnum):
    """What moves are ranked by. Every value of an aim lies in 0..1, or is missing."""

    FIT = "fit"
    LEVEL = "level"
    PAY = "pay"
    GROWTH = "growth"
    OPENINGS = "openings"
    LOW_EXPOSURE = "low exposure"
    SHORT_TRAINING = "short training"
    INTERESTS = "interests"
    VALUES = "values"
    WISHES = "wishes"


@dataclass(frozen=True, slots=True)
class Held:
    """An occupation that a position of the resume stands for: `confidence` 0..1, and why it is thought so.

    `current` where the position goes on; `said` by the person (`--as`) is certain.
    """

    code: str
    title: str
    confidence: float
    why: str
    position: str = ""
    employer: str = ""
    start: date | None = None
    end: date | None = None
    current: bool = False
    said: bool = False


@dataclass(frozen=True, slots=True)
class ShownSkill:
    """A skill of the person: `evidence` quotes, or `inferred` from what their occupations ask for (weaker).

    `transferable` says, in words, how widely the skill is used ("used in nearly every occupation"), empty for a
    hard skill; `level` 0..1 where an occupation's rating tells, else None.
    """

    label: str
    strength: Strength
    inferred: bool
    transferable: str = ""
    quotes: tuple[Quote, ...] = ()
    last_used: date | None = None
    level: float | None = None
    id: str | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Who the resume speaks of: occupations, the present one's candidates first; skills, best shown first.

    `education` is the highest level found (a row of BLS's list, in words) or empty; `years` of dated work.
    """

    occupations: tuple[Held, ...]
    skills: tuple[ShownSkill, ...] = ()
    education: str = ""
    education_quote: Quote | None = None
    years: float = 0.0
    wishes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Transfer:
    """A line of the resume that bears on the occupation: which of its tasks, and how closely (0..1)."""

    quote: Quote
    task: str
    nearness: float


@dataclass(frozen=True, slots=True)
class Lack:
    """Something the occupation asks for that the resume does not show; `weight` 0..1, heaviest first.

    `hours` is a range of study or practice, None where nobody can say; `kind` skill, knowledge, technology,
    task, education or licence.
    """

    label: str
    kind: str
    weight: float
    why: str
    source: str
    hours: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Feasibility:
    """Whether the move can be made, from job zone, education and licences; `reasons` in words.

    `foreign_licence`: the licence asked for is that of another profession than the person's own.
    """

    reach: Reach
    reasons: tuple[str, ...]
    zone: int | None = None
    zone_steps: int | None = None
    education: str = ""
    education_steps: int | None = None
    licence: str = ""
    foreign_licence: bool = False


@dataclass(frozen=True, slots=True)
class Months:
    """Time to be ready: a range of months at so many hours a week. `how` says what it is made of."""

    low: int
    high: int
    hours_a_week: float
    how: str


@dataclass(frozen=True, slots=True)
class PayThere:
    """What a move pays. `change` is per cent against now, medians; None where either is missing."""

    now: Figure
    low: Figure
    median: Figure
    high: Figure
    change: float | None
    area: str


@dataclass(frozen=True, slots=True)
class Move:
    """One occupation to go to. `fit` 0..100 with reasons is no chance of being hired.

    `score` 0..1 is what the weights make of `aims`; `front`: no other move is better on every weighted aim;
    `alike` are near-duplicates folded into this one (code and title).
    """

    code: str
    title: str
    fit: int
    score: float
    kind: MoveKind
    reasons: tuple[str, ...]
    transfers: tuple[Transfer, ...]
    missing: tuple[Lack, ...]
    feasibility: Feasibility
    months: Months | None
    pay: PayThere
    growth: Figure
    openings: Figure
    exposure: tuple[Exposure, ...]
    losses: tuple[str, ...]
    aims: Mapping[Aim, float | None] = field(default_factory=dict)
    front: bool = False
    alike: tuple[tuple[str, str], ...] = ()
    field_name: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An occupation that is no move, and why not."""

    code: str
    title: str
    reason: str
    fit: int = 0


@dataclass(frozen=True, slots=True)
class Exploration:
    """Everything Career Exploration found. `left_out` are those that would have ranked high, nearest first."""

    resume: Document
    person: Person
    moves: tuple[Move, ...]
    left_out: tuple[LeftOut, ...] = ()
    weights: Mapping[Aim, float] = field(default_factory=dict)
    area: str = ""
    considered: int = 0
    missing: tuple[Notice, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a route: where to, the months of study beside work before it, what to learn, what it pays.

    `stay` months are worked there before the next step (0 for the last).
    """

    code: str
    title: str
    months: Months
    learn: tuple[Lack, ...]
    starts_at: Figure
    median: Figure
    stay: int
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Payback:
    """Cumulative pay on the route less cumulative pay of staying, US dollars, by month (`balance[0]` after month 1).

    `month` is the first from which the route is never behind again within the horizon; None where it stays behind
    or where pay is `missing` (the reason). `lowest` is the deepest the balance goes.
    """

    balance: tuple[float, ...]
    month: int | None
    lowest: float
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """A way to an occupation in one to three hops, best for `aim` (effort, dip, payback)."""

    aim: str
    hops: tuple[Hop, ...]
    low: int
    high: int
    now: Figure
    payback: Payback


@dataclass(frozen=True, slots=True)
class Routes:
    """All routes found to one occupation; `impossible` says why there is none."""

    start: tuple[str, str]
    target: tuple[str, str]
    routes: tuple[Route, ...]
    person: Person
    impossible: str = ""
    missing: tuple[Notice, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """What one more skill would do: how many moves become near, and the best of them."""

    skill: str
    opened: tuple[tuple[str, str], ...]
    gain: float
    best_pay: Figure | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """How an occupation's fit and place change with an added skill."""

    code: str
    title: str
    fit_before: int
    fit_after: int
    place_before: int
    place_after: int


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Single skills that open the most moves, and what an added skill changes."""

    openings: tuple[Opening, ...]
    added: str = ""
    shifts: tuple[Shift, ...] = ()
    person: Person | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two to four moves side by side, in the order asked for; `notes` say what a move was left out for."""

    moves: tuple[Move, ...]
    notes: tuple[LeftOut, ...]
    person: Person
    sources: tuple[Source, ...] = ()
