"""Lays ordered work into days: the goal's lane, a side lane beside it, and reviews of what was learned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from upbridge.errors import InvalidRequest
from upbridge.guidance.days_of_work import WorkDays
from upbridge.model.guidance import Item, Lane, Sitting, Use

REVIEW_AFTER = (7, 21, 60)
"""Days after which something learned is looked at again: growing gaps keep it (spaced practice)."""

REVIEW_MINUTES = 15

WORTH_REVIEWING = 180
"""Minutes of work from which on a piece is reviewed."""

LONGEST = 52 * 60
"""Weeks after which a plan is no plan any more."""

Minutes = Callable[[Item], int]


@dataclass(frozen=True)
class Laid:
    """Sittings in the order of days, and the last day of each item."""

    sittings: tuple[Sitting, ...]
    ends: dict[str, date]

    def finish(self, items: Sequence[Item]) -> date | None:
        """The last day of the items of the goal's lane (of all, where there is none); None where one is not done."""
        wanted = [i for i in items if i.lane is Lane.GOAL] or items
        days = [self.ends.get(item.id) for item in wanted]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None


@dataclass
class _Queue:
    """Items in order, with the minutes left of the first."""

    items: list[Item]
    minutes: Minutes
    left: int = 0

    def take(self, most: int) -> tuple[Item, int, bool] | None:
        """Up to `most` minutes of the first item: the item, the minutes, whether it is done. None when empty."""
        if not self.items or most <= 0:
            return None
        item = self.items[0]
        self.left = self.left or self.minutes(item)
        given = min(most, self.left)
        self.left -= given
        if not self.left:
            self.items.pop(0)
        return item, given, not self.left


@dataclass
class _Table:
    """The plan while it is laid."""

    sittings: list[Sitting] = field(default_factory=list)
    ends: dict[str, date] = field(default_factory=dict)
    due: list[tuple[date, str]] = field(default_factory=list)
    saved: int = 0

    def work(self, queue: _Queue, days: list[list[int]], dates: Sequence[date], budget: int) -> int:
        """Give up to `budget` minutes of the week to a queue, earliest day first; the minutes that it did not use."""
        for slot, day in zip(days, dates, strict=True):
            while slot[0] and budget and (taken := queue.take(min(slot[0], budget))):
                item, given, ended = taken
                slot[0] -= given
                budget -= given
                self.sittings.append(Sitting(day, item.id, given))
                if ended:
                    self._end(item, day)
        return budget

    def _end(self, item: Item, day: date) -> None:
        self.ends[item.id] = day
        if item.lane is Lane.GOAL and item.review and item.minutes >= WORTH_REVIEWING:
            self.due += [(day + timedelta(days=n), item.id) for n in REVIEW_AFTER]
            self.due.sort()

    def review(self, days: list[list[int]], dates: Sequence[date], budget: int) -> None:
        """Reviews that are due, while the minutes for them last; minutes not used are saved for the next week."""
        self.saved = min(self.saved + budget, 2 * REVIEW_MINUTES + budget)
        for slot, day in zip(days, dates, strict=True):
            while self.due and self.due[0][0] <= day and min(slot[0], self.saved) >= REVIEW_MINUTES:
                slot[0] -= REVIEW_MINUTES
                self.saved -= REVIEW_MINUTES
                self.sittings.append(Sitting(day, self.due.pop(0)[1], REVIEW_MINUTES, Use.REVIEW))


def lay(
    ordered: Sequence[Item],
    days: WorkDays,
    *,
    minutes: Minutes = lambda item: item.minutes,
    until: date | None = None,
) -> Laid:
    """Lay the items into days, in their order. `until` stops there, with what is done by then.

    Where only one thing may be begun at a time the side lane follows the goal's instead of running beside it.
    Raises `InvalidRequest` where the plan would take longer than a working life.
    """
    first = [i for i in ordered if i.lane is Lane.GOAL or not days.side]
    goal, side = _Queue(first, minutes), _Queue([i for i in ordered if i not in first] if days.side else [], minutes)
    table = _Table()
    for number, week in enumerate(days.weeks()):
        if not goal.items and not side.items and _reviewed(table, week):
            break
        if until is not None and week and week[0][0] > until:
            break
        if number > LONGEST:
            raise InvalidRequest(
                "the plan would take longer than a working life", "Give more hours, or a smaller goal."
            )
        _lay_week(table, goal, side, week, days)
    return Laid(tuple(sorted(table.sittings, key=lambda s: s.day)), table.ends)


def _reviewed(table: _Table, week: Sequence[tuple[date, int]]) -> bool:
    """Whether no review is left that could still find a place."""
    last = max(table.ends.values(), default=date.min)
    return not table.due or bool(week and (week[0][0] - last).days > REVIEW_AFTER[-1] + 28)


def _lay_week(table: _Table, goal: _Queue, side: _Queue, week: Sequence[tuple[date, int]], days: WorkDays) -> None:
    dates, slots = [day for day, _ in week], [[minutes] for _, minutes in week]
    for_goal, for_side, for_review = days.budget(sum(minutes for _, minutes in week))
    spare = max(0, for_side - _left(side, for_side))
    unused = table.work(goal, slots, dates, for_goal + spare)
    table.work(side, slots, dates, for_side - spare + unused)
    table.review(slots, dates, for_review)


def _left(queue: _Queue, most: int) -> int:
    """How many minutes a queue can still use, as far as `most`."""
    total = queue.left
    for item in queue.items[1 if queue.left else 0 :]:
        if total >= most:
            break
        total += queue.minutes(item)
    return min(total, most)
