"""A plan as a use case: what is missing for a target, in; one goal and the weeks toward it, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from upbridge.errors import InvalidRequest
from upbridge.guidance.goal import Checked, Known, Offer, Rewritten, check, feasible_hours, read_goal, rewrite
from upbridge.guidance.schedule import Terms, schedule
from upbridge.guidance.study import LEARNED, Shelf
from upbridge.guidance.work import HORIZON, Work, named, side_track, told_once, work_for
from upbridge.learning.by_kind import is_of_pieces
from upbridge.learning.naming import doing, goal_name, is_background, is_named
from upbridge.learning.wording import in_sentence, listed
from upbridge.model.analysis import ActionKind, Analysis, Gap
from upbridge.model.guidance import Goal, Item, Lane, Plan
from upbridge.model.requirements import Requirement, RequirementKind


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan, its goal checked, and what became of the person's own words (None where none were given)."""

    plan: Plan
    checked: Checked
    own: Checked | None = None
    rewritten: Rewritten | None = None


def plan_for(
    analysis: Analysis,
    terms: Terms,
    *,
    target: str = "",
    track: Lane | None = None,
    own_goal: str = "",
    shelf: Shelf | None = None,
) -> Planned:
    """One goal and the plan toward the job of an analysis. Deterministic. Raises `InvalidRequest`: nothing is missing.

    `target` is what to call the job (the post of the advert's title unless told); for the rest see `plan_gaps`.
    """
    name = target or (f"the post of {analysis.job.title}" if analysis.job.title else "this job")
    return plan_gaps(analysis.gaps, terms, target=name, track=track, own_goal=own_goal, shelf=shelf)


def plan_gaps(
    gaps: Sequence[Gap],
    terms: Terms,
    *,
    target: str,
    track: Lane | None = None,
    own_goal: str = "",
    shelf: Shelf | None = None,
) -> Planned:
    """One goal and the plan that closes the worst of these gaps. Deterministic. Raises `InvalidRequest`.

    `track` adds a job search or the way up where one is; `own_goal` is the person's own sentence: it is kept as far as
    it holds; `shelf` is what there is to learn with.
    """
    work = work_for(gaps, hours=_room(terms), shelf=replace(shelf, target=target) if shelf else None)
    if not work.items:
        raise InvalidRequest(f"nothing is missing for {target}", "Apply, or choose another target.")
    items = (*work.items, *(side_track(track, target) if track else ()))
    draft = schedule(Goal(target), items, terms, notes=_notes(work))
    draft = replace(draft, items=told_once(draft.items))
    offer = _offer(draft, work.items, gaps, target, terms)
    own = (
        read_goal(own_goal, Known(terms.start, terms.week.hours, offer.needs, _labels(work.items)))
        if own_goal
        else None
    )
    goal = (
        replace(own.goal, by=own.goal.by or terms.by)
        if own
        else Goal(offer.what, offer.proof, terms.by, offer.serves, terms.week.hours, offer.needs)
    )
    mended = rewrite(goal, offer, terms.start) if own or goal.by is None else None
    final = mended.goal if mended else goal
    return Planned(replace(draft, goal=final), check(final, terms.start), own, mended if own else None)


def _room(terms: Terms) -> float:
    """Hours of work in half a year, or until the deadline where that is later."""
    weeks = max(float(HORIZON), (terms.by - terms.start).days / 7 if terms.by else 0.0)
    return weeks * terms.week.hours * terms.week.work


def _labels(items: Sequence[Item]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i.serves for i in items if i.lane is Lane.GOAL))


def _learned(items: Sequence[Item], gaps: Sequence[Gap]) -> list[Requirement]:
    """What is learned and made, for the goal's words; degrees, checks and statements where there is nothing else."""
    asked = {g.aligned.requirement.label: g.aligned.requirement for g in gaps}
    found = [asked[label] for label in _labels(items) if label in asked]
    made = {i.serves for i in items if not i.id.startswith("evidence")}
    able = [r for r in found if r.kind in _ABLE and r.label in made and not is_background(r)]
    return [r for r in able if is_named(r) or is_of_pieces(r)] or able or found


_ABLE = LEARNED | {RequirementKind.LANGUAGE}


def _offer(plan: Plan, items: Sequence[Item], gaps: Sequence[Gap], target: str, terms: Terms) -> Offer:
    """What a goal for this target is mended with: its gaps, the plan's proofs, its hours and its end."""
    learned = _learned(items, gaps)
    names = list(dict.fromkeys(_called(r) for r in learned))
    told = listed([*names[:MOST_NAMED], *([f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else [])])
    chosen = any(target.lower() == r.label.lower() for r in learned)
    asks = f"because {target} asks for {'it' if len(names) == 1 else 'them'}"
    return Offer(
        _shown(learned).format(told),
        _proof(plan, [r.label for r in learned]) or "a line in your resume for each, with what came of it",
        "because it is the skill you chose" if chosen else asks,
        _needs(plan, items, terms),
        terms.week.hours,
        plan.at_risk,
    )


def _called(asked: Requirement) -> str:
    """What the goal calls it, inside its sentence; work to try is told as doing it or quoted."""
    name = goal_name(asked)
    if asked.kind is not RequirementKind.EXPERIENCE:
        return in_sentence(replace(asked, label=name))
    return doing(name) or f"“{name[:1].lower()}{name[1:]}”"


def _shown(asked: Sequence[Requirement]) -> str:
    """What is to be true of these: learned things are shown, work is tried, the rest is met in writing."""
    kinds = {r.kind for r in asked}
    if kinds & _ABLE:
        return "show {} at a first working level"
    if RequirementKind.EXPERIENCE in kinds:
        return "show first work of your own in this: {}"
    return "have in writing that you meet this: {}"


MOST_NAMED = 3
"""Things that a goal names; of more it tells how many there are."""


def _proof(plan: Plan, labels: Sequence[str]) -> str:
    """What shows the goal: what is made in a project for one of these gaps, else any proof of theirs, else any."""
    shown = [i for i in plan.items if i.proof]
    theirs = [i for i in shown if i.serves in labels]
    made = [i for i in theirs if i.id.startswith(ActionKind.PROJECT)]
    return next((i.proof for i in (*made, *reversed(theirs), *shown)), "")


def _needs(plan: Plan, items: Sequence[Item], terms: Terms) -> tuple[int, int]:
    """The plan's own hours: their low and high ends; a day that the middle of them meets, buffer kept, is met."""
    low, high = sum(i.hours[0] for i in items), sum(i.hours[1] for i in items)
    if terms.by is not None and plan.finish <= terms.by:
        high = min(high, feasible_hours(terms.week.hours, terms.start, terms.by))
    return int(min(low, high)), max(1, int(high))


def _notes(work: Work) -> tuple[str, ...]:
    later = (f"Left for the next plan: {named(work.later, 6)}.",) if work.later else ()
    unclear = (
        (f"Too little is said to plan by about {named(work.unclear, 6)}: ask what is meant.",) if work.unclear else ()
    )
    assumed = any(i.assumed for i in work.items)
    says = ("Hours marked ~ are our planning figures, nobody's statement.",) if assumed else ()
    return (*work.notes, *later, *unclear, *says)
