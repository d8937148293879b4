"""Goals as people write them: which letter fails, and the nearest goal that holds."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from upbridge.guidance.goal import Known, Offer, check, read_goal, rewrite, sentence_of
from upbridge.model.guidance import Goal, Letter

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parent / "goals.toml").read_text(encoding="utf-8"))
TODAY: date = CASES["today"]
OFFER = Offer("Use SQL at a first working level", "a public repository with ten queries", "the gap SQL", (20, 60), 5)


def known(row: dict[str, Any]) -> Known:
    needs = tuple(row["needs"]) if "needs" in row else None
    return Known(TODAY, row.get("hours"), needs, tuple(row.get("serves", ())))


@pytest.mark.parametrize("row", CASES["goal"], ids=lambda row: row["text"][:60])
def test_the_letters_that_fail_are_those_a_counsellor_would_send_back(row: dict[str, Any]) -> None:
    assert sorted(read_goal(row["text"], known(row)).letters) == sorted(row["fails"])


@pytest.mark.parametrize("row", CASES["goal"], ids=lambda row: row["text"][:60])
def test_whatever_was_written_the_rewriter_ends_with_a_goal_that_holds(row: dict[str, Any]) -> None:
    made = rewrite(read_goal(row["text"], known(row)).goal, OFFER, TODAY)
    assert check(made.goal, TODAY).valid
    assert bool(made.changes) or not set(row["fails"]) - {"A"}


def test_each_failing_letter_comes_with_a_reason_and_a_question() -> None:
    failing = read_goal("Get better at data", Known(TODAY)).failing
    assert [f.letter for f in failing] == list(Letter)
    assert all(f.why and f.question.endswith("?") for f in failing)


def test_what_holds_is_kept() -> None:
    goal = Goal("Pass the PMP exam", "the PMP certificate", None, "my promotion", 6, (60, 120))
    made = rewrite(goal, OFFER, TODAY)
    assert (made.goal.what, made.goal.proof, made.goal.serves) == (goal.what, goal.proof, goal.serves)
    assert [change[0] for change in made.changes] == ["T"]


def test_a_rewritten_goal_read_again_as_a_sentence_still_holds() -> None:
    made = rewrite(read_goal("Get better at data", Known(TODAY)).goal, OFFER, TODAY)
    assert read_goal(sentence_of(made.goal), Known(TODAY, needs=(20, 60))).valid


def test_better_at_a_skill_becomes_what_somebody_can_see() -> None:
    made = rewrite(read_goal("Get better at negotiation", Known(TODAY, serves=("Negotiation",))).goal, OFFER, TODAY)
    assert "show negotiation at a first working level, because it closes this gap" in made.sentence
    assert read_goal(made.sentence, Known(TODAY, needs=(20, 60), serves=("Negotiation",))).valid
