"""What the toolbox says for each kind of requirement."""

from __future__ import annotations

import pytest

from upbridge.knowledge.handbook.toolbox import read_toolbox
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Action, ActionKind
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.text import Quote


def asked(label: str, kind: RequirementKind, *, quote: str = "", level: str | None = None) -> Requirement:
    words = quote or label
    return Requirement(label, label, kind, Importance.MUST, Quote(0, len(words), words), level=level)


BILLING = (
    asked("Charge entry", RequirementKind.SKILL),
    asked("Payment posting", RequirementKind.SKILL),
    asked("Denied claims follow-up", RequirementKind.SKILL),
    asked("HIPAA", RequirementKind.KNOWLEDGE),
)


def actions_for(requirement: Requirement, status: Status = Status.GAP, **more: object) -> tuple[Action, ...]:
    evidence = more.get("evidence", ())
    assert isinstance(evidence, tuple)
    return read_toolbox().actions(
        Aligned(requirement, status, "", evidence),
        job_title=str(more.get("job_title", "Medical Billing Specialist")),
        field=None,
        bundle=BILLING,
    )


@pytest.mark.parametrize("kind", list(RequirementKind))
@pytest.mark.parametrize("status", [Status.GAP, Status.PARTIAL, Status.UNKNOWN])
def test_every_kind_and_status_gives_one_to_four_actions_with_secure_links(
    kind: RequirementKind, status: Status
) -> None:
    actions = actions_for(asked("Quantum basket weaving", kind), status)
    assert 1 <= len(actions) <= 4
    assert all(a.title and a.text and a.proof and "{" not in a.title + a.text for a in actions)
    assert all(link.url.startswith("https://") for a in actions for link in a.links)


def test_a_met_requirement_needs_nothing() -> None:
    assert actions_for(BILLING[0], Status.MET) == ()


def test_a_gap_in_a_skill_is_closed_by_the_project_of_the_field_and_names_its_neighbours() -> None:
    project = next(a for a in actions_for(BILLING[0]) if a.kind is ActionKind.PROJECT)
    assert project.title == "Post a month of sample claims"
    assert "payment posting" in project.text


def test_what_is_partly_there_is_first_to_be_said_more_plainly() -> None:
    shown = (Evidence(Quote(0, 12, "claims queue"), Strength.LISTED),)
    first = actions_for(BILLING[2], Status.PARTIAL, evidence=shown)[0]
    assert first.kind is ActionKind.EVIDENCE
    assert "claims queue" in first.text


def test_a_trait_gets_an_example_to_tell_and_no_course() -> None:
    assert [a.kind for a in actions_for(asked("Patience", RequirementKind.TRAIT))] == [ActionKind.EVIDENCE]


def test_the_right_to_work_is_stated_not_learned() -> None:
    actions = actions_for(asked("Right to work in the UK", RequirementKind.ELIGIBILITY), Status.UNKNOWN)
    assert [a.kind for a in actions] == [ActionKind.ASK]
    assert "right to work" in actions[0].text.lower()


def test_a_named_certificate_leads_to_the_body_that_gives_it() -> None:
    (action,) = actions_for(asked("CPC", RequirementKind.LICENCE))
    assert action.links[0].provider == "AAPC"
    assert not action.links[0].is_search
    assert action.hours is None


def test_a_language_names_the_common_levels_and_a_test() -> None:
    learn, test = actions_for(asked("Spanish", RequirementKind.LANGUAGE, level="B1"))
    assert learn.hours == (350, 400)
    assert test.kind is ActionKind.CERTIFICATE
    assert test.links[0].provider == "Instituto Cervantes"


def test_coding_of_claims_is_not_taught_by_a_programming_course() -> None:
    course = actions_for(asked("Medical coding", RequirementKind.SKILL))[0]
    assert not any("freecodecamp" in link.url or "Python" in link.title for link in course.links)


def test_java_is_not_taught_by_a_javascript_page() -> None:
    course = actions_for(asked("Java", RequirementKind.TOOL), job_title="Backend developer")[0]
    assert "JavaScript" not in course.links[0].title
    assert course.links[0].provider == "Oracle"


def test_the_same_question_gets_the_same_answer() -> None:
    assert actions_for(BILLING[1]) == actions_for(BILLING[1])
