"""What guidance speaks of: a goal that can be checked, the work toward it, and a plan that lays it into weeks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from upbridge.model.analysis import Link


class Letter(StrEnum):
    """The five letters of a SMART goal."""

    SPECIFIC = "S"
    MEASURABLE = "M"
    ACHIEVABLE = "A"
    RELEVANT = "R"
    TIME_BOUND = "T"


@dataclass(frozen=True, slots=True)
class Failing:
    """A letter that a goal does not meet, why, and the question whose answer would mend it."""

    letter: Letter
    why: str
    question: str


@dataclass(frozen=True, slots=True)
class Goal:
    """What will be true, how others see it, by when, and what it serves.

    `what` names a skill or a role with its level; `proof` is what somebody else can look at; `by` the day;
    `serves` the gap or value it serves; `weekly` hours a week; `needs` the hours it takes (low, high), None
    where nobody can say. Empty and None mean: not said.
    """

    what: str
    proof: str = ""
    by: date | None = None
    serves: str = ""
    weekly: float | None = None
    needs: tuple[int, int] | None = None


class Lane(StrEnum):
    """`goal`: work on the goal itself; `search`: looking for a post outside; `internal`: moving up where one is."""

    GOAL = "goal"
    SEARCH = "search"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of work. `hours` is a range (low, high) above zero; `assumed` says that it is our planning figure.

    `serves` is what it traces to: the label of a gap, or the goal; `requires` are ids of items that come before;
    `worth` weighs what is done first and what is left out first (a gap's severity, 0..1 or more); `review`: what was
    learned in it is looked at again.
    """

    id: str
    title: str
    hours: tuple[float, float]
    serves: str
    worth: float = 0.5
    requires: tuple[str, ...] = ()
    text: str = ""
    proof: str = ""
    links: tuple[Link, ...] = ()
    steps: tuple[str, ...] = ()
    lane: Lane = Lane.GOAL
    assumed: bool = False
    milestone: str = ""
    review: bool = True

    def __post_init__(self) -> None:
        if not 0 < self.hours[0] <= self.hours[1]:
            raise ValueError(f"the hours of {self.title!r} must be a range above zero, not {self.hours}")
        if not self.serves:
            raise ValueError(f"{self.title!r} serves neither a gap nor the goal")

    @property
    def minutes(self) -> int:
        """What the plan reckons with: the middle of the range, in minutes."""
        return max(15, round((self.hours[0] + self.hours[1]) * 30))


class Use(StrEnum):
    """What a sitting is for."""

    WORK = "work"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Sitting:
    """Minutes given to one item on one day; a review looks back on an item already done."""

    day: date
    item: str
    minutes: int
    use: Use = Use.WORK


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day by which something is shown, and what shows it."""

    day: date
    title: str
    proof: str
    items: tuple[str, ...]
    done: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """Hours a week. `days` gives minutes for Monday to Sunday where the person says so, else None: spread evenly.

    `parallel` is how many things may be begun and unfinished at once. `work`, `buffer` and `side` are shares of the
    time: what goes into the work, what is kept free for the unexpected, what goes to the side lane when there is one.
    The rest is for reviews.
    """

    hours: float
    days: tuple[int, ...] | None = None
    parallel: int = 2
    work: float = 0.75
    buffer: float = 0.15
    side: float = 0.2

    def __post_init__(self) -> None:
        if not 0 < self.hours <= 80:
            raise ValueError(f"hours a week lie above 0 and up to 80, not {self.hours}")
        if self.days is not None and (len(self.days) != 7 or sum(self.days) <= 0 or min(self.days) < 0):
            raise ValueError("minutes are given for seven days, Monday to Sunday, some above zero")
        if self.parallel < 1:
            raise ValueError("at least one thing is done at a time")


class WayKind(StrEnum):
    HOURS = "hours"
    DATE = "date"
    SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class WayOut:
    """A way to meet a deadline that the plan misses: `finish` is the day it then ends, reckoned anew."""

    kind: WayKind
    text: str
    finish: date | None
    hours: float | None = None
    left_out: tuple[str, ...] = ()


class EvidenceKind(StrEnum):
    LINK = "link"
    FILE = "file"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Shown:
    """Evidence that an item is done: a link, the name of a file, or a note, and the day it was handed in."""

    item: str
    kind: EvidenceKind
    text: str
    day: date


@dataclass(frozen=True, slots=True)
class Moved:
    """An item whose end moved when the plan was made anew; `now` None where it fell out."""

    item: str
    title: str
    was: date
    now: date | None


@dataclass(frozen=True, slots=True)
class Plan:
    """Work laid into days. `finish` by the middle of the hours; `earliest` and `at_risk` by their low and high ends.

    `short_days` is by how many days the deadline is missed (0 where met or none was given). `ends` gives the last day
    of each item. `shown` is the evidence handed in so far.
    """

    goal: Goal
    items: tuple[Item, ...]
    week: Week
    start: date
    sittings: tuple[Sitting, ...]
    milestones: tuple[Milestone, ...]
    finish: date
    earliest: date
    at_risk: date
    by: date | None = None
    short_days: int = 0
    ways_out: tuple[WayOut, ...] = ()
    holidays: frozenset[date] = frozenset()
    shown: tuple[Shown, ...] = ()
    notes: tuple[str, ...] = ()
    ends: tuple[tuple[str, date], ...] = field(default=())

    def item(self, id: str) -> Item:
        """The item with this id. Raises `KeyError`."""
        return {item.id: item for item in self.items}[id]

    @property
    def done(self) -> frozenset[str]:
        """Ids of the items for which evidence was handed in."""
        return frozenset(shown.item for shown in self.shown)
