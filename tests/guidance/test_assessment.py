"""Levels anchored in behaviour, rated blind, and what they change."""

from __future__ import annotations

from datetime import date

import pytest

from upbridge.guidance.assessment import AnchorBook, Rater, Rating, SkillType, View, apply, form, status_by, views
from upbridge.knowledge.handbook.anchors_book import read_anchors
from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Gap
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.text import Quote

DAY = date(2026, 11, 23)
BOOK: AnchorBook = read_anchors()


def gap(label: str) -> Gap:
    asked = Requirement("r1", label, RequirementKind.TOOL, Importance.MUST, Quote(0, len(label), label))
    return Gap(Aligned(asked, Status.GAP, "nothing speaks for it"), 0.8, ("a must",), ())


def seen(skill: str, own: int | None, *others: int) -> View:
    ratings = [Rating(skill, own, Rater.SELF, DAY)] if own is not None else []
    ratings += [Rating(skill, level, by, DAY) for level, by in zip(others, (Rater.MANAGER, Rater.PEER), strict=False)]
    return views(ratings)[0]


def test_sixty_skills_have_anchors_of_their_own_and_every_type_has_five_levels() -> None:
    assert len(BOOK.specific) >= 60
    assert all(len(levels) == 4 and len(set(levels)) == 4 for _, levels in BOOK.specific.values())
    assert set(SkillType) == set(BOOK.general)
    assert all(len(levels) == 5 for levels in BOOK.general.values())


@pytest.mark.parametrize(("skill", "specific"), [("SQL", True), ("advanced Excel", True), ("origami folding", False)])
def test_a_skill_gets_its_own_anchors_or_those_of_its_type(skill: str, specific: bool) -> None:
    anchors = BOOK.anchors(skill)
    assert anchors.specific is specific
    assert all(anchors.levels) and "{" not in "".join(anchors.levels)


def test_a_form_for_raters_holds_no_ratings() -> None:
    assert [a.skill for a in form(["SQL", "Welding"], BOOK)] == ["SQL", "Welding"]
    assert "rating" not in repr(form(["SQL"], BOOK)).lower()


def test_a_difference_is_put_as_a_question_in_both_directions() -> None:
    assert seen("SQL", 4, 2, 2).question.endswith("?")
    assert "take for granted" in seen("SQL", 1, 3).question
    assert seen("SQL", 3, 3).question == ""


def test_ones_own_word_alone_never_makes_a_requirement_met() -> None:
    assert status_by(seen("SQL", 4)) is Status.PARTIAL
    assert status_by(seen("SQL", 3, 3)) is Status.MET
    assert status_by(seen("SQL", 0, 1)) is Status.GAP


def test_ratings_change_gaps_and_name_their_source() -> None:
    assert apply([gap("SQL")], [seen("SQL", 3, 3)]) == ()
    (half,) = apply([gap("SQL")], [seen("SQL", 3)])
    assert (half.severity, half.aligned.status) == (0.4, Status.PARTIAL)
    assert "self (3, 2026-11-23)" in half.reasons[-1]
    (same,) = apply([gap("SQL")], [seen("SQL", 0, 1)])
    assert same.severity == 0.8 and "manager" in same.reasons[-1]


def test_a_later_rating_by_the_same_person_replaces_the_earlier() -> None:
    ratings = [Rating("SQL", 1, Rater.SELF, DAY), Rating("SQL", 3, Rater.SELF, date(2027, 1, 1))]
    assert views(ratings)[0].own == 3
