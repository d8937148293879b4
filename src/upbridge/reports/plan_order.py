"""A plan as every report tells it: weeks with their pieces, in the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from upbridge.model.guidance import Item, Plan, Use


@dataclass(frozen=True, slots=True)
class Row:
    """Minutes of a week that go into one piece."""

    item: Item
    minutes: int
    use: Use
    ends: bool


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One week: its number, its Monday, what is done in it, and the sum of minutes."""

    number: int
    monday: date
    rows: tuple[Row, ...]

    @property
    def minutes(self) -> int:
        return sum(row.minutes for row in self.rows)


def weeks(plan: Plan) -> tuple[WeekRow, ...]:
    """The weeks that hold something, in order."""
    begin = min((sitting.day for sitting in plan.sittings), default=plan.start)
    first = begin - timedelta(days=begin.weekday())
    ends = dict(plan.ends)
    found: dict[date, dict[tuple[str, Use], int]] = {}
    for sitting in plan.sittings:
        week = found.setdefault(sitting.day - timedelta(days=sitting.day.weekday()), {})
        week[sitting.item, sitting.use] = week.get((sitting.item, sitting.use), 0) + sitting.minutes
    items = {item.id: item for item in plan.items}
    return tuple(
        WeekRow(
            (monday - first).days // 7 + 1,
            monday,
            tuple(
                Row(items[id], minutes, use, use is Use.WORK and ends[id] < monday + timedelta(days=7))
                for (id, use), minutes in week.items()
            ),
        )
        for monday, week in sorted(found.items())
    )


def runs_of(shown: Sequence[WeekRow]) -> list[tuple[WeekRow, WeekRow]]:
    """The first and last of each run of weeks that follow one another with the same pieces and minutes."""
    runs: list[tuple[WeekRow, WeekRow]] = []
    for week in shown:
        if runs and week.rows == runs[-1][0].rows and week.number == runs[-1][1].number + 1:
            runs[-1] = (runs[-1][0], week)
        else:
            runs.append((week, week))
    return runs


def day_words(day: date) -> str:
    """“23 November 2026”."""
    return f"{day.day} {day:%B %Y}"


def span_words(minutes: int) -> str:
    """“45 min”, “2 h”, “1 h 30”."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def hours_words(item: Item) -> str:
    """The range of hours, with ~ where it is our planning figure."""
    low, high = item.hours
    text = f"{low:g} h" if low == high else f"{low:g} to {high:g} h"
    return f"~{text}" if item.assumed else text


def piece_words(item: Item) -> str:
    """The hours of a piece and what it is for, where its title does not name that already."""
    named = item.serves.lower() in item.title.lower()
    return hours_words(item) if named else f"{hours_words(item)}, for {item.serves}"


def end_words(plan: Plan) -> str:
    """When it ends, and between which days."""
    text = (
        f"Ends on {day_words(plan.finish)}; {day_words(plan.earliest)} at the earliest, "
        f"{day_words(plan.at_risk)} if everything takes long."
    )
    if plan.by is None:
        return text
    if not plan.short_days:
        return f"{text} Your day, {day_words(plan.by)}, is met with {(plan.by - plan.finish).days} days to spare."
    return f"{text} Your day, {day_words(plan.by)}, is missed by {plan.short_days} days."


def this_monday(plan: Plan) -> Row | None:
    """The first piece of work: what to do when the plan begins."""
    return next((row for week in weeks(plan) for row in week.rows if row.use is Use.WORK), None)


CHECK_IN = (
    "What can you show from this week: a link, a file, a note?",
    "What got in the way, and will it be there next week too?",
    "How many hours will next week really have?",
)
