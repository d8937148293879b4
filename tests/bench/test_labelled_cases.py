"""The labels of our own cases hold together."""

import re

import pytest
from bench.cases import SPLITS, Case, read_cases

from upbridge.model.alignment import Status
from upbridge.model.requirements import Importance, RequirementKind

CASES = tuple(read_cases())
CODE = re.compile(r"\d\d-\d{4}\.\d\d")


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    return request.param


def test_the_cases_are_of_many_fields_with_strong_candidates_among_them_and_some_held_out() -> None:
    assert len({case.gold["field"] for case in CASES}) >= 36
    assert sum(case.shape == "control" for case in CASES) >= 6
    assert all(any(case.split == split for case in CASES) for split in SPLITS)


def test_the_name_of_a_case_is_its_folder(case: Case) -> None:
    assert case.gold["id"] == case.name
    assert case.shape in ("upskill", "reskill", "control")


def test_every_quote_and_piece_of_evidence_stands_in_its_text(case: Case) -> None:
    for item in case.gold["requirements"]:
        assert item["quote"] in case.job, item["name"]
        assert all(quote in case.resume for quote in item["evidence"]), item["name"]


def test_every_item_speaks_in_the_values_of_the_model(case: Case) -> None:
    items = case.gold["requirements"]
    assert 20 <= len(items) <= 32
    for item in items:
        assert RequirementKind(item["kind"]) and Importance(item["importance"])
        assert all(Status(status) for status in (item["status"], *item.get("status_alt", [])))
        assert item["status"] not in item.get("status_alt", []), item["name"]


def test_ids_are_numbered_and_names_stand_once(case: Case) -> None:
    items = case.gold["requirements"]
    assert [item["id"] for item in items] == [f"r{number}" for number in range(1, len(items) + 1)]
    assert len({item["name"] for item in items}) == len(items)


def test_aliases_are_in_lower_case_and_start_with_the_name(case: Case) -> None:
    for item in case.gold["requirements"]:
        assert item["aliases"][0] == item["name"].lower()
        assert all(alias == alias.lower().strip() for alias in item["aliases"])
        assert len(set(item["aliases"])) == len(item["aliases"])


def test_what_is_met_or_partial_has_evidence_and_what_is_not_has_none(case: Case) -> None:
    for item in case.gold["requirements"]:
        assert bool(item["evidence"]) == (item["status"] in ("met", "partial")), item["name"]


def test_a_group_has_at_least_two_members(case: Case) -> None:
    groups = [item["group"] for item in case.gold["requirements"] if item["group"]]
    assert all(groups.count(group) > 1 for group in groups)


def test_what_must_not_be_reported_is_no_item(case: Case) -> None:
    names = {item["name"].lower() for item in case.gold["requirements"]}
    assert names.isdisjoint(label.lower() for label in case.gold["must_not"])


def test_what_is_met_is_not_among_what_must_not_be_met(case: Case) -> None:
    never = {label.lower() for label in case.gold["must_not_met"]}
    met = [item for item in case.gold["requirements"] if item["status"] == "met"]
    assert all(never.isdisjoint({item["name"].lower()}) for item in met)


def test_occupations_are_named_by_their_codes(case: Case) -> None:
    plausible, implausible = case.gold["plausible_moves"], case.gold["implausible_moves"]
    for code in (*case.gold["current_occupation"], *plausible, *implausible):
        assert CODE.fullmatch(code)
    assert 10 <= len(set(plausible)) == len(plausible) <= 20
    assert 6 <= len(set(implausible)) == len(implausible) <= 12
    assert not set(plausible) & set(implausible)
