"""Words that speak for a requirement and show less than it asks, in sentences of many fields."""

import pytest
from tests.alignment.test_align import JOB, statuses

from upbridge.model.alignment import Status

A_PART = (
    ("- Budget planning", "- Contributed two figures to the budget planning of the ward"),
    ("- Budget planning", "- Typed the budget planning sheets"),
    ("- Site inspection", "- Passed the site inspection notes on to the site manager"),
    ("- Menu costing", "- Supported the head chef with menu costing beside the kitchen team"),
    ("- Route planning", "- Route planning alongside the planning team"),
    ("- SQL", "- Read SQL reports every morning"),
    ("- Looker", "- Viewed Looker boards"),
    ("- SQL", "- Wrote SQL for a friend's football club"),
    ("- Manage a materials budget of $40,000", "- Manage a materials budget of $3,000"),
)
COURSES = (
    ("- SQL", "SQL in two days, Larkfield Academy, 2022"),
    ("- Budget planning", "Budget planning, webinar, 2024"),
    ("- SQL", "Introduction to SQL, online course, 2021"),
)
WHOLE = (
    ("- Budget planning", "- Led the budget planning of four shops"),
    ("- Route planning", "- Route planning for forty vans every night"),
    ("- SQL", "- Wrote SQL for the finance team"),
    ("- Manage a materials budget of $40,000", "- Manage a materials budget of $35k"),
    ("- Looker", "- Built Looker boards for the directors"),
    ("- Site inspection", "- Site inspection of thirty homes, reports signed by me"),
)


@pytest.mark.parametrize(("asked", "said"), A_PART)
def test_a_part_in_what_others_answer_for_is_met_in_part_at_most(asked: str, said: str) -> None:
    assert next(iter(statuses(asked, JOB + said).values())).status in (Status.PARTIAL, Status.GAP)


@pytest.mark.parametrize(("asked", "said"), COURSES)
def test_a_course_without_practice_is_met_in_part_at_most(asked: str, said: str) -> None:
    aligned = next(iter(statuses(asked, f"{JOB}- Baked bread\n\nEDUCATION\n\n{said}\n").values()))
    assert aligned.status in (Status.PARTIAL, Status.GAP)
    assert aligned.evidence


def test_a_course_with_practice_is_met() -> None:
    resume = f"{JOB}- Baked bread\n- Wrote SQL every day\n\nEDUCATION\n\nSQL in two days, Larkfield Academy, 2022\n"
    assert statuses("- SQL", resume)["SQL"].status is Status.MET


@pytest.mark.parametrize(("asked", "said"), WHOLE)
def test_own_work_is_met(asked: str, said: str) -> None:
    assert next(iter(statuses(asked, JOB + said).values())).status is Status.MET


@pytest.mark.parametrize(
    ("said", "status"), [("German (fluent)", Status.MET), ("German (school, forgotten)", Status.GAP)]
)
def test_a_forgotten_language_is_a_gap(said: str, status: Status) -> None:
    assert statuses("- Fluent German", f"{JOB}\nLanguages: {said}")["German"].status is status


def test_a_language_set_on_signs_is_not_spoken_by_who_says_so() -> None:
    resume = f"{JOB}- German and English side by side on every sign\n\nI do not speak German."
    assert statuses("- German", resume)["German"].status is Status.GAP
