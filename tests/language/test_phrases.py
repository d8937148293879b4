"""Sentences of adverts taken apart into the single things they ask for."""

import pytest

from upbridge.language.labels import label, variants
from upbridge.language.members import members
from upbridge.language.phrases import clauses


def parts(sentence: str) -> list[str]:
    return [label(m.of(c.span.of(sentence))) for c in clauses(sentence) for m in members(c.span.of(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Verify insurance eligibility and obtain prior authorizations",
            ["Verify insurance eligibility", "Obtain prior authorizations"],
        ),
        ("Write and revise SOPs", ["Write and revise SOPs"]),
        ("Kind, patient telephone manner", ["Kind, patient telephone manner"]),
        ("Strong working knowledge of EU GMP (EudraLex Volume 4) and 21 CFR Part 11", ["EU GMP", "21 CFR Part 11"]),
        ("Take part in internal audits and HPRA inspections", ["Take part in internal audits", "HPRA inspections"]),
        ("Post insurance and patient payments", ["Post insurance and patient payments"]),
        ("You would deal with breakdowns, and allocate drivers", ["Deal with breakdowns", "Allocate drivers"]),
    ],
)
def test_a_sentence_is_cut_where_a_new_thing_is_asked_for(sentence: str, expected: list[str]) -> None:
    assert parts(sentence) == expected


def test_what_only_introduces_is_no_part_of_the_label() -> None:
    assert label("Proven experience of managing a budget because we grow fast") == "Managing a budget"


def test_words_that_share_a_noun_are_spelled_out_as_variants() -> None:
    assert variants("Post insurance and patient payments") == ("Post insurance payments", "Post patient payments")


def test_members_stand_where_they_say_they_stand() -> None:
    clause = "Docker, Helm and a calm voice"
    assert [m.of(clause) for m in members(clause)] == ["Docker", "Helm", "a calm voice"]
