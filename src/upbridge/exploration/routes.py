"""Stepping stones: the best ways from one occupation to another in one to three hops."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from upbridge.exploration.facts import Facts
from upbridge.exploration.feasibility import YEARS, Standing
from upbridge.exploration.licences import licence_of
from upbridge.exploration.payback import Leg, payback
from upbridge.exploration.readiness import HOURS_A_YEAR_OF_STUDY, WEEKS_A_MONTH
from upbridge.exploration.space import Space

Array = npt.NDArray[np.float64]
Path = tuple[int, ...]

LEAST_LIKE = 0.75
"""A hop leads to an occupation at least so many standard deviations alike: else nothing carries over."""

HOURS_TO_CHANGE, HOURS_A_STEP_APART, SO_ALIKE = 60.0, 90.0, 4.0
"""Hours that any change takes, and hours for each standard deviation under `SO_ALIKE`."""

MOST_YEARS = 4.5
"""A hop takes at most so many years of study."""

STAY = 12
"""Months worked in a stepping stone before the next hop."""

SPREAD = (0.7, 1.3)
"""The range around the hours reckoned."""

KEPT = 60
"""How many stepping stones of least effort are tried for the aims that need whole routes."""


@dataclass(frozen=True)
class Roads:
    """`hours` (n, n) of study from each occupation (rows) to each other; infinite where there is no hop."""

    hours: Array
    median: Array
    first: Array
    now: float
    hours_a_week: float

    def months(self, hours: float) -> int:
        return int(np.ceil(hours / (self.hours_a_week * WEEKS_A_MONTH)))


def roads(
    space: Space, facts: Facts, start: Standing, row: int, *, pay: Callable[[int], tuple[float, float]],
    hours_a_week: float,
) -> Roads:  # fmt: skip
    """All hops for a person who stands at `start` in the occupation `row`. `pay` gives lower quartile and median."""
    apart = np.maximum(0.0, SO_ALIKE - space.alike.astype(np.float64))
    hours = HOURS_TO_CHANGE + HOURS_A_STEP_APART * apart + HOURS_A_YEAR_OF_STUDY * _years(facts, start)
    blocked = (space.alike < LEAST_LIKE) | (_years(facts, start) > MOST_YEARS) | _steep(facts)
    hours = np.where(blocked, np.inf, hours)
    np.fill_diagonal(hours, np.inf)
    pays = np.asarray([pay(place) for place in range(len(facts.codes))], dtype=np.float64)
    return Roads(hours, pays[:, 1], pays[:, 0], float(pays[row, 1]), hours_a_week)


def _years(facts: Facts, start: Standing) -> Array:
    """Years of study for each hop: up to the level asked for, or for the licence, whichever is more."""
    levels = np.asarray([YEARS[int(e)] if not np.isnan(e) else 0.0 for e in facts.education])
    own = np.maximum(levels, YEARS[start.education])
    schooling = np.maximum(0.0, levels[None, :] - own[:, None])
    licences = [licence_of(str(code)) for code in facts.codes]
    families = np.asarray([licence.family if licence else "" for licence in licences])
    needed = np.asarray([licence.years if licence else 0.0 for licence in licences])
    held = np.asarray([family in start.families for family in families])
    foreign = (families[None, :] != families[:, None]) & (families != "")[None, :] & ~held[None, :]
    return np.asarray(np.maximum(schooling, np.where(foreign, needed[None, :], 0.0)))


def _steep(facts: Facts) -> npt.NDArray[np.bool_]:
    """Hops up by more than two job zones."""
    zones = np.nan_to_num(facts.zone, nan=3.0)
    return np.asarray(zones[None, :] - zones[:, None] > 2)


def least(cost: Array, start: int, target: int) -> Path | None:
    """The path of one to three hops with the least sum of costs; None where there is none."""
    first, last = cost[start], cost[:, target]
    ways: list[tuple[float, Path]] = [(float(cost[start, target]), (start, target))]
    two = first + last
    middle = int(two.argmin())
    ways.append((float(two[middle]), (start, middle, target)))
    three = first[:, None] + cost + last[None, :]
    three[:, start] = np.inf
    three[target, :] = np.inf
    one, other = np.unravel_index(int(three.argmin()), three.shape)
    ways.append((float(three[one, other]), (start, int(one), int(other), target)))
    best = min(ways, key=lambda way: (way[0], len(way[1])))
    return best[1] if np.isfinite(best[0]) else None


def by_effort(ways: Roads, start: int, target: int) -> Path | None:
    """The least study in all."""
    return least(ways.hours, start, target)


def by_dip(ways: Roads, start: int, target: int) -> Path | None:
    """The least pay lost on the way, then the least study. Occupations without published pay are no stones."""
    pay = ways.median
    lost = np.maximum(0.0, ways.now - pay)[None, :] + np.zeros_like(ways.hours)
    cost = np.where(np.isnan(lost), np.inf, lost) + 5.0 * ways.hours
    cost[:, target] = np.where(np.isinf(ways.hours[:, target]), np.inf, 5.0 * ways.hours[:, target])
    return least(cost, start, target)


def by_payback(ways: Roads, start: int, target: int) -> Path | None:
    """The soonest month from which the route is ahead of staying; of ways that never are, the least behind."""
    if np.isnan(ways.now) or np.isnan(ways.median[target]):
        return None
    candidates = list(_candidates(ways, start, target))
    return min(candidates, key=lambda path: _worth(ways, path), default=None)


def _candidates(ways: Roads, start: int, target: int) -> Iterator[Path]:
    if np.isfinite(ways.hours[start, target]):
        yield (start, target)
    two = ways.hours[start] + ways.hours[:, target]
    for middle in np.argsort(two, kind="stable")[:KEPT].tolist():
        if np.isfinite(two[middle]) and not np.isnan(ways.median[middle]):
            yield (start, middle, target)
    shortest = least(ways.hours, start, target)
    if shortest is not None:
        yield shortest


def _worth(ways: Roads, path: Path) -> tuple[float, float]:
    found = payback(ways.now, legs(ways, path))
    last = found.balance[-1] if found.balance else float("-inf")
    return (float("inf") if found.month is None else found.month, -last)


def legs(ways: Roads, path: Path) -> list[Leg]:
    """The path as legs: study beside work, and at least `STAY` months in each stepping stone."""
    found = []
    for place, (here, there) in enumerate(pairwise(path)):
        wait = ways.months(float(ways.hours[here, there]))
        found.append(Leg(wait if place == 0 else max(STAY, wait), float(ways.first[there]), float(ways.median[there])))
    return found
