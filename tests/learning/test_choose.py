"""The shortest set of resources: covering, ordered, never longer than another set that covers as much."""

from __future__ import annotations

from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from upbridge.learning.choose import choose, cost
from upbridge.learning.providers import Cost
from upbridge.learning.resources import Level, Resource, ResourceKind
from upbridge.model.skills import Skill

SKILLS = "abcd"


def resource(number: int, skills: str, hours: float | None, price: Cost, requires: tuple[str, ...] = ()) -> Resource:
    return Resource(
        id=f"r{number}",
        title=f"Resource {number}",
        provider="A school",
        url=f"https://school.example/{number}",
        skills=tuple(Skill(name, name) for name in skills),
        fields=frozenset(),
        kind=ResourceKind.COURSE,
        level=Level.ANY,
        cost=price,
        language="en",
        entered=date(2026, 11, 22),
        hours=hours,
        requires=requires,
    )


@st.composite
def catalogues(draw: st.DrawFn) -> tuple[Resource, ...]:
    made: list[Resource] = []
    for number in range(draw(st.integers(0, 6))):
        skills = "".join(sorted(draw(st.sets(st.sampled_from(SKILLS), min_size=1))))
        hours = draw(st.none() | st.integers(1, 30).map(float))
        needs = draw(st.sets(st.sampled_from([r.id for r in made]), max_size=1)) if made else set()
        made.append(resource(number, skills, hours, draw(st.sampled_from(list(Cost))), tuple(needs)))
    return tuple(made)


def taught(resources: tuple[Resource, ...]) -> set[str]:
    return {skill.id for r in resources for skill in r.skills}


@given(catalogues(), st.sets(st.sampled_from(SKILLS), min_size=1))
@settings(max_examples=150, deadline=None)
def test_all_that_can_be_taught_is_covered_in_order_by_a_set_that_no_other_undercuts(
    catalogue: tuple[Resource, ...], wanted: set[str]
) -> None:
    choice = choose(frozenset(wanted), catalogue)
    assert choice.uncovered == wanted - taught(catalogue)
    assert taught(choice.resources) & wanted == wanted & taught(catalogue)
    place = {r.id: i for i, r in enumerate(choice.resources)}
    assert all(place[p] < place[r.id] for r in choice.resources for p in r.requires)
    for size in range(len(catalogue) + 1):
        for other in combinations(catalogue, size):
            ids = {r.id for r in other}
            closed = all(p in ids for r in other for p in r.requires)
            if closed and taught(other) & wanted >= wanted & taught(catalogue):
                assert cost(choice.resources) <= cost(other)


def test_free_comes_first_where_hours_are_equal() -> None:
    catalogue = (resource(1, "a", 5, Cost.PAID), resource(2, "a", 5, Cost.FREE))
    assert [r.id for r in choose(frozenset("a"), catalogue).resources] == ["r2"]


def test_what_was_done_already_is_not_asked_again() -> None:
    catalogue = (resource(1, "a", 5, Cost.FREE), resource(2, "b", 5, Cost.FREE, ("r1",)))
    choice = choose(frozenset("b"), catalogue, done=frozenset({"r1"}))
    assert [r.id for r in choice.resources] == ["r2"]
