"""The roadmap: work in the best order, laid into the weeks there are, with milestones and what to do if it is late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from upbridge.errors import InvalidRequest
from upbridge.guidance.days_of_work import WorkDays
from upbridge.guidance.lay import Laid, lay
from upbridge.guidance.order import arrange
from upbridge.model.guidance import Goal, Item, Lane, Milestone, Plan, WayKind, WayOut, Week

MOST_HOURS = 40.0
"""More hours a week than this are not proposed to anybody."""


@dataclass(frozen=True, slots=True)
class Terms:
    """When and how much: the start, hours a week, a deadline if any, and days off."""

    start: date
    week: Week
    by: date | None = None
    holidays: frozenset[date] = frozenset()


def schedule(goal: Goal, items: Sequence[Item], terms: Terms, *, notes: Sequence[str] = ()) -> Plan:
    """A plan for the items. Deterministic; prerequisites precede; no week holds more than its hours.

    More hours a week never end it later: the order does not depend on the hours, and each share of a week grows with
    them. Raises `InvalidRequest` for no items, a circle of prerequisites, or a deadline before the start.
    """
    if not items:
        raise InvalidRequest(
            "there is nothing to plan", "Nothing is missing for this target: choose another, or apply."
        )
    if terms.by is not None and terms.by <= terms.start:
        raise InvalidRequest("the deadline lies before the start", "Give a later day.")
    ordered = (
        *arrange([i for i in items if i.lane is Lane.GOAL]),
        *arrange([i for i in items if i.lane is not Lane.GOAL]),
    )
    laid = lay(ordered, _days(ordered, terms))
    finish = _finish(laid, ordered)
    late = max(0, (finish - terms.by).days) if terms.by else 0
    return Plan(
        goal=goal,
        items=ordered,
        week=terms.week,
        start=terms.start,
        sittings=laid.sittings,
        milestones=_milestones(ordered, laid),
        finish=finish,
        earliest=_at(ordered, terms, 0),
        at_risk=_at(ordered, terms, 1),
        by=terms.by,
        short_days=late,
        ways_out=_ways_out(ordered, terms, finish) if late else (),
        holidays=terms.holidays,
        notes=tuple(notes),
        ends=tuple(sorted(laid.ends.items(), key=lambda pair: (pair[1], pair[0]))),
    )


def _days(items: Sequence[Item], terms: Terms) -> WorkDays:
    beside = terms.week.parallel > 1 and any(i.lane is not Lane.GOAL for i in items)
    return WorkDays(terms.week, terms.start, terms.holidays, beside and any(i.lane is Lane.GOAL for i in items))


def _finish(laid: Laid, items: Sequence[Item]) -> date:
    finish = laid.finish(items)
    assert finish is not None, "a plan that is laid to its end has an end"
    return finish


def _at(items: Sequence[Item], terms: Terms, end: int) -> date:
    """The finish where every piece takes the low (0) or the high (1) end of its hours."""
    laid = lay(items, _days(items, terms), minutes=lambda item: max(15, round(item.hours[end] * 60)))
    return _finish(laid, items)


def _milestones(items: Sequence[Item], laid: Laid) -> tuple[Milestone, ...]:
    """One a gap: reached when the last piece that serves it is done, shown by that piece's proof."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.milestone or item.serves, []).append(item)
    made = []
    for title, members in groups.items():
        last = max(members, key=lambda i: (laid.ends[i.id], bool(i.proof)))
        proof = last.proof or next((i.proof for i in reversed(members) if i.proof), "")
        made.append(Milestone(laid.ends[last.id], title, proof, tuple(i.id for i in members)))
    return tuple(sorted(made, key=lambda m: (m.day, m.title)))


def _ways_out(items: Sequence[Item], terms: Terms, finish: date) -> tuple[WayOut, ...]:
    """More hours, a later day, or less: each reckoned by laying the plan again."""
    later = WayOut(WayKind.DATE, f"Move the day to {_day(finish)}.", finish)
    return (_more_hours(items, terms), later, _less(items, terms))


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _meets(items: Sequence[Item], terms: Terms) -> date | None:
    """The finish if the deadline is met, else None."""
    done = lay(items, _days(items, terms), until=terms.by).finish(items)
    return done if done and terms.by and done <= terms.by else None


def _more_hours(items: Sequence[Item], terms: Terms) -> WayOut:
    """The fewest hours a week, in halves, that meet the deadline."""
    low, high = ceil(terms.week.hours * 2), int(MOST_HOURS * 2)
    if high <= low or not _meets(items, _with_hours(terms, high / 2)):
        text = f"Even {MOST_HOURS:g} hours a week would not be enough: choose a later day or less."
        return WayOut(WayKind.HOURS, text, None)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _meets(items, _with_hours(terms, middle / 2)) else (middle + 1, high)
    end = _meets(items, _with_hours(terms, high / 2))
    assert end is not None
    text = f"Give {high / 2:g} hours a week instead of {terms.week.hours:g}; it then ends on {_day(end)}."
    return WayOut(WayKind.HOURS, text, end, hours=high / 2)


def _with_hours(terms: Terms, hours: float) -> Terms:
    """The same with other hours; days that the person named grow in proportion."""
    days = terms.week.days
    grown = tuple(ceil(d * hours * 60 / sum(days)) for d in days) if days else None
    return replace(terms, week=replace(terms.week, hours=hours, days=grown))


def _less(items: Sequence[Item], terms: Terms) -> WayOut:
    """Leave out what is worth least for its hours, until the deadline is met; what others need stays longest."""
    order = _droppable(items)
    low, high = 1, len(order)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _meets(_without(items, order[:middle]), terms) else (middle + 1, high)
    left_out = order[:low]
    finish = _meets(_without(items, left_out), terms) if left_out else None
    if finish is None:
        text = "Nothing that could be left out would be enough: choose a smaller goal first."
        return WayOut(WayKind.SCOPE, text, None)
    text = f"Leave out {_titles(left_out)}; it then ends on {_day(finish)}."
    return WayOut(WayKind.SCOPE, text, finish, left_out=tuple(i.id for i in left_out))


def _titles(items: Sequence[Item]) -> str:
    return ", ".join(f"“{item.title}”" for item in items)


def _without(items: Sequence[Item], left_out: Sequence[Item]) -> list[Item]:
    gone = {item.id for item in left_out}
    return [item for item in items if item.id not in gone]


def _droppable(items: Sequence[Item]) -> list[Item]:
    """The goal's pieces in the order in which to leave them out; one of them always stays."""
    kept = [i for i in items if i.lane is Lane.GOAL]
    order: list[Item] = []
    while len(kept) > 1:
        needed = {r for item in kept for r in item.requires}
        free = [i for i in kept if i.id not in needed]
        if not free:
            break
        drop = min(free, key=lambda i: (i.worth / i.minutes, i.id))
        kept.remove(drop)
        order.append(drop)
    return order
