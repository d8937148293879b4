"""What is proposed for a gap fits the kind of thing that is asked, what the resume says of it, and where the job is."""

from __future__ import annotations

import pytest

from upbridge.knowledge.handbook.toolbox import read_toolbox
from upbridge.learning.naming import doing, study_name
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Action, ActionKind
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.skills import Skill
from upbridge.model.text import Quote

SKILL, TOOL, KNOWLEDGE = RequirementKind.SKILL, RequirementKind.TOOL, RequirementKind.KNOWLEDGE
LICENCE, EDUCATION, TRAIT = RequirementKind.LICENCE, RequirementKind.EDUCATION, RequirementKind.TRAIT


def asked(
    label: str,
    kind: RequirementKind = SKILL,
    *skills: str,
    quote: str = "",
    importance: Importance = Importance.DUTY,
) -> Requirement:
    words = quote or label
    linked = tuple(Skill(f"upbridge:{name}", name) for name in skills)
    return Requirement(label, label, kind, importance, Quote(0, len(words), words), skills=linked)


def said(words: str, strength: Strength) -> Evidence:
    return Evidence(Quote(0, len(words), words), strength)


def proposed(
    wanted: Requirement,
    *evidence: Evidence,
    status: Status = Status.GAP,
    job: str = "Fleet administrator",
    place: str | None = None,
) -> tuple[Action, ...]:
    return read_toolbox().actions(
        Aligned(wanted, status, "", evidence), job_title=job, field=None, bundle=[wanted], place=place
    )


@pytest.mark.parametrize(
    ("wanted", "subject"),
    [
        (asked("Negotiate the price with the client", SKILL, "Negotiation"), "Negotiation"),
        (asked("Influence senior stakeholders", SKILL, "Stakeholder management"), "Stakeholder management"),
        (asked("Power BI", TOOL, "Power BI"), "Power BI"),
        (asked("OEE", SKILL, "Overall equipment effectiveness"), "OEE"),
        (asked("Cyber Kill Chain", KNOWLEDGE), "Cyber Kill Chain"),
        (asked("Order consumables"), None),
        (asked("Mount racking"), None),
        (asked("Tracks budget lines", SKILL, "budget lines and tracks of it"), None),
        (asked("Sense of humour", importance=Importance.MUST), None),
        (asked("Regulations", KNOWLEDGE), None),
    ],
)
def test_a_course_is_on_a_subject_and_never_on_a_task_of_the_job(wanted: Requirement, subject: str | None) -> None:
    assert study_name(wanted) == subject


def test_a_task_is_shown_by_a_case_and_done_once_and_no_course_is_searched_for_it() -> None:
    wanted = asked("Order consumables", quote="order consumables before the shop runs dry")
    actions = proposed(wanted, job="Fabrication Shop Supervisor")
    assert ActionKind.COURSE not in {action.kind for action in actions}
    assert actions[0].title == "Show one case of ordering consumables"
    assert "before the shop runs dry" in actions[0].text


def test_nobody_is_asked_to_show_a_case_of_what_the_resume_says_is_not_there() -> None:
    actions = proposed(asked("Mount racking"), said("I have not mounted racking", Strength.NEGATED))
    assert actions[0].kind is ActionKind.PRACTICE


def test_what_could_mean_many_things_is_asked_about_first() -> None:
    assert (
        proposed(asked("Regulations", KNOWLEDGE))[0].title
        == "Name regulations if you know it, or find out what is meant"
    )


def test_a_lapsed_certificate_is_renewed_and_one_that_was_begun_is_finished() -> None:
    lapsed = said("Standard First Aid: expired last spring", Strength.NEGATED)
    begun = said("CompTIA Security+: exam booked for next week", Strength.ASPIRATIONAL)
    assert proposed(asked("First Aid", LICENCE), lapsed)[0].title == "Renew First Aid"
    assert (
        proposed(asked("CompTIA Security+", LICENCE), begun)[0].title == "Finish CompTIA Security+, and give its date"
    )
    hoped = said("Thinking of the CAMS exam, not booked", Strength.ASPIRATIONAL)
    assert proposed(asked("CAMS", LICENCE), hoped)[0].title == "Book CAMS, and give its date"
    assert proposed(asked("Forklift licence", LICENCE))[0].title == "Get the forklift licence"


def test_the_name_of_a_licence_leaves_out_the_state_it_must_be_in() -> None:
    (action,) = proposed(asked("Valid Colorado driver license w/ acceptable MVR", LICENCE))
    assert action.title == "Get Colorado driver license"


def test_a_licence_is_never_searched_for_at_a_provider_of_courses_nor_in_another_country() -> None:
    wanted = asked("CWB", LICENCE)
    shops = {"Coursera", "YouTube", "LinkedIn Learning"}
    links = [link for action in proposed(wanted, place="ca") for link in action.links]
    assert links and not {link.provider for link in links} & shops
    assert not any("gov.uk" in link.url or "careeronestop" in link.url for link in links)
    assert "Canada" in links[-1].title


def test_who_is_willing_is_enough_needs_to_say_so() -> None:
    wanted = asked("Level 5 Diploma in Leadership, held or willing to work towards", EDUCATION)
    first, route = proposed(wanted, job="Deputy manager, residential care")
    assert first.title == "Say that you are ready to take Level 5 Diploma in Leadership"
    assert "school certificate" not in route.title


def test_a_trait_is_looked_for_where_it_shows() -> None:
    (detail,), (calm,) = proposed(asked("Attention to detail", TRAIT)), proposed(asked("Calm under pressure", TRAIT))
    assert "an error you caught" in detail.text
    assert "worst hour" in calm.text


def test_a_neighbouring_skill_is_said_first_and_shortens_the_way() -> None:
    near = said("Built the weekly report in Excel (pivot tables)", Strength.TRANSFERABLE)
    first, course = proposed(asked("Advanced Excel", TOOL, "Excel"), near)[:2]
    assert first.title == "Say what carries over to Advanced Excel"
    assert course.hours == (5, 25)
    assert "from nothing" not in course.text


def test_what_is_only_preferred_gets_two_things_to_do_at_most() -> None:
    assert len(proposed(asked("Power BI", TOOL, "Power BI", importance=Importance.NICE))) == 2


@pytest.mark.parametrize(
    ("tool", "job"),
    [("TIA Portal", "Maintenance Technician PLC"), ("Greenhouse", "HR Recruiter"), ("World-Check", "AML Analyst")],
)
def test_a_name_that_means_something_else_elsewhere_brings_no_project_of_that_field(tool: str, job: str) -> None:
    titles = " ".join(a.title for a in proposed(asked(tool, TOOL, tool), job=job) if a.kind is ActionKind.PROJECT)
    assert not any(word in titles for word in ("insurance", "Grow", "clinic"))


def test_what_others_say_of_a_worker_is_told_as_doing_it() -> None:
    assert doing("Verifies work against scope") == "verifying work against scope"
    assert doing("Repairs and maintenance") is None


def test_a_programming_language_keeps_its_capital() -> None:
    wanted = asked("Python", KNOWLEDGE, "Python (computer programming)", quote="Python")
    assert proposed(wanted)[0].title == "Take a course on Python"
