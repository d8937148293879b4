"""A plan as plain values for programs, and as rows for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import Any

from upbridge.guidance.goal import sentence_of
from upbridge.model.guidance import Item, Plan
from upbridge.services.plan import Planned

FORMAT = 1

Json = dict[str, Any]


def plan_json(planned: Planned) -> Json:
    """The whole plan, ready for `json.dumps`; days are ISO dates, minutes whole numbers."""
    plan = planned.plan
    return {
        "format": FORMAT,
        "goal": _goal(planned),
        "start": plan.start.isoformat(),
        "by": plan.by.isoformat() if plan.by else None,
        "finish": plan.finish.isoformat(),
        "earliest": plan.earliest.isoformat(),
        "at_risk": plan.at_risk.isoformat(),
        "short_days": plan.short_days,
        "hours_per_week": plan.week.hours,
        "items": [_item(plan, item) for item in plan.items],
        "milestones": [
            {"day": m.day.isoformat(), "title": m.title, "proof": m.proof, "items": list(m.items), "done": m.done}
            for m in plan.milestones
        ],
        "sittings": [
            {"day": s.day.isoformat(), "item": s.item, "minutes": s.minutes, "use": s.use.value} for s in plan.sittings
        ],
        "ways_out": [
            {
                "kind": way.kind.value,
                "text": way.text,
                "finish": way.finish.isoformat() if way.finish else None,
                "hours": way.hours,
                "left_out": list(way.left_out),
            }
            for way in plan.ways_out
        ],
        "notes": list(plan.notes),
    }


def _goal(planned: Planned) -> Json:
    goal = planned.plan.goal
    return {
        "sentence": sentence_of(goal),
        "what": goal.what,
        "proof": goal.proof,
        "by": goal.by.isoformat() if goal.by else None,
        "serves": goal.serves,
        "hours_per_week": goal.weekly,
        "needs_hours": list(goal.needs) if goal.needs else None,
        "failing": [{"letter": f.letter.value, "why": f.why, "question": f.question} for f in planned.checked.failing],
        "own": [{"letter": f.letter.value, "why": f.why, "question": f.question} for f in planned.own.failing]
        if planned.own
        else None,
        "changes": list(planned.rewritten.changes) if planned.rewritten else [],
    }


def _item(plan: Plan, item: Item) -> Json:
    return {
        "id": item.id,
        "title": item.title,
        "serves": item.serves,
        "lane": item.lane.value,
        "hours": list(item.hours),
        "hours_assumed": item.assumed,
        "requires": list(item.requires),
        "text": item.text,
        "steps": list(item.steps),
        "proof": item.proof,
        "links": [{"title": link.title, "url": link.url, "provider": link.provider} for link in item.links],
        "ends": dict(plan.ends)[item.id].isoformat(),
        "done": item.id in plan.done,
    }


def plan_csv(planned: Planned) -> str:
    """One row a sitting: day, weekday, minutes, what for, the piece, what it serves, its proof, its first address."""
    plan = planned.plan
    items = {item.id: item for item in plan.items}
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("day", "weekday", "minutes", "use", "piece", "serves", "proof", "address"))
    for sitting in plan.sittings:
        item = items[sitting.item]
        address = item.links[0].url if item.links else ""
        words = [_plain(w) for w in (item.title, item.serves, item.proof, address)]
        table.writerow((sitting.day.isoformat(), f"{sitting.day:%A}", sitting.minutes, sitting.use.value, *words))
    return out.getvalue()


def _plain(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return f"'{words}" if words[:1] in ("=", "+", "-", "@") else words
