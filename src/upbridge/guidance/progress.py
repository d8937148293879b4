"""Progress by evidence, making a plan anew after missed weeks, and the weekly check-in of three questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from upbridge.errors import InvalidRequest
from upbridge.guidance.schedule import Terms, schedule
from upbridge.model.guidance import EvidenceKind, Item, Milestone, Moved, Plan, Shown, Sitting

FEWEST_WORDS = 5
"""A note of fewer words says nothing that somebody could check."""


def submit(plan: Plan, shown: Shown) -> Plan:
    """The plan with evidence for one of its items. Raises `InvalidRequest` for a mere tick or an unknown item.

    A link must be a web address, a file needs a name with an ending, a note some words on what was done.
    """
    if shown.item not in {item.id for item in plan.items}:
        raise InvalidRequest(f"the plan has no item {shown.item!r}", "The plan lists the name of each item.")
    wanted = _WANTED[shown.kind]
    if not wanted[0](shown.text.strip()):
        raise InvalidRequest(f"“{shown.text}” shows nothing yet", wanted[1])
    kept = tuple(s for s in plan.shown if s.item != shown.item)
    made = replace(plan, shown=(*kept, shown))
    return replace(made, milestones=tuple(_marked(m, made.done) for m in plan.milestones))


def _is_link(text: str) -> bool:
    return text.startswith(("https://", "http://")) and "." in text[8:] and " " not in text


def _is_file(text: str) -> bool:
    stem, dot, ending = text.rpartition(".")
    return bool(stem.strip() and dot and 0 < len(ending) <= 5)


def _is_note(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS


_WANTED = {
    EvidenceKind.LINK: (_is_link, "Give a web address that begins with https://."),
    EvidenceKind.FILE: (_is_file, "Name the file with its ending, as report.pdf."),
    EvidenceKind.NOTE: (_is_note, f"Write at least {FEWEST_WORDS} words: what you did, for whom, what came of it."),
}


def _marked(milestone: Milestone, done: frozenset[str]) -> Milestone:
    return replace(milestone, done=set(milestone.items) <= done)


@dataclass(frozen=True, slots=True)
class Replanned:
    """The new plan, what moved, and the whole in a sentence."""

    plan: Plan
    moved: tuple[Moved, ...]
    says: str


def replan(plan: Plan, today: date, *, terms: Terms | None = None) -> Replanned:
    """Lay what is not done anew from `today`; what is done stays where it was, with its evidence.

    Work that was begun without evidence counts as not done: only what can be shown is. `terms` changes hours, deadline
    or days off (its start is not used).
    """
    ends = dict(plan.ends)
    left = [item for item in plan.items if item.id not in plan.done]
    asked = terms or Terms(today, plan.week, plan.by, plan.holidays)
    if not left:
        return Replanned(plan, (), "Everything in the plan is done and shown.")
    overdue = asked.by is not None and asked.by <= today
    new = schedule(plan.goal, left, replace(asked, start=today, by=None if overdue else asked.by), notes=plan.notes)
    moved = _moved(left, ends, dict(new.ends))
    kept = [s for s in plan.sittings if s.item in plan.done and s.day < today]
    made = replace(
        new,
        start=plan.start,
        items=(*(i for i in plan.items if i.id in plan.done), *new.items),
        sittings=(*kept, *new.sittings),
        milestones=_milestones(plan, new),
        by=asked.by,
        short_days=max(0, (new.finish - asked.by).days) if asked.by else 0,
        shown=plan.shown,
        ends=tuple(
            sorted({**{i: d for i, d in ends.items() if i in plan.done}, **dict(new.ends)}.items(), key=_by_day)
        ),
    )
    return Replanned(made, moved, _says(plan, made, moved))


def _by_day(pair: tuple[str, date]) -> tuple[date, str]:
    return pair[1], pair[0]


def _moved(left: Sequence[Item], was: dict[str, date], now: dict[str, date]) -> tuple[Moved, ...]:
    pairs = ((item, was[item.id], now.get(item.id)) for item in left if item.id in was)
    return tuple(Moved(item.id, item.title, before, after) for item, before, after in pairs if before != after)


def _milestones(plan: Plan, new: Plan) -> tuple[Milestone, ...]:
    fresh = {m.title: m for m in new.milestones}
    made = []
    for old in plan.milestones:
        day = fresh[old.title].day if old.title in fresh else old.day
        made.append(_marked(replace(old, day=day), plan.done))
    return tuple(sorted(made, key=lambda m: (m.day, m.title)))


def _says(plan: Plan, made: Plan, moved: Sequence[Moved]) -> str:
    days = (made.finish - plan.finish).days
    kept = len(plan.done)
    end = "the end stays" if not days else f"the end moves by {abs(days)} days {'later' if days > 0 else 'earlier'}"
    day = f"{made.finish.day} {made.finish:%B %Y}"
    done = f"{kept} {'piece is' if kept == 1 else 'pieces are'} done and stay{'s' if kept == 1 else ''}"
    return f"{done}; {len(moved)} moved; {end}, to {day}." if days else f"{done}; {len(moved)} moved; {end} on {day}."


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Three questions for the end of a week, and what each answer does."""

    week_from: date
    questions: tuple[str, str, str]
    changes: tuple[str, str, str] = (
        "evidence for an item: it counts as done",
        "hours or days of the plan, if the obstacle stays",
        "the hours of the coming week",
    )


def check_in(plan: Plan, today: date) -> CheckIn:
    """The check-in for the week that holds `today`, about what stood in it."""
    monday = today - timedelta(days=today.weekday())
    named = _named(plan, [s for s in plan.sittings if monday <= s.day < monday + timedelta(days=7)])
    ahead = _named(
        plan, [s for s in plan.sittings if monday + timedelta(days=7) <= s.day < monday + timedelta(days=14)]
    )
    first = f"What can you show for {named}: a link, a file, a note?" if named else "What can you show from this week?"
    last = f"Next is {ahead}: on which days, and for how many hours?" if ahead else "How many hours have you next week?"
    return CheckIn(monday, (first, "What got in the way, and will it be there next week too?", last))


def _named(plan: Plan, sittings: Sequence[Sitting]) -> str:
    ids = list(dict.fromkeys(s.item for s in sittings if s.item not in plan.done))
    return " and ".join(f"“{plan.item(id).title}”" for id in ids[:2])
