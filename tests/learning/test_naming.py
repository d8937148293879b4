"""What adverts ask for, named so that somebody can learn it, search for it and be held to it."""

from __future__ import annotations

import pytest

from upbridge.knowledge.handbook.toolbox import read_toolbox
from upbridge.learning.naming import doing, goal_name, is_background, is_named, subject_of, tidied
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import ActionKind
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.skills import Skill
from upbridge.model.text import Quote

SKILL, TOOL = RequirementKind.SKILL, RequirementKind.TOOL


def asked(label: str, *skills: str, kind: RequirementKind = SKILL, quote: str = "") -> Requirement:
    words = quote or label
    linked = tuple(Skill(f"upbridge:{name}", name) for name in skills)
    return Requirement("r", label, kind, Importance.MUST, Quote(0, len(words), words), skills=linked)


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Keep site diaries", "keeping site diaries"),
        ("Plan rotas", "planning rotas"),
        ("Run the monthly payroll", "running the monthly payroll"),
        ("Document and test internal controls", "documenting and testing internal controls"),
        ("Establish and maintain good relations", "establishing and maintaining good relations"),
        ("Carry out quality inspections", "carrying out quality inspections"),
        ("Market research", None),
        ("Control plans", None),
        ("Work order management", None),
        ("Lead generation", None),
        ("Customer service", None),
        ("Write", None),
    ],
)
def test_what_is_done_is_told_as_doing_it_and_names_are_left_alone(label: str, told: str | None) -> None:
    assert doing(label) == told


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (asked("Build and maintain dashboards", "Dashboards"), "Dashboards"),
        (asked("Carry out customer due diligence", "Customer due diligence"), "Customer due diligence"),
        (asked("Use SQL for the data", "sql"), "SQL"),
        (asked("Keep the file of the works ready for audit", "Audit"), "Keep the file of the works ready for audit"),
        (asked("Meet subject experts", "Chef work"), "Meet subject experts"),
        (asked("OFAC", "OFAC sanctions"), "OFAC sanctions"),
        (asked("Safety talk morning", quote="a safety talk each morning"), "Safety talk"),
        (asked("Deliveries on a site of 85 homes"), "Deliveries"),
        (asked("Deliver speech and language programmes set"), "Deliver speech and language programmes"),
        (asked("Trade background or"), "Trade background"),
    ],
)
def test_a_goal_takes_the_skill_s_own_name_and_never_ends_in_the_air(wanted: Requirement, name: str) -> None:
    assert goal_name(wanted) == name


@pytest.mark.parametrize(
    "wanted",
    [
        asked("Buttons"), asked("Loads"), asked("Run everything"), asked("Team of 22"), asked("Later", "Later"),
        asked("Analyze", "Analyze", kind=TOOL), asked("Irate callers alike"), asked("IMI"), asked("Chase overdue ones"),
        asked("Value quarter", quote="value every quarter"), asked("Remote | base $62k-$72k"),
    ],
)  # fmt: skip
def test_words_said_in_passing_name_nothing_to_be_held_to(wanted: Requirement) -> None:
    assert not is_named(wanted) or wanted.label == "Later"


@pytest.mark.parametrize(
    "wanted",
    [
        asked("Phlebotomy", "Phlebotomy"), asked("REDCap", kind=TOOL), asked("Coordinate subcontractors"),
        asked("5S", "5S"), asked("Lookups", "VLOOKUP", kind=TOOL), asked("Welsh", kind=RequirementKind.LANGUAGE),
    ],
)  # fmt: skip
def test_linked_skills_tools_and_clauses_are_named(wanted: Requirement) -> None:
    assert is_named(wanted)


def test_background_is_time_worked_and_no_course_is_proposed_for_it() -> None:
    wanted = asked("Trade background")
    assert is_background(wanted) and not is_background(asked("Background checks"))
    found = read_toolbox().actions(
        Aligned(wanted, Status.GAP, ""), job_title="Site Manager", field=None, bundle=[wanted]
    )
    assert [action.kind for action in found] == [ActionKind.PRACTICE, ActionKind.EVIDENCE]
    assert found[0].title == "Gain experience of trade work"


def test_a_search_for_a_clause_is_for_the_skill_s_name() -> None:
    wanted = asked("Build and maintain dashboards", "Dashboards")
    found = read_toolbox().actions(Aligned(wanted, Status.GAP, ""), job_title="Analyst", field=None, bundle=[wanted])
    course = next(action for action in found if action.kind is ActionKind.COURSE)
    assert course.title == "Take a course on dashboards"
    assert subject_of(wanted) == "Dashboards" and tidied(wanted) == wanted.label
