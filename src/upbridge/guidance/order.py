"""In which order to do the work: prerequisites first, then what is worth most for its hours as early as may be.

One person has one pair of hands: the end of everything is the same in every order, so the order is chosen for the sum
of worth times the time at which each piece is done. Exact up to `EXACT` pieces, by the densest start above.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from upbridge.errors import InvalidRequest
from upbridge.model.guidance import Item

EXACT = 12
"""Up to so many pieces every order that respects the prerequisites is weighed."""


def cost(order: Sequence[Item]) -> float:
    """The sum over the pieces of worth times the minutes until it is done; less is better."""
    at = total = 0.0
    for item in order:
        at += item.minutes
        total += item.worth * at
    return total


def arrange(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items in the order to do them. Raises `InvalidRequest` where prerequisites are in a circle.

    A prerequisite that is not among the items counts as done. The order depends on nothing but the items.
    """
    known = {item.id: item for item in items}
    before = {item.id: frozenset(r for r in item.requires if r in known) for item in items}
    _check_circles(known, before)
    listed = sorted(items, key=lambda i: (-i.worth / i.minutes, i.id))
    return _exact(listed, before) if len(listed) <= EXACT else _dense(listed, before)


def _check_circles(known: Mapping[str, Item], before: Mapping[str, frozenset[str]]) -> None:
    left = dict(before)
    while left:
        free = {id for id, needs in left.items() if not needs & left.keys()}
        if not free:
            names = ", ".join(f"“{known[id].title}”" for id in sorted(left))
            raise InvalidRequest(
                f"each of {names} waits for another of them", "Take one of the prerequisites out of the circle."
            )
        left = {id: needs for id, needs in left.items() if id not in free}


def _exact(listed: Sequence[Item], before: Mapping[str, frozenset[str]]) -> tuple[Item, ...]:
    """The best order, over all sets that are closed under prerequisites."""
    place = {item.id: i for i, item in enumerate(listed)}
    needs = [sum(1 << place[r] for r in before[item.id]) for item in listed]
    best: dict[int, tuple[float, int, tuple[int, ...]]] = {0: (0.0, 0, ())}
    for _ in listed:
        reached: dict[int, tuple[float, int, tuple[int, ...]]] = {}
        for done, (price, at, path) in best.items():
            for i, item in enumerate(listed):
                if done >> i & 1 or needs[i] & ~done:
                    continue
                end = at + item.minutes
                step = (round(price + item.worth * end, 6), end, (*path, i))
                key = done | 1 << i
                if key not in reached or step < reached[key]:
                    reached[key] = step
        best = reached
    return tuple(listed[i] for i in next(iter(best.values()))[2])


def _dense(listed: Sequence[Item], before: Mapping[str, frozenset[str]]) -> tuple[Item, ...]:
    """Again and again the item that, with all it still needs, gives most worth an hour."""
    closure = _closures(before)
    known = {item.id: item for item in listed}
    worth = {id: sum(known[c].worth for c in closed) for id, closed in closure.items()}
    minutes = {id: sum(known[c].minutes for c in closed) for id, closed in closure.items()}
    left, ordered = set(known), list[Item]()
    while left:
        best = min(left, key=lambda id: (-worth[id] / minutes[id], id))
        for item in _by_need(closure[best] & left, closure, known):
            ordered.append(item)
            left.discard(item.id)
            for other in left:
                if item.id in closure[other]:
                    worth[other] -= item.worth
                    minutes[other] -= item.minutes
    return tuple(ordered)


def _by_need(
    ids: frozenset[str] | set[str], closure: Mapping[str, frozenset[str]], known: Mapping[str, Item]
) -> list[Item]:
    """Prerequisites first: whatever an item needs has a smaller closure than the item."""
    return [
        known[id] for id in sorted(ids, key=lambda id: (len(closure[id]), -known[id].worth / known[id].minutes, id))
    ]


def _closures(before: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Each id with everything that it needs, itself included."""
    found: dict[str, frozenset[str]] = {}
    left = dict(before)
    while left:
        ready = [id for id, needs in left.items() if needs <= found.keys()]
        for id in ready:
            found[id] = frozenset({id}).union(*(found[r] for r in left.pop(id)))
    return found
