"""A plan's timeline as an SVG: under each piece's name a bar from its first day to its last, a diamond where it ends.

Places along the time are per cent of the width and heights are pixels, so the same drawing fits a telephone and a wide
page with its words in one size. Colours come from the page's own (`currentColor`, classes) where it has any.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from upbridge.model.guidance import Lane, Plan, Use
from upbridge.reports.order import shorten

COLOURS = {Lane.GOAL: "#23694a", Lane.SEARCH: "#485c83", Lane.INTERNAL: "#815700"}
"""One a lane, dark enough on a light page to be told apart in print."""

NAMES = {Lane.GOAL: "learn and make", Lane.SEARCH: "job search", Lane.INTERNAL: "moving up where you are"}

ROW, HEAD, BAR = 40, 26, 12
"""Pixels of a row, of the line of days above the rows, and of a bar."""

MOST_DAYS_NAMED = 4
_STEPS = (1, 2, 4, 8, 13, 26, 52, 104)
"""Weeks between two days that are named; the first step that names at most `MOST_DAYS_NAMED` is taken."""

LONGEST_LABEL = 42


@dataclass(frozen=True, slots=True)
class Bar:
    """One piece: its name, its lane, the days it runs from and to, and whether something is shown at its end."""

    label: str
    lane: Lane
    first: date
    last: date
    proof: bool


def plan_chart(plan: Plan) -> str:
    """The chart as one `<svg>` element, everything in it escaped."""
    rows = bars(plan)
    first = min((bar.first for bar in rows), default=plan.start)
    days = max((max((bar.last for bar in rows), default=plan.finish) - first).days + 1, 7)
    height = HEAD + ROW * len(rows) + 6
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{height}" font-size="13" fill="currentColor">'
    ]
    drawn += _days(first, days, height)
    for number, bar in enumerate(rows):
        drawn += _row(bar, HEAD + ROW * number, first, days)
    return "\n".join([*drawn, "</svg>"])


def bars(plan: Plan) -> list[Bar]:
    """A bar a piece, in the order in which they begin."""
    begins: dict[str, date] = {}
    for sitting in plan.sittings:
        if sitting.use is Use.WORK:
            begins.setdefault(sitting.item, sitting.day)
    ends = dict(plan.ends)
    items = sorted((i for i in plan.items if i.id in begins), key=lambda i: (begins[i.id], ends[i.id], i.id))
    return [Bar(i.title, i.lane, begins[i.id], ends[i.id], bool(i.proof)) for i in items]


def _days(first: date, days: int, height: int) -> Iterator[str]:
    """Thin lines a step of weeks apart, from the first Monday on, each with its day."""
    step = 7 * next((s for s in _STEPS if days / (7 * s) <= MOST_DAYS_NAMED), _STEPS[-1])
    day = first + timedelta(days=-first.weekday() % 7)
    while (day - first).days < days - 2:
        x = _share((day - first).days, days)
        yield f'<line x1="{x}" x2="{x}" y1="18" y2="{height}" stroke="currentColor" stroke-opacity=".15"/>'
        anchor = "end" if (day - first).days > 0.85 * days else "start"
        yield f'<text x="{x}" y="12" font-size="11" fill-opacity=".75" text-anchor="{anchor}">{day.day} {day:%b}</text>'
        day += timedelta(days=step)


def _row(bar: Bar, top: int, first: date, days: int) -> Iterator[str]:
    begin, length = (bar.first - first).days, (bar.last - bar.first).days + 1
    story = f"{bar.label}: {bar.first.day} {bar.first:%B} to {bar.last.day} {bar.last:%B %Y}"
    yield f"<g><title>{escape(story)}</title>"
    yield f'<text x="0" y="{top + 14}">{escape(shorten(bar.label, LONGEST_LABEL))}</text>'
    yield (
        f'<rect class="lane-{bar.lane.value}" fill="{COLOURS[bar.lane]}" x="{_share(begin, days)}" y="{top + 19}" '
        f'width="{_share(length, days)}" height="{BAR}" rx="3"/>'
    )
    if bar.proof:
        yield (
            f'<svg class="shown" x="{_share(begin + length, days)}" y="{top + 19 + BAR // 2}" overflow="visible">'
            '<path d="M-6 -7L0 0L-6 7L-12 0Z" stroke="#fff" stroke-width="1.5"/></svg>'
        )
    yield "</g>"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}%"


def lanes(plan: Plan) -> list[tuple[str, str]]:
    """The lanes that the plan has, each with its name, where it has more than one."""
    found = [lane for lane in Lane if any(item.lane is lane for item in plan.items)]
    return [(lane.value, NAMES[lane]) for lane in found] if len(found) > 1 else []
