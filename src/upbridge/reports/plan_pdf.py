"""A plan as one page to pin on the wall, set by typst."""

from __future__ import annotations

import json
from importlib.resources import as_file, files

from upbridge.guidance.goal import sentence_of
from upbridge.model.guidance import Use
from upbridge.reports.order import shorten
from upbridge.reports.plan_order import CHECK_IN, day_words, end_words, this_monday, weeks
from upbridge.services.plan import Planned

MOST_WEEKS = 26
MOST_MILESTONES = 8


def plan_pdf(planned: Planned) -> bytes:
    """The page as PDF. Beyond `MOST_WEEKS` weeks and `MOST_MILESTONES` milestones it says how many more there are."""
    import typst

    with as_file(files("upbridge.reports") / "templates" / "plan.typ") as template:
        made: bytes = typst.compile(str(template), sys_inputs={"plan": json.dumps(_page(planned))})
    return made


def _page(planned: Planned) -> dict[str, object]:
    plan = planned.plan
    first = this_monday(plan)
    rows = [w for w in weeks(plan) if any(r.use is Use.WORK for r in w.rows)]
    return {
        "goal": shorten(sentence_of(plan.goal), 330),
        "end": end_words(plan),
        "hours": f"{plan.week.hours:g} hours a week from {day_words(plan.start)}",
        "first": shorten(first.item.title, 90) if first else "",
        "first_for": shorten(first.item.steps[0], 150) if first and first.item.steps else "",
        "weeks": [
            {
                "number": str(week.number),
                "day": f"{week.monday.day} {week.monday:%b}",
                "what": shorten("; ".join(dict.fromkeys(r.item.title for r in week.rows if r.use is Use.WORK)), 74),
                "ends": any(r.ends for r in week.rows),
            }
            for week in rows[:MOST_WEEKS]
        ],
        "more": max(0, len(rows) - MOST_WEEKS),
        "milestones": [
            {
                "day": f"{m.day.day} {m.day:%b %Y}",
                "title": shorten(m.title, 60),
                "proof": shorten(m.proof, 110),
                "done": m.done,
            }
            for m in plan.milestones[:MOST_MILESTONES]
        ],
        "more_milestones": max(0, len(plan.milestones) - MOST_MILESTONES),
        "ways": [shorten(way.text, 160) for way in plan.ways_out],
        "questions": list(CHECK_IN),
    }
