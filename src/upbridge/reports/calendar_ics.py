"""A plan as a calendar: a sitting is an event in local time, a milestone a whole day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from upbridge.model.guidance import Plan, Use

EVENING, MORNING = time(18, 30), time(10, 0)
"""When sittings begin on workdays and on Saturdays and Sundays; the person moves them as they like."""


def plan_ics(plan: Plan) -> bytes:
    """The calendar file (RFC 5545). Times are floating: half past six wherever the person is."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Upbridge//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Upbridge plan")
    _add_sittings(calendar, plan)
    for milestone in plan.milestones:
        words = f"Milestone: {milestone.title}"
        text = f"Shown by: {milestone.proof}" if milestone.proof else ""
        _add(calendar, plan, words, text, milestone.day, milestone.day + timedelta(days=1))
    made: bytes = calendar.to_ical()
    return made


def _add_sittings(calendar: object, plan: Plan) -> None:
    items = {item.id: item for item in plan.items}
    begins: dict[date, datetime] = {}
    for sitting in plan.sittings:
        item = items[sitting.item]
        usual = MORNING if sitting.day.weekday() > 4 else EVENING
        begin = begins.get(sitting.day, datetime.combine(sitting.day, usual))
        begins[sitting.day] = begin + timedelta(minutes=sitting.minutes)
        words = f"Look again at: {item.title}" if sitting.use is Use.REVIEW else item.title
        rows = [f"For {item.serves}.", *(f"{n}. {step}" for n, step in enumerate(item.steps, 1))]
        rows += [link.url for link in item.links[:3]]
        rows += [f"Shown by: {item.proof}"] if item.proof else []
        _add(calendar, plan, words, "\n".join(rows), begin, begins[sitting.day])


def _add(calendar: object, plan: Plan, words: str, text: str, begin: date, end: date) -> None:
    from icalendar import Event

    event = Event()
    event.add("summary", words)
    event.add("description", text)
    event.add("dtstart", begin)
    event.add("dtend", end)
    event.add("dtstamp", datetime.combine(plan.start, time(), UTC))
    event.add("uid", sha256(f"{words} {begin.isoformat()} {plan.goal.what}".encode()).hexdigest()[:32] + "@upbridge")
    event.add("transp", "OPAQUE" if isinstance(begin, datetime) else "TRANSPARENT")
    calendar.add_component(event)  # type: ignore[attr-defined]
