"""The answers of exploration as JSON, text and HTML."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files

import jsonschema

from upbridge.exploration.licences import HANDBOOK
from upbridge.model.documents import Document
from upbridge.model.exploration import (
    Comparison,
    Exploration,
    Feasibility,
    Held,
    Hop,
    LeftOut,
    Months,
    Move,
    MoveKind,
    Opening,
    Payback,
    PayThere,
    Person,
    Reach,
    Route,
    Routes,
    Shift,
    Transfer,
    WhatIf,
)
from upbridge.model.figures import Figure
from upbridge.model.text import Quote
from upbridge.reports.exploration_drawing import map_of_moves
from upbridge.reports.exploration_html import exploration_html
from upbridge.reports.exploration_json import exploration_json
from upbridge.reports.exploration_json_more import comparison_json, routes_json, what_if_json
from upbridge.reports.exploration_text import MARKDOWN, told

TEXT = "Counted <b>drawers</b> & settled complaints"
PAID = Figure(40_000.0, "US dollars a year", "wages", "2025")
UNPAID = Figure(None, "US dollars a year", "wages", "2025", missing="not published for it")
UNKNOWN = Figure(None, "per cent", "projections", missing="not projected in this base")
MOVE = Move(
    code="43-3071.00", title="Tellers", fit=71, score=0.6, kind=MoveKind.RESKILL, reasons=("the work is like yours",),
    transfers=(Transfer(Quote.cut(TEXT, 0, len(TEXT)), "Balance cash drawers.", 0.5),), missing=(),
    feasibility=Feasibility(Reach.NEAR, ("typically takes a high school diploma",)), months=None,
    pay=PayThere(PAID, PAID, PAID, PAID, 0.0, "United States"), growth=UNKNOWN, openings=UNKNOWN, exposure=(),
    losses=(), aims={},
)  # fmt: skip
PERSON = Person((Held("41-2011.00", "Cashiers", 0.9, "its title is listed"),))
FOUND = Exploration(Document(TEXT), PERSON, (MOVE,), (LeftOut("29-1141.00", "Registered Nurses", "a licence"),))


def keeps_to(name: str, answer: dict[str, object]) -> None:
    schema = json.loads((files("upbridge.reports") / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(json.dumps(answer)), schema)


def test_json_keeps_to_its_schema() -> None:
    keeps_to("exploration", exploration_json(FOUND))


def test_routes_comparisons_and_what_ifs_keep_to_theirs() -> None:
    hop = Hop("43-3071.00", "Tellers", Months(2, 4, 8.0, "an estimate"), (), PAID, UNPAID, 0, ("the work is alike",))
    route = Route("effort and dip", (hop,), 2, 4, PAID, Payback((0.0, -5.0), None, -5.0))
    keeps_to("routes", routes_json(Routes(("a", "A"), ("b", "B"), (route,), PERSON)))
    keeps_to("comparison", comparison_json(Comparison((MOVE,), (LeftOut("b", "B", "at place 30"),), PERSON)))
    opening = Opening("SQL", (("b", "B"),), 0.4, PAID)
    keeps_to("what_if", what_if_json(WhatIf((opening,), "SQL", (Shift("b", "B", 40, 44, 30, 20),), PERSON)))


def test_the_handbook_behind_the_licences_is_among_the_sources_cited() -> None:
    assert HANDBOOK.id == "bls-ooh" and HANDBOOK.url.startswith("https://")


def test_the_resume_is_escaped_in_html_and_markdown() -> None:
    assert "&lt;b&gt;drawers&lt;/b&gt; &amp; settled" in exploration_html(FOUND)
    assert r"\<b\>drawers" in told(FOUND, MARKDOWN)


def test_nothing_is_fetched_by_the_page() -> None:
    page = exploration_html(FOUND)
    assert "src=" not in page and "@import" not in page and "url(" not in page


def test_missing_figures_are_said_and_not_zero() -> None:
    text = told(FOUND)
    assert "growth not projected in this base" in text
    unpaid = replace(MOVE, pay=replace(MOVE.pay, median=UNPAID, change=None))
    assert "not published" in told(replace(FOUND, moves=(unpaid,)))


def test_a_move_without_pay_stands_beside_the_map() -> None:
    unpaid = replace(MOVE, code="1", title="Unpaid", pay=replace(MOVE.pay, median=UNPAID, change=None))
    drawn = map_of_moves([MOVE, unpaid])
    assert drawn is not None
    assert [dot.code for dot in drawn.dots] == ["43-3071.00"]
    assert drawn.unplaced == ("Unpaid",)
    assert map_of_moves([unpaid]) is None


def test_a_route_that_is_not_there_says_why() -> None:
    routes = Routes(("41-2011.00", "Cashiers"), ("29-1215.00", "Physicians"), (), PERSON, impossible="too far")
    assert "too far" in told(routes) and "too far" in exploration_html(routes)
    assert routes_json(routes)["impossible"] == "too far"


def test_a_route_tells_when_it_is_ahead() -> None:
    route = Route("effort", (), 3, 6, PAID, Payback((0.0, -5.0, 10.0), 3, -5.0))
    text = told(Routes(("a", "A"), ("b", "B"), (route,), PERSON))
    assert "ahead of staying from month 3" in text and "at most 5 dollars behind" in text


def test_a_narrow_screen_gets_the_name_of_the_move_with_every_cell_of_a_comparison() -> None:
    page = exploration_html(Comparison((MOVE,), (LeftOut("b", "B", "at place 30"),), PERSON))
    assert page.count('data-of="Tellers"') == 9 and '<td data-of="Tellers">at place 30</td>' in page
