"""Twelve people: direction, first questions and plan as a good counsellor would accept, written down beforehand."""

from __future__ import annotations

import pytest
from bench.personas.report import judge, read_personas, report
from bench.personas.whole import read_papers, walk

from upbridge.bootstrap import Upbridge


@pytest.mark.parametrize("persona", read_personas(), ids=lambda p: str(p["id"]))
def test_twelve_people_get_what_a_counsellor_would_accept(persona: dict[str, object]) -> None:
    assert judge(persona).findings == {"direction": True, "questions": True, "plan": True}


def test_the_report_names_all_twelve() -> None:
    people = read_personas()
    told = report([judge(p) for p in people])
    assert len(people) == 12 and all(p["id"] in told for p in people)


@pytest.mark.base
def test_four_go_from_resume_and_advert_to_a_plan_and_three_at_least_as_written_down(program: Upbridge) -> None:
    """The clerk does not: her checking of invoices is read as bookkeeping, so that nothing of it is planned."""
    walked = [walk(program, expected) for expected in read_papers()]
    assert len(walked) == 4 and all(one.planned.checked.valid for one in walked)
    assert all(one.findings["direction"] and one.findings["never"] and one.findings["weeks"] for one in walked)
    assert sum(all(one.findings.values()) for one in walked) >= 3
