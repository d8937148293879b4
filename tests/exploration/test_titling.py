"""Titles that a layout hides, ranks that name no work, and the words that occupations are told in."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from upbridge.exploration.titling import title_of
from upbridge.exploration.wording import Wording
from upbridge.model.documents import Position
from upbridge.model.occupations import FoundBy, Occupation, OccupationMatch
from upbridge.model.text import Span

TITLES = {"machine operator", "carpenter", "desk sergeant", "cook", "team lead"}


class Base:
    """A base that knows a handful of titles."""

    def find_occupations(self, title: str, limit: int) -> Sequence[OccupationMatch]:
        score = 1.0 if title.lower() in TITLES else 0.1
        return [OccupationMatch("00-0000.00", "", score, title, FoundBy.EXACT)][:limit]

    def occupation(self, code: str) -> Occupation:
        raise NotImplementedError


def told(entry: str, title: str = "", employer: str = "") -> str:
    return title_of(Position(title, employer, Span(0, len(entry))), entry, Base())


def test_a_title_that_the_layout_hides_is_found_among_the_first_lines() -> None:
    entry = "04/2018 - today  Machine operator, then machine setter\n        Kestler GmbH, Kirchheim\n- Change moulds"
    assert told(entry) == "Machine operator"


def test_words_that_lead_nowhere_give_way_to_a_title_in_the_same_entry() -> None:
    entry = "01/2016 - today\nVan der Meer Bouw BV\nTimmerman (carpenter), crew of five\n- Build roof frames"
    assert told(entry, "crew of five", "Van der Meer Bouw BV") == "carpenter"


def test_duties_are_no_title() -> None:
    assert told("2019 - present\n- cook\n- carpenter") == ""


@pytest.mark.parametrize(
    "title, employer, left",
    [
        ("Staff Sergeant", "Quartermaster's Department, logistics regiment", ""),
        ("Petty Officer Second Class", "U.S. Navy", ""),
        ("Corporal, Cook", "Royal Logistic Corps, British Army", "Cook"),
        ("Sergeant", "Greater Manchester Police", "Sergeant"),
        ("Major Account Manager", "Northline Telecom", "Major Account Manager"),
    ],
)
def test_a_rank_in_the_forces_names_no_work(title: str, employer: str, left: str) -> None:
    assert told(f"{title}, {employer}, 2019 - present", title, employer) == left


def test_rare_words_speak_louder_than_common_ones_and_unknown_ones_not_at_all() -> None:
    told_in = [("payroll", "prepare payslips"), ("clerk", "prepare letters"), ("tax", "prepare tax returns")]
    wording = Wording.of({"clerk": 0, "payroll": 1, "tax": 2}, told_in)
    assert wording.speaks(["payslip"]).argmax() == 1
    assert wording.speaks(["prepar"]).max() == 0.0
    assert not wording.speaks(["zebra"]).any()


def test_a_wording_comes_back_from_its_arrays() -> None:
    wording = Wording.of({"a": 0, "b": 1}, [("a", "weld steel frames"), ("b", "bake bread")])
    again = Wording.from_arrays("task", wording.arrays("task"), 2)
    assert (again.speaks(["weld", "bake"]) == wording.speaks(["weld", "bake"])).all()
