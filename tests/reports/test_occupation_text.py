from __future__ import annotations

from upbridge.model.figures import Figure
from upbridge.model.occupations import (
    Domain,
    FoundBy,
    Occupation,
    OccupationMatch,
    OccupationRequirement,
    Pay,
    Preparation,
)
from upbridge.reports.occupation_text import tell_matches, tell_occupation


def test_each_match_says_how_it_was_found_and_the_grade_is_said_once() -> None:
    found = [
        OccupationMatch("41-1011.00", "Store Managers", 0.93, "store manager", FoundBy.SPELLING, ("senior",)),
        OccupationMatch("41-2031.00", "Retail Salespersons", 0.05, "shop assistant", FoundBy.MEANING, ("senior",)),
    ]
    assert tell_matches("senior store managr", found).splitlines() == [
        "Read as telling the grade: senior.",
        "41-1011.00  0.93  Store Managers",
        "                  spelt like “store manager”",
        "41-2031.00  0.05  Retail Salespersons",
        "                  near “shop assistant”",
    ]


def test_nothing_found_is_said() -> None:
    assert tell_matches("qqq", []) == "No occupation is found for “qqq”."


def test_a_missing_figure_is_told_with_its_reason_and_no_line_is_wider_than_80_columns() -> None:
    none = Figure(None, "US dollars a year", "oews", missing="no wage is published for 45-3031 in United States")
    pay = Pay("0", "United States", none, none, none, none, none, none, none)
    asked = tuple(OccupationRequirement("word " * 30, Domain.TASK, 0.5, "onet") for _ in range(3))
    told = tell_occupation(
        Occupation("45-3031.00", "Fishers", description="long " * 60, requirements=asked, pay=pay,
                   preparation=Preparation(1)), 2,
    )  # fmt: skip
    assert "unknown (no wage is published for 45-3031 in United States)" in " ".join(told.split())
    assert "the 2 heaviest of 3" in told
    assert max(map(len, told.splitlines())) <= 80
