"""An occupation: what it asks for, and what is published about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from upbridge.model.figures import Figure
from upbridge.model.skills import ReuseLevel


class Domain(StrEnum):
    """Which kind of description an occupation's requirement comes from.

    `skill` to `activity` are O*NET's rated elements, `technology` a named tool, `task` a skill that the
    occupation's task statements speak of, `esco` a skill of the corresponding ESCO occupations.
    """

    SKILL = "skill"
    KNOWLEDGE = "knowledge"
    ABILITY = "ability"
    ACTIVITY = "activity"
    TECHNOLOGY = "technology"
    TASK = "task"
    ESCO = "esco"


@dataclass(frozen=True, slots=True)
class OccupationRequirement:
    """One thing an occupation asks for, and how much: `weight` 0..1 among all it asks for.

    `level` 0..1 (None where nobody rated it); `skill` the id in the skill space, None where the label stands
    for itself; `essential` True or False where the source says, else None; `spread` the share of occupations
    asking for the same, 0..1 (high: transferable); `source` a `Source.id`.
    """

    label: str
    domain: Domain
    weight: float
    source: str
    level: float | None = None
    skill: str | None = None
    essential: bool | None = None
    reuse: ReuseLevel | None = None
    spread: float = 0.0

    def __post_init__(self) -> None:
        if not 0.0 <= self.weight <= 1.0:
            raise ValueError(f"a weight lies in 0..1, not {self.weight}")


@dataclass(frozen=True, slots=True)
class Task:
    """What people in the occupation do, in the publisher's words, with the activities it amounts to."""

    id: str
    statement: str
    kind: str | None = None
    activities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Technology:
    """A tool that the occupation uses; `hot` and `in_demand` are None where the publisher does not say."""

    name: str
    category: str | None = None
    hot: bool | None = None
    in_demand: bool | None = None
    kind: str = "technology"


@dataclass(frozen=True, slots=True)
class Rated:
    """An interest, work value or work style with the publisher's rating of it on its own scale."""

    name: str
    value: float
    element: str = ""


@dataclass(frozen=True, slots=True)
class Pay:
    """What the occupation pays in one area: US dollars a year (or an hour, see each figure's unit)."""

    area: str
    area_name: str
    p10: Figure
    p25: Figure
    median: Figure
    p75: Figure
    p90: Figure
    mean: Figure
    employment: Figure


@dataclass(frozen=True, slots=True)
class Outlook:
    """The projected future: growth in per cent over the span, openings a year, jobs at its start."""

    growth: Figure
    openings: Figure
    employment: Figure
    span: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What it takes to enter. Texts are the publisher's words; None where a base lacks them.

    `shares` are O*NET's: per question (education, experience ...) the share of people a category.
    """

    job_zone: int | None
    education: str | None = None
    experience: str | None = None
    training: str | None = None
    shares: tuple[tuple[str, str, float], ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Exposure:
    """One study's measure of how much AI could touch the occupation; several are shown apart, never averaged."""

    measure: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Occupation:
    """One occupation with all that the base knows of it; what it lacks is empty or a `Figure` with its reason."""

    code: str
    title: str
    scheme: str = "onet"
    description: str = ""
    titles: tuple[str, ...] = ()
    requirements: tuple[OccupationRequirement, ...] = ()
    tasks: tuple[Task, ...] = ()
    technologies: tuple[Technology, ...] = ()
    preparation: Preparation = Preparation(None, missing="not in this base")
    pay: Pay | None = None
    outlook: Outlook | None = None
    exposure: tuple[Exposure, ...] = ()
    automation: tuple[Figure, ...] = ()
    interests: tuple[Rated, ...] = ()
    values: tuple[Rated, ...] = ()
    styles: tuple[Rated, ...] = ()


class FoundBy(StrEnum):
    """How a title led to an occupation, surest first."""

    CODE = "code"
    EXACT = "exact"
    SPELLING = "spelling"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class OccupationMatch:
    """An occupation found for a title: `score` 0..1, the title in the table it was found by, and how.

    `seniority` are the words stripped from the query and kept as a fact ("senior", "assistant").
    """

    code: str
    title: str
    score: float
    matched: str
    by: FoundBy
    seniority: tuple[str, ...] = ()
