"""A plan as text for a terminal, and as Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from upbridge.guidance.goal import sentence_of
from upbridge.guidance.study import WHY
from upbridge.model.guidance import Item, Use
from upbridge.reports.plan_order import (
    CHECK_IN,
    Row,
    WeekRow,
    day_words,
    end_words,
    piece_words,
    runs_of,
    span_words,
    this_monday,
    weeks,
)
from upbridge.services.plan import Planned

FIRST_WEEKS = 10
"""Weeks, or runs of weeks that are alike, written out; those after are told by their milestones."""


def plan_text(planned: Planned, *, width: int = 80) -> str:
    """The plan to read: the goal, what to do first, the weeks, the milestones, and what to do if it is late."""
    lines: list[str] = []
    for line in _lines(planned):
        if line.lstrip().startswith("http"):
            lines.append(line)
            continue
        indent = " " * (len(line) - len(line.lstrip()) + (2 if line.lstrip()[:2] in ("- ", "* ") else 0))
        lines += textwrap.wrap(
            line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
        ) or [""]
    return "\n".join(lines) + "\n"


def _lines(planned: Planned) -> Iterator[str]:
    plan = planned.plan
    yield "YOUR GOAL"
    yield f"  {sentence_of(plan.goal)}"
    yield from _about_goal(planned)
    yield ""
    yield end_words(plan)
    yield from (f"  - {way.text}" for way in plan.ways_out)
    first = this_monday(plan)
    if first:
        yield ""
        yield "FIRST THING"
        yield from _piece(first.item)
    yield ""
    yield "WEEK BY WEEK"
    shown = weeks(plan)
    runs = runs_of(shown)
    for begin, end in runs[:FIRST_WEEKS]:
        yield f"  {_run_words(begin, end)}"
        yield from (f"    - {row_words(row)}" for row in begin.rows)
    if len(runs) > FIRST_WEEKS:
        yield f"  … and so on, {shown[-1].number} weeks in all, reviews included."
    yield ""
    yield "MILESTONES"
    for m in plan.milestones:
        proof = f": {m.proof}" if m.proof else ""
        yield f"  - {day_words(m.day)}  {m.title}{proof}"
    yield ""
    yield "EVERY WEEK, THREE QUESTIONS"
    yield from (f"  - {question}" for question in CHECK_IN)
    if plan.notes:
        yield ""
        yield from (f"* {note}" for note in plan.notes)


def _run_words(first: WeekRow, last: WeekRow) -> str:
    if first is last:
        return f"Week {first.number}, from {day_words(first.monday)} ({span_words(first.minutes)})"
    return f"Weeks {first.number} to {last.number}, from {day_words(first.monday)} ({span_words(first.minutes)} each)"


def _about_goal(planned: Planned) -> Iterator[str]:
    if planned.own:
        yield from (f"  - your words, {f.letter}: {f.why}. {f.question}" for f in planned.own.failing)
    yield from (f"  - {f.letter} fails: {f.why}. {f.question}" for f in planned.checked.failing)


def _piece(item: Item) -> Iterator[str]:
    yield f"  {item.title} ({piece_words(item)})"
    if item.text.startswith(WHY):
        yield f"  {item.text}"
    yield from (f"  {number}. {step}" for number, step in enumerate(item.steps, 1))
    yield from (f"  {link.url}" for link in item.links[:2])
    if item.proof:
        yield f"  Shown by: {item.proof}"


def row_words(row: Row) -> str:
    """One piece in one week."""
    again = "Look again at: " if row.use is Use.REVIEW else ""
    return f"{span_words(row.minutes)}  {again}{row.item.title}{', to the end' if row.ends else ''}"


def plan_markdown(planned: Planned) -> str:
    """The plan as Markdown, every week written out."""
    return "\n".join(_markdown(planned)) + "\n"


def _markdown(planned: Planned) -> Iterator[str]:
    plan = planned.plan
    yield "# My plan\n"
    yield f"**{_safe(sentence_of(plan.goal))}**\n"
    yield from (f"- {_safe(line.strip(' -'))}" for line in _about_goal(planned))
    yield f"\n{end_words(plan)}\n"
    yield from (f"- {_safe(way.text)}" for way in plan.ways_out)
    yield "\n## Milestones\n"
    for m in plan.milestones:
        yield f"- [{'x' if m.done else ' '}] {day_words(m.day)}: **{_safe(m.title)}** {_safe(m.proof)}"
    yield "\n## Pieces\n"
    for item in plan.items:
        yield f"### {_safe(item.title)}\n"
        yield f"{_safe(piece_words(item))}. {_safe(item.text)}\n"
        yield from (f"{number}. {_safe(step)}" for number, step in enumerate(item.steps, 1))
        yield from (f"- [{_safe(link.title)}](<{link.url.replace('>', '%3E')}>)" for link in item.links)
        yield f"- Shown by: {_safe(item.proof)}\n" if item.proof else ""
    yield "## Weeks\n"
    for week in weeks(plan):
        yield from _week(week)
    yield "\n## Every week\n"
    yield from (f"- {question}" for question in CHECK_IN)
    yield from (f"\n{_safe(note)}" for note in plan.notes)


def _week(week: WeekRow) -> Iterator[str]:
    yield f"- Week {week.number}, from {day_words(week.monday)}, {span_words(week.minutes)}"
    yield from (f"  - {_safe(row_words(row))}" for row in week.rows)


def _safe(words: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_[]<>|~" else c for c in " ".join(words.split()))
