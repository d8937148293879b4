"""From gaps to pieces of work: the shortest set of actions that closes each, and the track beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from upbridge.guidance.study import LEARNED, Shelf, Study, called, study
from upbridge.learning.naming import is_named
from upbridge.learning.stems import content_stems
from upbridge.learning.wording import listed
from upbridge.model.alignment import Status
from upbridge.model.analysis import Action, ActionKind, Gap
from upbridge.model.guidance import Item, Lane
from upbridge.model.requirements import Importance, RequirementKind

FIRST_STEP = (1.0, 3.0)
ASSUMED: dict[ActionKind, tuple[float, float]] = {
    ActionKind.EVIDENCE: (0.5, 1.5),
    ActionKind.ASK: (0.25, 0.75),
    ActionKind.PRACTICE: (4.0, 8.0),
    ActionKind.PROJECT: (10.0, 25.0),
    ActionKind.COURSE: FIRST_STEP,
    ActionKind.CERTIFICATE: FIRST_STEP,
}
"""Hours that the plan reckons with where an action has none: our planning figures, marked as such.

Of what nobody can put hours to (a degree, a licence) only the first step is planned: to find out and to enrol.
"""

HORIZON = 26
"""Weeks that a plan fills unless a later day is asked for: what is beyond is named, and left for the next plan."""


@dataclass(frozen=True, slots=True)
class Work:
    """The pieces to plan, the gaps left for later (labels, worst first), and what has to be said about them.

    `unclear` are labels that name nothing one could learn and show (“run everything”): to be asked about.
    """

    items: tuple[Item, ...]
    later: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def work_for(gaps: Sequence[Gap], *, hours: float, shelf: Shelf | None = None) -> Work:
    """Pieces for the gaps that `hours` of work can close: the worst, then musts and others by weight for their hours.

    What only has to be said better is in the plan for every gap, as it takes an hour. With a `shelf` what is learned is
    the shortest set of its resources for all these gaps together; without one, or where it teaches a gap not surely,
    the searches of the gap's own course. Shared pieces come once.
    """
    gaps, unclear = _planable(_distinct(gaps))
    alone = {id(gap): study([gap], shelf) if shelf and _takes_course(gap) else Study() for gap in gaps}
    planned, later = _within(
        sorted(gaps, key=lambda g: -g.severity),
        hours,
        lambda gap: [*alone[id(gap)].items, *_items(gap, alone[id(gap)])],
    )
    found = study([g for g in planned if _takes_course(g)], shelf) if shelf else Study()
    items = {item.id: item for item in found.items}
    for gap in planned:
        items = _merged(items, list(_items(gap, found)))
    for gap in (*later, *unclear):
        items = _merged(items, [item for item in _items(gap, Study()) if item.id.startswith(_SAID)])
    return Work(
        tuple(_sharpened(list(items.values()))),
        tuple(called(g.aligned.requirement) for g in later),
        tuple(g.aligned.requirement.label for g in unclear),
        tuple(_first_steps(planned)),
    )


def _planable(gaps: Sequence[Gap]) -> tuple[list[Gap], list[Gap]]:
    """The gaps that name something to learn and show, and the others; all of them where none does."""
    clear = [g for g in gaps if not _takes_course(g) or is_named(g.aligned.requirement)]
    if not any(_takes_course(g) for g in clear) and any(_takes_course(g) for g in gaps):
        return list(gaps), []
    return clear, [g for g in gaps if g not in clear]


CLAUSE = 4
"""Content words from which on a label is a clause, that a shorter name in it says better."""


def _distinct(gaps: Sequence[Gap]) -> list[Gap]:
    """The gaps without those whose words another one holds: “SQL” beside “Write SQL queries against the warehouse”.

    Of two the fuller label stays, unless it is a whole clause; what stays weighs as much as the worse.
    """
    kept: list[Gap] = []
    for gap in sorted(gaps, key=lambda g: (-g.severity, len(g.aligned.requirement.label))):
        words = _words(gap)
        twin = next((k for k in kept if words and _alike(words, _words(k))), None)
        if twin is None:
            kept.append(gap)
        elif _words(twin) < words and len(words) < CLAUSE:
            kept[kept.index(twin)] = replace(gap, severity=max(gap.severity, twin.severity))
    return kept


def _words(gap: Gap) -> frozenset[str]:
    asked = gap.aligned.requirement
    return content_stems(asked.label) if asked.kind in LEARNED else frozenset()


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one holds the other; a single word does only where it is rare enough to be a name of its own."""
    less = min(one, other, key=len)
    return bool(less) and (one <= other or other <= one) and not less <= COMMON


COMMON = content_stems(
    """management administration support communication reporting planning analysis design development training service
    services quality systems data research safety writing documentation customer project projects team teams process"""
)
"""Words that many different things are called by."""


def _takes_course(gap: Gap) -> bool:
    """Whether something has to be learned for it."""
    return any(action.kind is ActionKind.COURSE for action in _chosen(gap))


def _within(gaps: Sequence[Gap], hours: float, pieces: Callable[[Gap], list[Item]]) -> tuple[list[Gap], list[Gap]]:
    """The gaps whose pieces go into the hours, and the others, each worst first; musts before what else is asked."""
    items: dict[str, Item] = {}
    planned: list[Gap] = []
    dense = sorted(gaps[1:], key=lambda g: (_can_wait(g), -g.severity / max(0.25, _hours(pieces(g)))))
    for gap in (*gaps[:1], *dense):
        new = _merged(items, pieces(gap))
        if planned and _hours(new.values()) > hours:
            continue
        items = new
        planned.append(gap)
    return [g for g in gaps if g in planned], [g for g in gaps if g not in planned]


def _can_wait(gap: Gap) -> bool:
    return gap.aligned.requirement.importance is not Importance.MUST


def _hours(items: Iterable[Item]) -> float:
    return sum(item.minutes for item in items) / 60


_SAID = f"{ActionKind.EVIDENCE}-"


def _sharpened(items: Sequence[Item]) -> Iterator[Item]:
    """The pieces with all that is only to be said better as one: a resume is rewritten once, not line by line.

    Things to state or ask in the same words are one piece too.
    """
    said = [item for item in items if item.id.startswith(_SAID)]
    told: set[str] = set()
    if len(said) > 1:
        yield _one_of(
            said,
            f"Sharpen {len(said)} lines of your resume: {named([i.serves for i in said], 4)}",
            f"The new lines of your resume, one for each: {listed([i.serves for i in said])}.",
            "Your resume says it plainly",
            tuple(f"{item.title}. {item.text}" for item in said),
        )
    for item in items:
        alike = [i for i in items if i.title == item.title and i.id.startswith(f"{ActionKind.ASK}-")]
        if len(alike) > 1 and item.title not in told:
            told.add(item.title)
            labels = listed([i.serves for i in alike])
            yield _one_of(alike, f"{item.title}: {labels}", item.proof, labels, item.steps)
        elif len(alike) < 2 and (item not in said or len(said) == 1):
            yield item


def _one_of(items: Sequence[Item], title: str, proof: str, milestone: str, steps: tuple[str, ...]) -> Item:
    """Several short pieces as one; it serves the gap of the first, and its title names all."""
    first = items[0]
    kind = first.id.split("-", 1)[0]
    return replace(
        first,
        id=f"{kind}-{'resume' if kind == ActionKind.EVIDENCE else first.id.split('-', 1)[1]}",
        title=title,
        hours=(sum(i.hours[0] for i in items), sum(i.hours[1] for i in items)),
        worth=round(sum(i.worth for i in items), 3),
        proof=proof,
        steps=steps,
        text="" if kind == ActionKind.EVIDENCE else first.text,
        milestone=milestone,
    )


def _merged(items: dict[str, Item], new: Sequence[Item]) -> dict[str, Item]:
    """The items with the new ones; a project that is there already gains the new prerequisites and worth."""
    merged = dict(items)
    for item in new:
        if there := merged.get(item.id):
            requires = tuple(dict.fromkeys((*there.requires, *item.requires)))
            merged[item.id] = replace(there, requires=requires, worth=there.worth + item.worth)
        else:
            merged[item.id] = item
    return merged


def _items(gap: Gap, found: Study) -> Iterator[Item]:
    """What is said comes first, then what is learned, then what is made of it.

    A skill that no known resource teaches, but that a project shows, is learned while the project is made.
    """
    asked, severity = gap.aligned.requirement, max(0.05, gap.severity)
    resources = (found.of_gap or {}).get(asked.id, ())
    before = resources
    chosen = {action.kind: action for action in _chosen(gap)}
    course, made = chosen.get(ActionKind.COURSE), chosen.get(ActionKind.PROJECT)
    by_doing = bool(course and made and not resources and asked.kind is RequirementKind.SKILL)
    for action in chosen.values():
        if action is course and (resources or by_doing):
            continue
        item = replace(_item(action, asked.label, severity), milestone=called(asked))
        if action is course:
            before = (item.id,)
        if action is made and by_doing and course:
            item = replace(_learning_beside(item, course), requires=before)
        yield replace(item, requires=before) if action.kind in (ActionKind.PROJECT, ActionKind.PRACTICE) else item


BESIDE = (4.0, 12.0)
"""Hours of reading and watching beside a project, for a skill that is learned by doing it: our planning figure."""


def _learning_beside(project: Item, course: Action) -> Item:
    """The project with the time to learn what it needs, and where to look for that."""
    low, high = project.hours
    text = f"{project.text} What you need for it you learn on the way: look for one short course."
    return replace(project, hours=(low + BESIDE[0], high + BESIDE[1]), text=text, links=(*project.links, *course.links))


def _chosen(gap: Gap) -> list[Action]:
    """The shortest set that closes the gap and leaves a proof.

    Partly shown: say it, and one project (a course only where there is none). Not shown: one course and one project,
    practice where there is no project. A certificate only where the certificate is what is asked.
    """
    first: dict[ActionKind, Action] = {}
    for action in gap.actions:
        first.setdefault(action.kind, action)
    made = ActionKind.PROJECT if ActionKind.PROJECT in first else ActionKind.PRACTICE
    partial = gap.aligned.status is Status.PARTIAL
    wanted = [ActionKind.ASK, ActionKind.EVIDENCE]
    if not (partial and made in first):
        wanted.append(ActionKind.COURSE)
    if gap.aligned.requirement.kind is RequirementKind.LICENCE or ActionKind.COURSE not in first:
        wanted.append(ActionKind.CERTIFICATE)
    return [first[kind] for kind in (*wanted, made) if kind in first]


def _item(action: Action, label: str, severity: float) -> Item:
    hours = (float(max(action.hours[0], 0.25)), float(action.hours[1])) if action.hours else ASSUMED[action.kind]
    return Item(
        id=_id(action, label),
        title=_to_do(action.title),
        hours=hours,
        serves=label,
        worth=round(severity, 3),
        text=action.text,
        proof=action.proof,
        links=action.links,
        steps=action.steps,
        review=action.kind in (ActionKind.COURSE, ActionKind.PROJECT),
        assumed=action.kind is not ActionKind.COURSE or action.hours is None or not _is_stated(action),
    )


def _to_do(title: str) -> str:
    """A title that says what to do: a search of courses becomes the course that is taken."""
    for found, wanted in (("Courses on ", "Take a course on "), ("Further courses on ", "Take a further course on ")):
        if title.startswith(found):
            return wanted + title.removeprefix(found)
    return title


def _is_stated(action: Action) -> bool:
    """Whether somebody states the hours: guided hours of a language; all others are our estimates."""
    return "Cambridge English" in action.text


def _id(action: Action, label: str) -> str:
    words = action.title if action.kind is ActionKind.PROJECT else f"{action.title} {label}"
    kept = "".join(c if c.isalnum() else " " for c in f"{action.kind} {words}".lower()).split()
    return "-".join(kept)[:80]


def _first_steps(gaps: Sequence[Gap]) -> Iterator[str]:
    """One sentence on all that only begins in the plan."""
    open_ones = (ActionKind.COURSE, ActionKind.CERTIFICATE)
    begun = [a.title for g in gaps for a in _chosen(g) if a.hours is None and a.kind in open_ones]
    if begun:
        whose = "its provider says" if len(begun) == 1 else "their providers say"
        yield f"Only the first step is in the plan for {named(begun, len(begun))}; how long the rest takes {whose}."


def side_track(lane: Lane, target: str) -> tuple[Item, ...]:
    """A job search, or the way up where one is, beside the learning. Hours are our planning figures."""
    rows = _TRACKS.get(lane, ())
    made: list[Item] = []
    for title, hours, proof in rows:
        name = f"{lane}-{len(made) + 1}"
        before = (made[-1].id,) if made else ()
        goal = f"the goal: {target}"
        named = title.format(target=target)
        mark = "Job search" if lane is Lane.SEARCH else "Moving up where you are"
        made.append(Item(name, named, hours, goal, 0.5, before, "", proof, lane=lane, assumed=True, milestone=mark))
    return tuple(made)


_TRACKS: dict[Lane, tuple[tuple[str, tuple[float, float], str], ...]] = {
    Lane.INTERNAL: (
        (
            "Talk with your manager about {target}: what would they need to see?",
            (1, 2),
            "Your notes of what was agreed.",
        ),
        ("Find a mentor who does this work, and meet twice", (2, 3), "Two dates, and what you took from each."),
        ("Take on one task of the new role, with an end date", (3, 6), "The task, its result, and who confirms it."),
        ("Show your manager the proofs so far and ask what is still missing", (1, 2), "The answer, in writing."),
        ("Apply inside, or ask for a date at which it is decided", (2, 4), "The application, or the date."),
    ),
    Lane.SEARCH: (
        ("Rewrite your resume for {target}", (2, 4), "The new resume."),
        ("Talk with two people who do this work", (2, 4), "What each of them said that you did not know."),
        ("Choose five openings and note what each asks", (2, 3), "A list with five addresses."),
        ("Send three applications, each with its own letter", (5, 8), "Three dates of sending."),
        ("Rehearse an interview with two true stories", (2, 4), "The stories, and who heard them."),
    ),
}


GENERAL = 5
"""Words from which on a sentence that two pieces share is told with the first alone."""


def told_once(items: Sequence[Item]) -> tuple[Item, ...]:
    """The pieces in their order, without sentences that an earlier piece told already in the same words."""
    told: set[str] = set()
    kept: list[Item] = []
    for item in items:
        said = re.split(r"(?<=[.!?])\s+(?=[A-Z“])", item.text)
        kept.append(replace(item, text=" ".join(one for one in said if one not in told)))
        told |= {one for one in said if len(one.split()) >= GENERAL}
    return tuple(kept)


def named(labels: Sequence[str], most: int = 3) -> str:
    """Up to so many labels in a sentence, and how many more there are."""
    quoted = [f"“{label}”" for label in labels[:most]]
    rest = len(labels) - len(quoted)
    return listed([*quoted, f"{rest} more"] if rest else quoted)
