"""Which resources of the catalogue a plan's gaps are closed with: the shortest set for all of them together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from upbridge.learning.choose import Choice, choose
from upbridge.learning.estimates import course_hours
from upbridge.learning.fields import field_of
from upbridge.learning.naming import tidied
from upbridge.learning.resources import TEACHING, Resource, ResourceKind, teaches
from upbridge.learning.stems import content_stems
from upbridge.learning.wording import told_short
from upbridge.model.alignment import Status
from upbridge.model.analysis import ActionKind, Gap
from upbridge.model.guidance import Item
from upbridge.model.requirements import Requirement, RequirementKind

LEARNED = frozenset({RequirementKind.SKILL, RequirementKind.TOOL, RequirementKind.KNOWLEDGE})
"""Kinds of requirement that a resource of the catalogue can close."""

SURE = 1.2
"""A resource teaches a requirement from this score of `teaches` on: by a name that it carries, or nearly."""

BEFORE = (10.0, 30.0)
"""Hours for a resource that only comes before another, where its provider states none: our planning figure."""

WHY = "Why this one:"

VERBS: Mapping[ResourceKind, str] = {
    ResourceKind.COURSE: "Take",
    ResourceKind.PRACTICE: "Practise with",
    ResourceKind.BOOK: "Read",
    ResourceKind.DOCUMENTATION: "Work through",
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is to learn with: the catalogue, the languages the person learns in, and the target's name.

    `shown` is the resume's text: what it names need not be learned again before something else.
    """

    resources: tuple[Resource, ...]
    languages: tuple[str, ...] = ("en",)
    target: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    """The pieces of learning, in order, and for each gap (by its requirement's id) the ids of its pieces."""

    items: tuple[Item, ...] = ()
    of_gap: Mapping[str, tuple[str, ...]] | None = None


def study(gaps: Sequence[Gap], shelf: Shelf) -> Study:
    """The shortest set of resources for these gaps, prerequisites first, free first where equal; why stands with each.

    What is partly shown is learned from where the person stands, what is not shown from the beginning. Gaps that no
    resource teaches surely are left to the searches of their own course.
    """
    field = field_of(shelf.target, [g.aligned.requirement.label for g in gaps])
    known = _known_already(shelf)
    pieces: dict[str, Item] = {}
    of_gap: dict[str, list[str]] = {}
    for level, status in ((0, Status.GAP), (1, Status.PARTIAL)):
        open_ones = [g for g in gaps if g.aligned.status is status and _is_learned(g)]
        taught = _taught(open_ones, shelf, field.id if field else None)
        names = {g.aligned.requirement.id: g.aligned.requirement.label for g in open_ones}
        done = frozenset(id for id in known if not taught.get(id))
        choice = choose(
            frozenset(names), shelf.resources, languages=shelf.languages, level=level, done=done, taught=taught,
            names=names,
        )  # fmt: skip
        _place(choice, open_ones, taught, pieces, of_gap)
    return Study(tuple(pieces.values()), {id: tuple(found) for id, found in of_gap.items()})


def called(asked: Requirement) -> str:
    """What the milestone of a gap is called: the advert's words without what dangles or is an alternative."""
    return told_short(tidied(asked))


def _known_already(shelf: Shelf) -> frozenset[str]:
    """Resources that only come before others, and whose matter the resume names (“Python” before Django)."""
    before = {id for resource in shelf.resources for id in resource.requires}
    text = shelf.shown.lower()
    return frozenset(r.id for r in shelf.resources if r.id in before and any(_in(text, name) for name in r.also))


def _in(text: str, name: str) -> bool:
    return bool(text) and re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text) is not None


def _is_learned(gap: Gap) -> bool:
    asked = gap.aligned.requirement.kind in LEARNED
    return asked and any(action.kind is ActionKind.COURSE for action in gap.actions)


def _taught(gaps: Sequence[Gap], shelf: Shelf, field: str | None) -> dict[str, frozenset[str]]:
    kinds = TEACHING - {ResourceKind.SEARCH}
    found: dict[str, frozenset[str]] = {}
    for resource in shelf.resources:
        if resource.kind in kinds:
            asked = (g.aligned.requirement for g in gaps)
            found[resource.id] = frozenset(
                r.id for r in asked if teaches(resource, r, field) >= SURE and _is_on(resource, r)
            )
    return found


def _is_on(resource: Resource, asked: Requirement) -> bool:
    """Documentation teaches what it is called by: that of a planning tool is no course in project management."""
    words = content_stems(f"{resource.title} {' '.join(resource.also)}")
    return resource.kind is not ResourceKind.DOCUMENTATION or bool(content_stems(asked.label) & words)


def _place(
    choice: Choice,
    gaps: Sequence[Gap],
    taught: Mapping[str, frozenset[str]],
    pieces: dict[str, Item],
    of_gap: dict[str, list[str]],
) -> None:
    """Each chosen resource as a piece of the plan; a prerequisite serves the gap of what follows it."""
    closed = [{g.aligned.requirement.id for g in gaps} & taught.get(r.id, frozenset()) for r in choice.resources]
    for place, (resource, why) in enumerate(zip(choice.resources, choice.why, strict=True)):
        served = closed[place] or next(ids for ids in closed[place:] if ids)
        served_gaps = [g for g in gaps if g.aligned.requirement.id in served]
        pieces[f"study-{resource.id}"] = _piece(resource, why, served_gaps, bool(closed[place]))
        for gap in served_gaps:
            of_gap.setdefault(gap.aligned.requirement.id, []).append(f"study-{resource.id}")


def _piece(resource: Resource, why: str, gaps: Sequence[Gap], closes: bool) -> Item:
    first = gaps[0]
    asked = first.aligned.requirement
    action = next(a for a in first.actions if a.kind is ActionKind.COURSE)
    hours = course_hours(asked.kind, first.aligned.status) if closes else None
    reckoned = (float(hours[0]), float(hours[1])) if hours else BEFORE
    stated = resource.hours
    others = tuple(link for link in action.links if link.url != resource.url)
    return Item(
        id=f"study-{resource.id}",
        title=f"{VERBS.get(resource.kind, 'Take')} “{resource.title}” ({resource.provider})",
        hours=(stated, stated) if stated else reckoned,
        serves=asked.label,
        worth=round(sum(max(0.05, g.severity) for g in gaps), 3),
        requires=tuple(f"study-{id}" for id in resource.requires),
        text=f"{WHY} {why}.",
        proof=action.proof if closes else "",
        links=(resource.link, *others[:2]),
        assumed=stated is None,
        milestone=called(asked),
    )
