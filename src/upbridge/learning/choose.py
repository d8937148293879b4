"""The shortest set of resources that closes a gap, from the person's level, with what must be taken before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from upbridge.learning.resources import Resource

UNKNOWN_HOURS = 20.0
"""What a resource without stated hours counts for in the choice; it is never shown as its hours."""

EXACT = 14
"""Up to so many candidates every set is tried; above, the set is built greedily."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Resources in the order to take them, why each, and the skills (ids) that nothing in the catalogue teaches."""

    resources: tuple[Resource, ...]
    why: tuple[str, ...]
    uncovered: frozenset[str] = frozenset()


def choose(
    wanted: frozenset[str],
    catalogue: Sequence[Resource],
    *,
    languages: Sequence[str] = ("en",),
    level: int = 0,
    done: frozenset[str] = frozenset(),
) -> Choice:
    """The cheapest set in hours that teaches every wanted skill id that can be taught; free first where equal.

    `level` is where the person stands (0 beginner, 1 intermediate, 2 advanced): easier resources are passed over where
    another is left, harder ones stay when nothing else teaches the skill. `done` are ids of resources already taken.
    The sum counts every prerequisite not done; each prerequisite precedes what needs it. Exact up to `EXACT`
    candidates, greedy above. Same inputs, same choice.
    """
    known = {resource.id: resource for resource in catalogue}
    usable = [r for r in catalogue if r.language in languages and r.id not in done and _ids(r) & wanted]
    usable = [r for r in usable if all(p in known or p in done for p in r.requires)]
    usable = _at_level(usable, wanted, level)
    can = frozenset().union(*(_ids(r) & wanted for r in usable)) if usable else frozenset()
    pick = _exact(usable, can, known, done) if len(usable) <= EXACT else _greedy(usable, can, known, done)
    ordered = _in_order(pick, known, done)
    return Choice(ordered, tuple(_why(r, wanted, pick) for r in ordered), wanted - can)


def _ids(resource: Resource) -> frozenset[str]:
    return frozenset(skill.id for skill in resource.skills)


def _at_level(usable: Sequence[Resource], wanted: frozenset[str], level: int) -> list[Resource]:
    """Those not below the person's level, and the others only for skills that nothing else teaches."""
    fit = [r for r in usable if r.level.rank == level or r.level.value == "any"]
    covered = frozenset().union(*(_ids(r) for r in fit)) if fit else frozenset()
    return fit + [r for r in usable if r not in fit and (_ids(r) & wanted) - covered]


def _closure(pick: Sequence[Resource], known: Mapping[str, Resource], done: frozenset[str]) -> list[Resource]:
    """The picked resources and all that they require, each once, what is required first."""
    found: list[Resource] = []
    seen: set[str] = set(done)

    def visit(resource: Resource) -> None:
        if resource.id in seen:
            return
        seen.add(resource.id)
        for before in resource.requires:
            if before in known:
                visit(known[before])
        found.append(resource)

    for resource in pick:
        visit(resource)
    return found


def cost(resources: Sequence[Resource]) -> tuple[float, int, int]:
    """What a set costs: hours, then the sum of the ranks of price, then how many there are. Smaller is better."""
    hours = sum(resource.hours or UNKNOWN_HOURS for resource in resources)
    return hours, sum(resource.cost.rank for resource in resources), len(resources)


def _exact(
    usable: Sequence[Resource], can: frozenset[str], known: Mapping[str, Resource], done: frozenset[str]
) -> list[Resource]:
    sets = (pick for size in range(len(usable) + 1) for pick in combinations(sorted(usable, key=lambda r: r.id), size))
    covering = (list(pick) for pick in sets if can <= frozenset().union(*(_ids(r) for r in pick)))
    return min(covering, key=lambda pick: (cost(_closure(pick, known, done)), [r.id for r in pick]))


def _greedy(
    usable: Sequence[Resource], can: frozenset[str], known: Mapping[str, Resource], done: frozenset[str]
) -> list[Resource]:
    pick: list[Resource] = []
    left = set(can)
    while left:
        gaining = [r for r in usable if _ids(r) & left]
        best = min(gaining, key=lambda r: (_price(r, known, done) / len(_ids(r) & left), r.cost.rank, r.id))
        pick.append(best)
        left -= _ids(best)
    return pick


def _price(resource: Resource, known: Mapping[str, Resource], done: frozenset[str]) -> float:
    return cost(_closure([resource], known, done))[0]


def _in_order(pick: Sequence[Resource], known: Mapping[str, Resource], done: frozenset[str]) -> tuple[Resource, ...]:
    return tuple(_closure(sorted(pick, key=lambda r: (r.level.rank, r.id)), known, done))


def _why(resource: Resource, wanted: frozenset[str], pick: Sequence[Resource]) -> str:
    labels = [skill.label for skill in resource.skills if skill.id in wanted]
    if resource not in pick:
        return "to be taken before what follows"
    hours = f"{resource.hours:g} hours by its provider" if resource.hours else "hours not stated"
    return f"teaches {', '.join(labels)}; {resource.cost.value}; {hours}"
