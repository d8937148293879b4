"""How many minutes there are on which day: hours a week spread over its days, holidays taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from upbridge.model.guidance import Week

PREFERRED = (1, 3, 5, 0, 2, 6, 4)
"""Tuesday, Thursday, Saturday, then the others: days with rest between them are filled first."""

SITTING = 120
"""Minutes of a sitting before another day is taken, where the person named no days."""


def spread(week: Week) -> tuple[int, ...]:
    """Minutes for Monday to Sunday. With more hours no day ever gets fewer."""
    total = round(week.hours * 60)
    if week.days is not None:
        named = sum(week.days)
        return tuple(min(minutes, minutes * total // named) for minutes in week.days)
    cap = max(SITTING, -(-total // 7))
    days = [0] * 7
    for day in PREFERRED:
        days[day] = min(cap, total - sum(days))
    return tuple(days)


EVEN = 5
"""Minutes that the shares of a week are rounded down to, so that a calendar shows no sitting of 18 minutes."""


def _even(minutes: float) -> int:
    return int(minutes + 1e-6) // EVEN * EVEN


@dataclass(frozen=True)
class WorkDays:
    """The days on which there is time. In each week (Monday to Sunday) the work comes first, then the side lane, then
    reviews; the rest is buffer. Shares are of the week's own minutes, so that more hours leave more for each.
    """

    week: Week
    start: date
    holidays: frozenset[date]
    side: bool = False

    @cached_property
    def _spread(self) -> tuple[int, ...]:
        return spread(self.week)

    def weeks(self) -> Iterator[tuple[tuple[date, int], ...]]:
        """Week after week, the days with their minutes; a week without any is an empty tuple."""
        monday = self.start - timedelta(days=self.start.weekday())
        while True:
            days = ((monday + timedelta(days=n), minutes) for n, minutes in enumerate(self._spread))
            yield tuple((d, m) for d, m in days if m and d >= self.start and d not in self.holidays)
            monday += timedelta(days=7)

    def budget(self, minutes: int) -> tuple[int, int, int]:
        """What a week of so many minutes gives to the goal, to the side lane, and to reviews."""
        share = self.week.side if self.side else 0.0
        goal, side = _even(minutes * (self.week.work - share)), _even(minutes * share)
        return goal, side, int(minutes * max(0.0, 1 - self.week.work - self.week.buffer))
