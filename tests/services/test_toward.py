"""From an occupation aimed at to the gaps of a plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from upbridge.bootstrap import Upbridge
from upbridge.errors import NotInBase
from upbridge.exploration.tool_names import spoken_name
from upbridge.guidance.schedule import Terms
from upbridge.guidance.study import Shelf
from upbridge.knowledge.handbook.toolbox import read_toolbox
from upbridge.model.alignment import Status
from upbridge.model.documents import DocumentKind
from upbridge.model.exploration import Feasibility, Lack, Move, MoveKind, PayThere, Reach
from upbridge.model.figures import Figure
from upbridge.model.guidance import Week
from upbridge.model.occupations import Domain, Occupation, OccupationRequirement
from upbridge.model.requirements import RequirementKind
from upbridge.services.plan import plan_gaps
from upbridge.services.toward import clause, gaps_of, skills_lacking, toward

EXAMPLES = Path(__file__).parents[2] / "examples"
START = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("tool", "name"),
    [
        ("Structured query language SQL", "SQL"),
        ("Amazon Web Services AWS software", "AWS"),
        ("SAP software", "SAP"),
        ("Microsoft Power BI", "Microsoft Power BI"),
        ("Epic Systems", "Epic Systems"),
    ],
)
def test_a_tool_is_called_as_people_call_it(tool: str, name: str) -> None:
    assert spoken_name(tool) == name


def test_a_task_is_named_by_its_first_clause_unless_that_says_too_little() -> None:
    assert clause("Assign the patient to diagnosis-related groups, using software.") == (
        "Assign the patient to diagnosis-related groups"
    )
    assert clause("Enter data, such as names, into computer.").startswith("Enter data, such as names")


def a_move(*missing: Lack) -> Move:
    none = Figure(None, "US dollars a year", "bls-oews", missing="not published")
    return Move(
        code="25-4011.00", title="Archivists", fit=50, score=0.5, kind=MoveKind.RESKILL, reasons=(), transfers=(),
        missing=missing, feasibility=Feasibility(Reach.NEAR, ()), months=None,
        pay=PayThere(none, none, none, none, None, "United States"), growth=none, openings=none, exposure=(), losses=(),
    )  # fmt: skip


def lack(label: str, kind: str, weight: float = 0.5) -> Lack:
    return Lack(label, kind, weight, "counts for more there", "onet", (10, 40))


def test_what_the_resume_names_is_shown_and_not_learned_from_nothing() -> None:
    move = a_move(
        lack("History and Archeology", "knowledge", 0.9),
        lack("English Language", "knowledge"),
        lack("Law", "knowledge"),
    )
    gaps = gaps_of(move, read_toolbox(), resume="BA History, and a year of the archive")
    status = {g.aligned.requirement.label: g.aligned.status for g in gaps}
    assert status == {"Law": Status.GAP, "History and archeology": Status.PARTIAL}


def test_where_a_base_knows_no_tools_the_skills_that_the_tasks_speak_of_are_lacking() -> None:
    def linked(label: str, weight: float, domain: Domain = Domain.TASK) -> OccupationRequirement:
        return OccupationRequirement(label, domain, weight, "onet", skill=f"made-up:{label}")

    asked = (
        linked("statistical modelling", 0.6),
        linked("perform data analysis", 0.9),
        linked("statistical techniques", 0.5),
        linked("interpret wiring diagrams", 0.4),
    )
    found = skills_lacking(Occupation("15-2051.00", "Data Scientists", requirements=asked), "Data analysis of sales")
    assert [lack.label for lack in found] == ["statistical modelling", "interpret wiring diagrams"]
    rated = (*asked, linked("Mathematics", 0.7, Domain.KNOWLEDGE))
    assert not skills_lacking(Occupation("15-2051.00", "Data Scientists", requirements=rated), "")


def test_a_licence_holds_its_schooling_and_only_two_tasks_are_tried() -> None:
    tasks = [lack(f"Arrange {n} records by their date of origin, using indexes.", "task", 0.3) for n in "abc"]
    move = a_move(lack("a licence", "licence", 1.0), lack("Associate's degree", "education", 0.95), *tasks)
    gaps = gaps_of(move, read_toolbox())
    assert [g.aligned.requirement.kind for g in gaps] == [
        RequirementKind.LICENCE, RequirementKind.EXPERIENCE, RequirementKind.EXPERIENCE
    ]  # fmt: skip
    assert gaps[0].actions[0].title == "Find out the way to a licence"


@pytest.mark.base
def test_gaps_toward_an_occupation_have_actions_and_make_a_plan_whose_labels_differ(program: Upbridge) -> None:
    resume = program.read(EXAMPLES / "construction_resume.docx", DocumentKind.RESUME)
    found = toward(program.explorer, program.toolbox, resume, "11-9021.00")
    labels = [g.aligned.requirement.label for g in found.gaps]
    assert labels and len({label.lower() for label in labels}) == len(labels)
    assert all(g.actions for g in found.gaps)
    assert sum(g.aligned.requirement.kind is RequirementKind.EXPERIENCE for g in found.gaps) <= 2
    made = plan_gaps(
        found.gaps, Terms(START, Week(6)), target=found.called, shelf=Shelf(program.toolbox.resources)
    ).plan
    assert {item.serves for item in made.items} <= set(labels)
    assert "Construction Managers" in made.goal.serves


@pytest.mark.base
def test_the_tasks_to_try_are_tasks_of_the_occupation(program: Upbridge) -> None:
    resume = program.read(EXAMPLES / "journalism_resume.pdf", DocumentKind.RESUME)
    found = toward(program.explorer, program.toolbox, resume, "27-3042.00")
    rows = program.base.columns("tasks", "occupation", "statement")
    assert rows is not None
    pairs = zip(rows["occupation"], rows["statement"], strict=True)
    own = {statement for code, statement in pairs if code == "27-3042.00"}
    tried = [g.aligned.requirement.quote.text for g in found.gaps if g.actions[0].title.startswith("Try one task")]
    assert tried and set(tried) <= own


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("Edit, standardize, or make changes to material.", "Edit, standardize, or make changes to material"),
        ("Review published materials for style, and recommend revisions.", "Review published materials for style"),
        (
            "Plan, direct, and coordinate risk and insurance programs of establishments to control risks and losses.",
            "Plan, direct, and coordinate risk and insurance programs of establishments",
        ),
        (
            "Conduct or coordinate tests to ensure that intelligence is consistent with defined needs of the firm.",
            "Conduct or coordinate tests",
        ),
        ("Negotiate with authorities, such as local officials, to eliminate hazards.", "Negotiate with authorities"),
        ("Read charts of the ward. ", "Read charts of the ward"),
    ],
)
def test_a_task_is_told_in_a_clause_that_does_not_end_in_the_air(statement: str, told: str) -> None:
    assert clause(statement) == told


@pytest.mark.base
def test_an_occupation_that_is_not_in_the_base_is_refused(program: Upbridge) -> None:
    resume = program.read(EXAMPLES / "construction_resume.docx", DocumentKind.RESUME)
    with pytest.raises(NotInBase):
        toward(program.explorer, program.toolbox, resume, "99-9999.00")
