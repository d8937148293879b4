"""Fields of work told by a job's words."""

from __future__ import annotations

import pytest

from upbridge.learning.fields import field_named, field_of


@pytest.mark.parametrize(
    ("title", "labels", "expected"),
    [
        ("Medical Billing Specialist", ["Claim submission", "CPT codes"], "health-admin"),
        ("Transport Planner", ["Route planning", "Tachograph rules"], "logistics"),
        ("Front-end Developer", ["React", "CSS"], "software"),
        ("Registered Nurse", ["Medication administration", "Triage"], "healthcare"),
        ("Welder", ["MIG welding", "Fabrication"], "manufacturing"),
        ("Paralegal", ["Contract drafting"], "law"),
        ("Sous Chef", ["Menu planning", "HACCP"], "hospitality"),
        ("Recruiter", ["Interviewing", "Sourcing candidates"], "human-resources"),
        ("Electrician", ["Wiring", "Fault finding"], "trades"),
        ("DevOps Engineer", ["Kubernetes", "Terraform"], "infrastructure"),
    ],
)
def test_a_job_falls_into_its_field(title: str, labels: list[str], expected: str) -> None:
    found = field_of(title, labels)
    assert found is not None
    assert found.id == expected


def test_a_free_name_of_a_field_is_understood() -> None:
    found = field_named("healthcare administration")
    assert found is not None and found.id == "health-admin"


def test_words_of_no_field_give_none() -> None:
    assert field_of("Zzyzx") is None
