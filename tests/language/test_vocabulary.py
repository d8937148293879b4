"""The vocabulary finds names as people write them, and tells apart what only looks alike."""

from __future__ import annotations

import time

import pytest

from upbridge.language.vocabulary import Entry, Vocabulary
from upbridge.model.requirements import RequirementKind

TOOL, SKILL, KNOWLEDGE = RequirementKind.TOOL, RequirementKind.SKILL, RequirementKind.KNOWLEDGE

ENTRIES = (
    Entry("Java", KNOWLEDGE, "t", cased=("Java",), not_same=("JavaScript",), classes=("Programming language",)),
    Entry("JavaScript", KNOWLEDGE, "t", cased=("JS",), classes=("Programming language",)),
    Entry("Programming language", KNOWLEDGE, "t"),
    Entry("C", KNOWLEDGE, "t", cased=("C",), not_context=("vitamin",)),
    Entry("C++", KNOWLEDGE, "t"),
    Entry("C#", KNOWLEDGE, "t"),
    Entry("Class 1 licence", RequirementKind.LICENCE, "t", aliases=("C+E", "HGV Class 1")),
    Entry("Go", KNOWLEDGE, "t", cased=("Go", "Golang"), not_context=("live", "to")),
    Entry("R", KNOWLEDGE, "t", cased=("R",)),
    Entry(".NET", TOOL, "t"),
    Entry("Node.js", TOOL, "t"),
    Entry("CI/CD", SKILL, "t", aliases=("continuous delivery",)),
    Entry("Accounts receivable", SKILL, "t", cased=("A/R", "AR")),
    Entry("P&L", KNOWLEDGE, "t", aliases=("profit and loss",)),
    Entry("Looker", TOOL, "t", cased=("Looker",), not_same=("Looker Studio",), near=("Power BI",)),
    Entry("Looker Studio", TOOL, "t", aliases=("Google Data Studio",)),
    Entry("Power BI", TOOL, "t", classes=("BI tool",)),
    Entry("Tableau", TOOL, "t", classes=("BI tool",)),
    Entry("BI tool", TOOL, "t", aliases=("business intelligence tool",)),
    Entry("Stock control", SKILL, "t", aliases=("inventory management", "stock organisation")),
    Entry("Front-end", SKILL, "t", aliases=("front-end",)),
    Entry("PostgreSQL", TOOL, "t", aliases=("Postgres",), implies=("SQL",), classes=("Relational database",)),
    Entry("Relational database", TOOL, "t", aliases=("RDBMS",)),
    Entry("SQL", KNOWLEDGE, "t", implies=("Databases",)),
    Entry("Databases", KNOWLEDGE, "t"),
    Entry("POS system", TOOL, "t", cased=("POS",), context=("till", "retail")),
    Entry("Place of service", KNOWLEDGE, "t", cased=("POS",), context=("claims",)),
    Entry("KPI reporting", SKILL, "t", cased=("KPI",)),
    Entry("Team management", SKILL, "t", shown_by=("led a team of *", "manage* * staff", "line manage*")),
    Entry("On-call", SKILL, "t", shown_by=("on call",)),
)
VOCABULARY = Vocabulary.of(ENTRIES, tools=["Widget Designer Pro", "Zorble", "Power BI", "go", "R2"])


def names(text: str) -> list[str]:
    return [m.entry.name for m in VOCABULARY.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Java and JavaScript", ["Java", "JavaScript"]),
        ("We want C, C++ and C#.", ["C", "C++", "C#"]),
        ("C/C++/C# developer", ["C", "C++", "C#"]),
        ("C-level stakeholders", []),
        ("vitamin C", []),
        ("HGV C+E required", ["Class 1 licence"]),
        ("fix the A/C unit", []),
        ("Go, Python", ["Go"]),
        ("We go live in May. Go live plans.", []),
        ("R&D budget", []),
        ("R/Python", ["R"]),
        ("(R, Go)", ["R", "Go"]),
        (".NET and Node.js (NodeJS)", [".NET", "Node.js", "Node.js"]),
        ("the net result", []),
        ("CI/CD, ci / cd, CI-CD", ["CI/CD", "CI/CD", "CI/CD"]),
        ("chase A/R and own the P&L", ["Accounts receivable", "P&L"]),
        ("profit & loss", ["P&L"]),
        ("Looker Studio", ["Looker Studio"]),
        ("Looker", ["Looker"]),
        ("an on-looker", []),
        ("stock-control, Inventory\nManagement and stock organization", ["Stock control"] * 3),
        ("stock, control", []),
        ("frontend, front end and front-end", ["Front-end"] * 3),
        ("BI tools; business-intelligence tools", ["BI tool", "BI tool"]),
        ("KPIs", ["KPI reporting"]),
        ("Tableau's dashboards", ["Tableau"]),
        ("Python-based Java.", ["Java"]),
        ("A widget designer pro and a Zorble, not zorble", ["Widget Designer Pro", "Zorble"]),
    ],
)
def test_names_are_found_as_people_write_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_ambiguous_name_is_read_by_the_words_around_it() -> None:
    assert names("Retail work with POS") == ["POS system"]
    assert names("claims need the POS code") == ["Place of service"]
    assert names("POS") == []


def test_every_mention_is_the_words_of_its_span() -> None:
    text = "Knows  postgres,\nC# and Google Data-Studio"
    assert [m.span.of(text) for m in VOCABULARY.find(text)] == ["postgres", "C#", "Google Data-Studio"]


def test_a_hand_kept_entry_wins_over_a_bare_tool() -> None:
    entry = VOCABULARY.entry("power bi")
    assert entry is not None and entry.field == "t"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Led a team of 12 engineers", ["Led a team of 12 engineers"]),
        ("managed six part-time staff", ["managed six part-time staff"]),
        ("line managing two nurses", ["line managing"]),
        ("managed a shop. New staff came", []),
    ],
)
def test_phrases_show_a_skill_without_its_name(text: str, expected: list[str]) -> None:
    assert [m.span.of(text) for m in VOCABULARY.shown(text)] == expected


def test_having_one_thing_shows_what_it_implies_and_is() -> None:
    assert VOCABULARY.shows("Postgres") == {
        "Relational database": "PostgreSQL is a Relational database",
        "SQL": "PostgreSQL implies SQL",
        "Databases": "PostgreSQL implies SQL; SQL implies Databases",
    }


def test_neighbours_go_both_ways_and_include_siblings() -> None:
    assert set(VOCABULARY.neighbours("Power BI")) == {"Looker", "Tableau"}
    assert set(VOCABULARY.neighbours("Looker")) == {"Power BI"}


def test_what_must_not_be_confused_is_no_neighbour() -> None:
    assert VOCABULARY.not_same("JavaScript", "Java") and VOCABULARY.not_same("Java", "JavaScript")
    assert "Java" not in VOCABULARY.neighbours("JavaScript")


def test_an_unknown_name_has_no_relations() -> None:
    assert VOCABULARY.entry("frobnication") is None
    assert VOCABULARY.shows("frobnication") == {} and VOCABULARY.neighbours("frobnication") == {}


def test_twelve_thousand_names_are_ready_and_searched_quickly() -> None:
    tools = [f"Maker{i % 977} Tool{i} Suite" for i in range(12_000)]
    begun = time.process_time()
    vocabulary = Vocabulary.of(ENTRIES, tools)
    vocabulary.find("warm")
    built = time.process_time() - begun
    page = "Led a team of twelve engineers who use PostgreSQL, C# and Maker5 Tool5 Suite in CI/CD. " * 35
    best = min(_seconds(vocabulary, page) for _ in range(5))
    assert built < 2.5 and best < 0.05


def _seconds(vocabulary: Vocabulary, page: str) -> float:
    begun = time.process_time()
    vocabulary.find(page)
    return time.process_time() - begun


def test_a_short_form_is_read_by_the_document_around_its_sentence() -> None:
    entry = Entry(
        "Proof of delivery", RequirementKind.SKILL, "logistics", cased=("POD",), context=("driver", "courier")
    )
    vocabulary = Vocabulary.of([entry])
    said = "Collect POD"
    assert not vocabulary.find(said)
    assert not vocabulary.within("The driver calls").find(said)
    assert [m.entry.name for m in vocabulary.within("The driver and the courier call").find(said)] == [entry.name]
