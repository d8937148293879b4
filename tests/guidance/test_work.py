"""From gaps to pieces of work: the shortest set, prerequisites first, and each piece traced to a gap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upbridge.guidance.study import Shelf, study
from upbridge.guidance.work import BESIDE, told_once, work_for
from upbridge.learning.providers import Cost
from upbridge.learning.resources import Level, Resource, ResourceKind
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Action, ActionKind, Gap, Link
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.skills import Skill
from upbridge.model.text import Quote

LABELS = ("SQL", "Tableau", "Kubernetes", "Welding", "Payroll")


def gap(label: str, status: Status = Status.GAP, severity: float = 0.8) -> Gap:
    asked = Requirement(
        f"id-{label}", label, RequirementKind.TOOL, Importance.MUST, Quote(0, len(label), label), (Skill(label, label),)
    )
    learn = Action(ActionKind.COURSE, f"Courses on {label}", hours=(10, 20), proof=f"notes on {label}")
    make = Action(ActionKind.PROJECT, f"Make something with {label}", hours=(8, 12), proof=f"a thing with {label}")
    say = Action(ActionKind.EVIDENCE, f"Say more plainly what you did with {label}", proof=f"a line on {label}")
    actions = (say, make, learn) if status is Status.PARTIAL else (learn, make)
    return Gap(Aligned(asked, status, "nothing speaks for it"), severity, ("a must",), actions)


def resource(id: str, names: tuple[str, ...], *, hours: float | None = None, cost: Cost = Cost.FREE,
             requires: tuple[str, ...] = (), language: str = "en") -> Resource:  # fmt: skip
    return Resource(
        id, f"About {' and '.join(names) or id}", "A school", f"https://school.example/{id}",
        tuple(Skill(name, name) for name in names), frozenset(), ResourceKind.COURSE, Level.BEGINNER, cost, language,
        date(2026, 11, 22), hours, requires, names,
    )  # fmt: skip


def test_one_resource_for_two_gaps_is_shorter_than_one_for_each() -> None:
    both, sql, tableau = (
        resource("both", ("SQL", "Tableau"), hours=12),
        resource("sql", ("SQL",), hours=10),
        resource("tableau", ("Tableau",), hours=10),
    )
    found = study([gap("SQL"), gap("Tableau")], Shelf((sql, tableau, both)))
    assert [item.id for item in found.items] == ["study-both"]
    assert found.of_gap == {"id-SQL": ("study-both",), "id-Tableau": ("study-both",)}
    (piece,) = found.items
    assert piece.hours == (12, 12) and not piece.assumed
    assert piece.text == "Why this one: teaches SQL, Tableau; free; 12 hours by its provider."


def test_what_has_to_be_known_before_comes_before_and_the_project_last() -> None:
    shelf = Shelf((resource("late", ("Kubernetes",), requires=("first",)), resource("first", ())))
    work = work_for([gap("Kubernetes")], hours=200, shelf=shelf)
    assert [item.id for item in work.items][:2] == ["study-first", "study-late"]
    assert work.items[1].requires == ("study-first",)
    assert set(work.items[2].requires) == {"study-first", "study-late"}


def test_what_the_resume_names_is_not_learned_again_before_something_else() -> None:
    shelf = (resource("late", ("Kubernetes",), requires=("first",)), resource("first", ("Docker",)))
    assert [i.id for i in study([gap("Kubernetes")], Shelf(shelf)).items] == ["study-first", "study-late"]
    known = study([gap("Kubernetes")], Shelf(shelf, shown="Ran docker on three machines"))
    assert [i.id for i in known.items] == ["study-late"]


def test_only_languages_that_the_person_learns_in_are_chosen() -> None:
    shelf = Shelf((resource("fr", ("SQL",), language="fr"),), ("en",))
    assert study([gap("SQL")], shelf).items == ()
    assert study([gap("SQL")], Shelf(shelf.resources, ("en", "fr"))).items[0].id == "study-fr"


def test_free_comes_first_where_the_hours_are_equal() -> None:
    shelf = Shelf((resource("a", ("SQL",), cost=Cost.PAID), resource("b", ("SQL",))))
    assert study([gap("SQL")], shelf).items[0].id == "study-b"


@pytest.mark.parametrize(
    ("labels", "kept"),
    [
        (("SQL", "Write SQL queries against the warehouse"), {"SQL"}),
        (("SharePoint Online", "SharePoint Online administration"), {"SharePoint Online administration"}),
        (("Management", "Stakeholder management"), {"Management", "Stakeholder management"}),
        (("Python", "SQL"), {"Python", "SQL"}),
    ],
)
def test_what_is_asked_twice_is_planned_once(labels: tuple[str, str], kept: set[str]) -> None:
    work = work_for([gap(label) for label in labels], hours=500)
    assert {item.serves for item in work.items} == kept


def test_lines_to_say_better_are_one_piece_and_come_even_for_what_is_left_for_later() -> None:
    gaps = [gap(label, Status.PARTIAL, 0.5) for label in LABELS[:3]]
    work = work_for(gaps, hours=25)
    (said,) = [item for item in work.items if item.id.startswith("evidence")]
    assert work.later and len(said.steps) == 3 and all(label in said.title for label in LABELS[:3])


some_gaps = st.lists(
    st.tuples(st.sampled_from(LABELS), st.sampled_from([Status.GAP, Status.PARTIAL]), st.integers(1, 10)),
    min_size=1, max_size=5, unique_by=lambda row: row[0],
)  # fmt: skip
some_shelves = st.lists(
    st.tuples(st.sets(st.sampled_from(LABELS), min_size=1), st.none() | st.integers(1, 40), st.sampled_from(Cost)),
    max_size=6,
)  # fmt: skip


@given(some_gaps, some_shelves, st.integers(5, 200))
@settings(max_examples=60, deadline=None)
def test_every_piece_traces_to_a_gap_has_an_address_and_says_whose_hours_they_are(
    rows: list[tuple[str, Status, int]], shelf: list[tuple[set[str], int | None, Cost]], hours: int
) -> None:
    gaps = [gap(label, status, weight / 10) for label, status, weight in rows]
    made = tuple(
        resource(f"r{n}", tuple(sorted(names)), hours=stated, cost=cost)
        for n, (names, stated, cost) in enumerate(shelf)
    )
    work = work_for(gaps, hours=hours, shelf=Shelf(made))
    labels = {label for label, _, _ in rows}
    ids = [item.id for item in work.items]
    assert len(ids) == len(set(ids)) > 0
    for item in work.items:
        assert item.serves in labels
        assert all(link.url.startswith("https://") for link in item.links)
        assert item.assumed or next(r for r in made if item.id == f"study-{r.id}").hours == item.hours[0]
        assert all(ids.index(before) < ids.index(item.id) for before in item.requires)
    assert set(work.later) | {item.serves for item in work.items} <= labels
    assert all(isinstance(link, Link) for item in work.items for link in item.links)


def test_a_skill_that_no_known_resource_teaches_is_learned_by_doing_it() -> None:
    wanted = gap("Negotiation with suppliers")
    asked = replace(wanted.aligned.requirement, kind=RequirementKind.SKILL)
    search = Link("Search", "https://school.example/?q=negotiation", "A school")
    learn, make = wanted.actions
    skill = replace(
        wanted, aligned=replace(wanted.aligned, requirement=asked), actions=(replace(learn, links=(search,)), make)
    )
    (piece,) = work_for([skill], hours=200).items
    assert piece.hours == (8 + BESIDE[0], 12 + BESIDE[1]) and piece.assumed
    assert piece.links == (search,) and "on the way" in piece.text
    tool = [item.id.split("-")[0] for item in work_for([wanted], hours=200).items]
    assert tool == ["course", "project"]


def test_what_the_advert_says_in_passing_is_asked_about_and_not_planned() -> None:
    passing = gap("Run everything", severity=0.9)
    asked = replace(passing.aligned.requirement, kind=RequirementKind.SKILL, skills=())
    passing = replace(passing, aligned=replace(passing.aligned, requirement=asked))
    work = work_for([passing, gap("SQL")], hours=200)
    assert work.unclear == ("Run everything",)
    assert {item.serves for item in work.items} == {"SQL"}
    assert {item.serves for item in work_for([passing], hours=200).items} == {"Run everything"}


def test_a_sentence_that_two_pieces_share_is_told_once() -> None:
    general = "Compare two or three courses by their exercises and date."
    first, second = work_for([gap("SQL"), gap("Tableau")], hours=200).items[:2]
    told = told_once([replace(first, text=general), replace(second, text=f"{general} The hours are ours.")])
    assert [item.text for item in told] == [general, "The hours are ours."]


def test_documentation_of_a_tool_teaches_the_tool_and_not_the_skill_it_is_used_for() -> None:
    guide = replace(resource("guide", ("Payroll",)), kind=ResourceKind.DOCUMENTATION, title="Guides to a tool", also=())
    course = resource("course", ("Payroll",), cost=Cost.PAID)
    assert [item.id for item in study([gap("Payroll")], Shelf((guide, course))).items] == ["study-course"]
