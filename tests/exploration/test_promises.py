"""Exploration over the starter base: what holds for any resume."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from upbridge.bootstrap import Upbridge
from upbridge.documents import read_document
from upbridge.errors import InvalidRequest, NotInBase
from upbridge.exploration.preferences import Preferences
from upbridge.exploration.ranking import DEFAULT_WEIGHTS, fitting
from upbridge.model.documents import Document, DocumentKind
from upbridge.model.exploration import Aim, Exploration
from upbridge.reports.exploration_html import exploration_html
from upbridge.reports.exploration_json import exploration_json
from upbridge.reports.exploration_text import MARKDOWN, told
from upbridge.services.compare import Comparer
from upbridge.services.explore import Explorer
from upbridge.services.route import Router
from upbridge.services.whatif import Wonderer

pytestmark = pytest.mark.base
TODAY = date(2026, 11, 22)

RESUME = """{name}
Leeds

EXPERIENCE

Cashier, Northgate Market, Leeds          March 2019 to present
- Count the drawers at the end of the shift and reconcile the deposit.
- Answer customers' questions and settle complaints.
{more}
Shelf Stacker, Northgate Market, Leeds          May 2017 to February 2019
- Unloaded deliveries and kept the stock room in order.

EDUCATION
High school diploma, 2017

SKILLS
Excel, Spanish
"""


@pytest.fixture(scope="module")
def explorer(program: Upbridge) -> Explorer:
    return program.explorer


@pytest.fixture(scope="module")
def found(explorer: Explorer, tmp_path_factory: pytest.TempPathFactory) -> Exploration:
    return explorer.explore(read(tmp_path_factory), today=TODAY)


def read(folder: pytest.TempPathFactory, name: str = "Alex Doe", more: str = "") -> Document:
    path = folder.mktemp("resumes") / "resume.txt"
    path.write_text(RESUME.format(name=name, more=more), "utf-8")
    return read_document(path, role=DocumentKind.RESUME)


def test_the_present_occupation_is_found_and_is_no_move(found: Exploration) -> None:
    assert found.person.occupations[0].code == "41-2011.00"
    assert "41-2011.00" not in [move.code for move in found.moves]


def test_there_are_twenty_moves_each_with_a_reason(found: Exploration) -> None:
    assert len(found.moves) == 20
    assert all(move.reasons for move in found.moves)


def test_every_quote_stands_where_it_says(found: Exploration) -> None:
    for move in found.moves:
        for transfer in move.transfers:
            quote = transfer.quote
            assert found.resume.text[quote.start : quote.end] == quote.text


def test_inferred_skills_are_said_to_be_so(found: Exploration) -> None:
    assert all(not skill.quotes and skill.because for skill in found.person.skills if skill.inferred)
    assert all(skill.quotes for skill in found.person.skills if not skill.inferred)


def test_more_evidence_never_lowers_a_fit(explorer: Explorer, tmp_path_factory: pytest.TempPathFactory) -> None:
    line = "- Posted patients' insurance claims and followed up unpaid bills.\n"
    before = explorer.read(read(tmp_path_factory))
    after = explorer.read(read(tmp_path_factory, more=line))
    more = fitting(before.held, after.shown, explorer.space).fit
    assert (more - fitting(before.held, before.shown, explorer.space).fit).min() > -1e-6


@pytest.mark.parametrize("name", ["Mohammed Al-Rashid", "Mary O'Neill, born 1961", "Mr John Smith", "Ms Joan Smith"])
def test_a_name_a_gender_or_an_age_changes_nothing(
    explorer: Explorer, tmp_path_factory: pytest.TempPathFactory, name: str, found: Exploration
) -> None:
    other = explorer.explore(read(tmp_path_factory, name=name), today=TODAY)
    assert [(m.code, m.fit) for m in other.moves] == [(m.code, m.fit) for m in found.moves]


def test_a_pay_floor_is_kept_and_missing_pay_is_said(
    explorer: Explorer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    wanted = Preferences(pay_floor=45_000)
    for move in explorer.explore(read(tmp_path_factory), today=TODAY, preferences=wanted).moves:
        assert move.pay.median.value is None or move.pay.median.value >= 45_000
        assert move.pay.median.value is not None or move.pay.median.missing


def test_a_weight_of_zero_for_pay_leaves_pay_out_of_the_order(
    explorer: Explorer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reading = explorer.read(read(tmp_path_factory))
    weights = {**DEFAULT_WEIGHTS, Aim.PAY: 0.0}
    ranking = explorer.rank(reading, Preferences(weights=weights))
    poor = replace(explorer, facts=replace(explorer.facts, pay=np.full_like(explorer.facts.pay, np.nan)))
    assert list(poor.rank(reading, Preferences(weights=weights)).order) == list(ranking.order)


def test_why_not_is_answered(explorer: Explorer, tmp_path_factory: pytest.TempPathFactory) -> None:
    ranking = explorer.rank(explorer.read(read(tmp_path_factory)), Preferences())
    assert "nursing" in explorer.why_not("29-1141.00", ranking).reason
    with pytest.raises(NotInBase):
        explorer.why_not("99-9999.00", ranking)


def test_an_unknown_occupation_said_is_refused(explorer: Explorer, tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(NotInBase):
        explorer.read(read(tmp_path_factory), said="99-9999.00")


def test_routes_have_one_to_three_hops_and_end_at_the_target(
    explorer: Explorer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    routes = Router(explorer).route(read(tmp_path_factory), "43-3021.00", today=TODAY)
    assert routes.routes
    for route in routes.routes:
        assert 1 <= len(route.hops) <= 3
        assert route.hops[-1].code == "43-3021.00"


def test_two_to_four_moves_are_compared(explorer: Explorer, tmp_path_factory: pytest.TempPathFactory) -> None:
    resume = read(tmp_path_factory)
    compared = Comparer(explorer).compare(resume, ["43-3021.00", "43-3071.00"], today=TODAY)
    assert [move.code for move in compared.moves] == ["43-3021.00", "43-3071.00"]
    with pytest.raises(InvalidRequest):
        Comparer(explorer).compare(resume, ["43-3021.00"], today=TODAY)


def test_an_added_skill_never_lowers_a_fit(explorer: Explorer, tmp_path_factory: pytest.TempPathFactory) -> None:
    answer = Wonderer(explorer).what_if(read(tmp_path_factory), today=TODAY, add="medical billing")
    assert answer.shifts
    assert all(shift.fit_after >= shift.fit_before for shift in answer.shifts)


def test_ranking_is_fast_once_the_resume_is_read(explorer: Explorer, tmp_path_factory: pytest.TempPathFactory) -> None:
    reading = explorer.read(read(tmp_path_factory))
    explorer.rank(reading, Preferences())
    began = time.perf_counter()
    explorer.rank(reading, Preferences())
    assert time.perf_counter() - began < 0.4, "80 ms on two free cores; a busy machine is given five times that"


def test_every_way_of_telling_names_the_first_move_and_escapes_the_resume(found: Exploration) -> None:
    title = found.moves[0].title
    assert title in told(found) and title in told(found, MARKDOWN)
    assert exploration_json(found)["moves"][0]["occupation"]["title"] == title
    page = exploration_html(found)
    assert title in page
    assert "http://" not in page.split("<footer>")[0] and "src=" not in page


def test_what_the_starter_base_lacks_is_said(found: Exploration) -> None:
    codes = {notice.code for notice in found.missing}
    lacking = {"no-growth"} if all(m.growth.value is None for m in found.moves) else set()
    assert lacking <= codes


def test_a_value_that_is_not_one_is_refused() -> None:
    with pytest.raises(ValueError, match="Independence"):
        Preferences(values=("Free Lunch",))


def test_a_base_without_work_values_ranks_as_if_none_was_named(explorer: Explorer, found: Exploration) -> None:
    named = explorer.explore(found.resume, today=TODAY, preferences=Preferences(values=("Independence",)))
    assert [move.code for move in named.moves] == [move.code for move in found.moves]


def test_good_pay_alone_leads_to_no_other_field(explorer: Explorer, tmp_path_factory: pytest.TempPathFactory) -> None:
    wishes = Preferences(weights={**DEFAULT_WEIGHTS, Aim.PAY: 9.0})
    asked = explorer.explore(read(tmp_path_factory), preferences=wishes, today=TODAY)
    fields = {held.code[:2] for held in asked.person.occupations if held.current}
    assert all(move.fit >= 25 for move in asked.moves if move.code[:2] not in fields)
    assert any("carries over" in left.reason for left in asked.left_out)
