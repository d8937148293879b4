"""When a change has paid for itself: cumulative pay on a route against staying. Study fees are not counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan

from upbridge.model.exploration import Payback

HORIZON = 120
"""Months that are looked at: ten years."""

FIRST_YEAR = 12
"""Months at the lower quartile's pay before the median is assumed, in each new occupation."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One occupation on the way: `wait` months of study before it starts, its yearly pay at first and later."""

    wait: int
    first: float
    later: float


def payback(now: float, legs: Sequence[Leg]) -> Payback:
    """The balance by month. Until a leg starts, the pay of the one before (at first `now`) goes on."""
    if isnan(now) or any(isnan(leg.first) or isnan(leg.later) for leg in legs):
        return Payback((), None, 0.0, "pay is not published for every occupation on the way")
    balance: list[float] = []
    total = 0.0
    for pay in _monthly(now, legs):
        total += (pay - now) / 12
        balance.append(round(total, 2))
    return Payback(tuple(balance), _month(balance), round(min(0.0, *balance), 2))


def _monthly(now: float, legs: Sequence[Leg]) -> list[float]:
    """Yearly pay in each month of the horizon."""
    starts, month = [], 0
    for leg in legs:
        month += leg.wait
        starts.append(month)
    pays = [now] * HORIZON
    for start, leg in zip(starts, legs, strict=True):
        for place in range(start, HORIZON):
            pays[place] = leg.first if place < start + FIRST_YEAR else leg.later
    return pays


def _month(balance: Sequence[float]) -> int | None:
    """The first month (counted from 1) with more in hand than by staying, and never behind again."""
    behind = [place for place, value in enumerate(balance) if value < 0]
    after = behind[-1] + 1 if behind else 0
    return next((place + 1 for place in range(after, len(balance)) if balance[place] > 0), None)
