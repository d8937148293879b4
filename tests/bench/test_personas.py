"""Twelve people: direction, first questions and plan as a good counsellor would accept, written down beforehand."""

from __future__ import annotations

import pytest
from bench.personas.report import judge, read_personas, report


@pytest.mark.parametrize("persona", read_personas(), ids=lambda p: str(p["id"]))
def test_twelve_people_get_what_a_counsellor_would_accept(persona: dict[str, object]) -> None:
    assert judge(persona).findings == {"direction": True, "questions": True, "plan": True}


def test_the_report_names_all_twelve() -> None:
    people = read_personas()
    told = report([judge(p) for p in people])
    assert len(people) == 12 and all(p["id"] in told for p in people)
