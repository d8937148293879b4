"""A plan as one page to pin on the wall, set by typst."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from typing import Any

from upbridge.guidance.goal import sentence_of
from upbridge.model.guidance import Plan, Use
from upbridge.reports.order import shorten
from upbridge.reports.plan_order import CHECK_IN, day_words, end_words, this_monday, weeks
from upbridge.services.plan import Planned

MOST_RUNS = 16
MOST_MILESTONES = 10


def plan_pdf(planned: Planned) -> bytes:
    """The page as PDF; beyond `MOST_RUNS` runs of weeks and `MOST_MILESTONES` milestones it says how many there are."""
    import typst

    with as_file(files("upbridge.reports") / "templates" / "plan.typ") as template:
        made: bytes = typst.compile(str(template), sys_inputs={"plan": json.dumps(_page(planned))})
    return made


def _page(planned: Planned) -> dict[str, object]:
    plan = planned.plan
    first = this_monday(plan)
    runs = _runs(plan)
    return {
        "goal": shorten(sentence_of(plan.goal), 330),
        "end": end_words(plan),
        "hours": f"{plan.week.hours:g} hours a week from {day_words(plan.start)}",
        "first": shorten(first.item.title, 90) if first else "",
        "first_for": shorten(first.item.steps[0], 150) if first and first.item.steps else "",
        "weeks": runs[:MOST_RUNS],
        "more": sum(run["count"] for run in runs[MOST_RUNS:]),
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
        "ways": [shorten(way.text, 240) for way in plan.ways_out],
        "questions": list(CHECK_IN),
    }


def _runs(plan: Plan) -> list[dict[str, Any]]:
    """Weeks that follow one another with the same pieces as one row, with how many they are; reviews left out."""
    runs: list[dict[str, Any]] = []
    for week in weeks(plan):
        pieces = list(dict.fromkeys(r.item.title for r in week.rows if r.use is Use.WORK))
        if not pieces:
            continue
        what, ends = shorten("; ".join(pieces), 90), any(r.ends for r in week.rows)
        last = runs[-1] if runs else None
        if last and last["what"] == what and not last["ends"]:
            last.update(count=last["count"] + 1, ends=ends)
        else:
            runs.append({"day": f"{week.monday.day} {week.monday:%b}", "what": what, "count": 1, "ends": ends})
    return runs
