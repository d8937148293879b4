"""Who did what a line of a resume tells, as learned from how people write."""

import pytest

from upbridge.documents import read_text
from upbridge.knowledge.handbook.deeds import load_deeds
from upbridge.language.claims import read_claims
from upbridge.language.deeds import Deeds, turns_of
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.documents import DocumentKind
from upbridge.model.evidence import Strength
from upbridge.model.text import Span


def at(word: str, line: str) -> Span:
    start = line.index(word)
    return Span(start, start + len(word))


def test_turns_keep_small_words_and_order_and_leave_the_thing_out() -> None:
    turns = turns_of("Payroll was run by a bureau", Span(0, 7))
    assert {"w:@ was run", "s:@ was - by", "f:by", "fn:was", "w:^ @"} <= turns
    assert not any("payroll" in turn for turn in turns)


def test_a_turn_further_on_in_another_clause_does_not_speak() -> None:
    line = "Ran the payroll, but the audit was done by a bureau"
    assert "f:by" not in turns_of(line, at("payroll", line))
    assert "f:by" in turns_of(line, at("audit", line))


def test_nobodys_name_or_gender_changes_what_is_said() -> None:
    lines = ("He left his payroll to Priya, my wife", "She left her payroll to Jerzy, my husband")
    assert len({turns_of(line, at("payroll", line)) for line in lines}) == 1


def test_odds_add_up_the_weights_over_the_root_of_how_many_turns_there_are() -> None:
    line = "Ran payroll"
    many = len(turns_of(line, at("payroll", line)))
    assert Deeds({"w:ran @": 2.0}, -1.0).odds(line, at("payroll", line)) == pytest.approx(-1.0 + 2.0 / many**0.5)


@pytest.mark.parametrize(
    ("thing", "own", "others"),
    [
        ("payroll", "Ran the payroll for 80 people every month.", "The payroll was done by a bureau in town."),
        (
            "Kafka",
            "Built and ran three Kafka consumers in production.",
            "Kafka belonged to the platform team, I only saw alerts.",
        ),
        ("audit", "Led the yearly audit and closed nine findings.", "The audit was in the hands of an outside firm."),
    ],
)
def test_what_one_does_is_likelier_ones_own_than_what_others_do(thing: str, own: str, others: str) -> None:
    deeds = load_deeds()
    assert deeds.odds(own, at(thing, own)) > 0.5 > -0.5 > deeds.odds(others, at(thing, others))


def test_a_claim_that_reads_like_somebody_elses_does_not_count() -> None:
    resume = read_text(
        "Ada Example\n\nEXPERIENCE\n\nClerk, Acme Ltd, 2019 - 2023\n- Wibbled the payroll\n", role=DocumentKind.RESUME
    )
    for weight, expected in ((-50.0, Strength.DOUBTFUL), (50.0, Strength.DEMONSTRATED)):
        (claim,) = (
            c
            for c in read_claims(resume, Vocabulary.of([]), Deeds({"w:wibbled the": weight}, 0.0))
            if "payroll" in c.text
        )
        assert claim.strength(at("payroll", claim.text)) is expected
