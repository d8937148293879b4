"""The shortest set of resources that closes a gap, from the person's level, with what must be taken before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from upbridge.learning.resources import Resource, ResourceKind

UNKNOWN_HOURS = 20.0
"""What a resource without stated hours counts for in the choice; it is never shown as its hours."""

EXACT = 14
"""Up to so many candidates every set is tried; above, the set is built greedily."""


Taught = Mapping[str, frozenset[str]]
"""What each resource teaches, by its id."""

_NEARER = (ResourceKind.COURSE, ResourceKind.PRACTICE, ResourceKind.BOOK, ResourceKind.DOCUMENTATION)
"""Of resources that are equal otherwise, those that lead by the hand first."""


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
    taught: Taught | None = None,
    names: Mapping[str, str] | None = None,
) -> Choice:
    """The cheapest set in hours that teaches every wanted skill id that can be taught; free first where equal.

    `taught` says what each resource teaches, by its id (the ids of its skills unless told), and `names` what to call
    each wanted id.

    `level` is where the person stands (0 beginner, 1 intermediate, 2 advanced): easier resources are passed over where
    another is left, harder ones stay when nothing else teaches the skill. `done` are ids of resources already taken.
    The sum counts every prerequisite not done; each prerequisite precedes what needs it. Exact up to `EXACT`
    candidates, greedy above. Same inputs, same choice.
    """
    known = {resource.id: resource for resource in catalogue}
    ids = taught if taught is not None else {r.id: frozenset(skill.id for skill in r.skills) for r in catalogue}
    shelf = _Shelf(known, {id: found & wanted for id, found in ids.items()}, done)
    usable = [r for r in catalogue if r.language in languages and r.id not in done and shelf.gives(r)]
    usable = _at_level([r for r in usable if all(p in known or p in done for p in r.requires)], shelf, level)
    can = shelf.all_of(usable)
    pick = _exact(usable, can, shelf) if len(usable) <= EXACT else _greedy(usable, can, shelf)
    ordered = tuple(shelf.closure(sorted(pick, key=lambda r: (r.level.rank, r.id))))
    labels = names or {skill.id: skill.label for resource in catalogue for skill in resource.skills}
    return Choice(ordered, tuple(_why(r, shelf, pick, labels) for r in ordered), wanted - can)


@dataclass(frozen=True)
class _Shelf:
    """The catalogue, what each of its resources gives of what is wanted, and what is done already."""

    known: Mapping[str, Resource]
    given: Taught
    done: frozenset[str]

    def gives(self, resource: Resource) -> frozenset[str]:
        return self.given.get(resource.id, frozenset())

    def all_of(self, resources: Sequence[Resource]) -> frozenset[str]:
        return frozenset().union(*(self.gives(r) for r in resources))

    def closure(self, pick: Sequence[Resource]) -> list[Resource]:
        """The picked resources and all that they require, each once, what is required first."""
        found: list[Resource] = []
        seen: set[str] = set(self.done)

        def visit(resource: Resource) -> None:
            if resource.id in seen:
                return
            seen.add(resource.id)
            for before in resource.requires:
                if before in self.known:
                    visit(self.known[before])
            found.append(resource)

        for resource in pick:
            visit(resource)
        return found


def _at_level(usable: Sequence[Resource], shelf: _Shelf, level: int) -> list[Resource]:
    """Those not below the person's level, and the others only for skills that nothing else teaches."""
    fit = [r for r in usable if r.level.rank == level or r.level.value == "any"]
    covered = shelf.all_of(fit)
    return fit + [r for r in usable if r not in fit and shelf.gives(r) - covered]


def cost(resources: Sequence[Resource]) -> tuple[float, int, int, int]:
    """What a set costs: hours, the sum of the ranks of price, how far from a course, how many. Smaller is better."""
    hours = sum(resource.hours or UNKNOWN_HOURS for resource in resources)
    far = sum(_NEARER.index(r.kind) if r.kind in _NEARER else len(_NEARER) for r in resources)
    return hours, sum(resource.cost.rank for resource in resources), far, len(resources)


def _exact(usable: Sequence[Resource], can: frozenset[str], shelf: _Shelf) -> list[Resource]:
    """The best of all sets. A set larger than what it must teach holds one that could be left out."""
    sizes = range(min(len(usable), len(can)) + 1)
    sets = (pick for size in sizes for pick in combinations(sorted(usable, key=lambda r: r.id), size))
    covering = (list(pick) for pick in sets if can <= shelf.all_of(pick))
    return min(covering, key=lambda pick: (cost(shelf.closure(pick)), [r.id for r in pick]))


def _greedy(usable: Sequence[Resource], can: frozenset[str], shelf: _Shelf) -> list[Resource]:
    """Again and again the resource with the fewest hours for each skill that is still wanted."""
    pick: list[Resource] = []
    left = set(can)
    while left:
        gaining = [r for r in usable if shelf.gives(r) & left]
        best = min(gaining, key=lambda r: (_price(r, shelf) / len(shelf.gives(r) & left), cost([r])[1:], r.id))
        pick.append(best)
        left -= shelf.gives(best)
    return pick


def _price(resource: Resource, shelf: _Shelf) -> float:
    return cost(shelf.closure([resource]))[0]


def _why(resource: Resource, shelf: _Shelf, pick: Sequence[Resource], names: Mapping[str, str]) -> str:
    if resource not in pick:
        return "to be taken before what follows"
    labels = sorted(names.get(id, id) for id in shelf.gives(resource))
    hours = f"{resource.hours:g} hours by its provider" if resource.hours else "hours not stated"
    return f"teaches {', '.join(labels)}; {resource.cost.value}; {hours}"
