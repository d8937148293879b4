"""Upskill or reskill: weights that are shown, sources that are named, and what would turn it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upbridge.errors import InvalidRequest
from upbridge.guidance.criteria import RANGES, WEIGHTS
from upbridge.guidance.direction import decide, direction_of, score, weighed
from upbridge.model.guidance_decision import Direction, Target

some_values = st.fixed_dictionaries(
    {}, optional={key: st.floats(low, high, allow_nan=False) for key, (low, high, _) in RANGES.items()}
)


def test_nothing_known_means_first_find_out_with_a_question() -> None:
    decision = decide({})
    assert decision.direction is Direction.FIND_OUT
    assert decision.find_out and all(c.says == "not known" for c in decision.criteria)


def test_the_weights_add_up_and_can_be_set() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1)
    assert sum(weighed({"pay": 3}).values()) == pytest.approx(1)
    values = {"liking": 4.0, "fulfilment": 2.0, "advance": 2.0, "pay_track": 0.0, "pay_outside": 60.0, "growth": 0.0}
    assert decide(values).direction is Direction.UPSKILL
    assert decide(values, weights={"pay": 3}).direction is Direction.RESKILL


@given(some_values)
@settings(max_examples=60, deadline=None)
def test_each_flip_really_turns_it(values: dict[str, float]) -> None:
    decision = decide(values)
    for flip in decision.flips:
        turned = direction_of({**values, flip.key: flip.then})[0]
        assert turned is flip.to and turned is not decision.direction


@given(some_values)
@settings(max_examples=60, deadline=None)
def test_every_known_criterion_names_its_source_and_unknown_ones_none(values: dict[str, float]) -> None:
    for c in decide(values, sources={"growth": "bls-projections"}).criteria:
        assert bool(c.source) or c.pull is None
        assert c.pull is None or -1 <= c.pull <= 1


@given(some_values, st.sampled_from(["liking", "fulfilment", "advance"]))
@settings(max_examples=60, deadline=None)
def test_liking_it_more_never_turns_upskilling_into_reskilling(values: dict[str, float], key: str) -> None:
    less, more = ({**values, key: level} for level in (1.0, 4.0))
    if direction_of(less)[0] is Direction.UPSKILL:
        assert direction_of(more)[0] is not Direction.RESKILL


def test_the_two_ways_are_told_with_their_targets() -> None:
    sides = decide({"liking": 1.0}, track=[Target("Buyer", "near")], outside=[Target("Analyst", "far")]).sides
    assert "“Buyer”" in sides[0].goal and "“Analyst”" in sides[1].goal


def test_an_answer_out_of_range_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="liking"):
        decide({"liking": 9})
    with pytest.raises(InvalidRequest, match="no answer"):
        decide({"likes": 1})


def test_the_future_of_jobs_counts_with_its_value_source_and_direction() -> None:
    (of_work,) = (c for c in decide({"rising": 0.6, "kept": 29, "moved": 19}).criteria if c.key == "future")
    assert of_work.pull == pytest.approx(-1) and "0.60 of 1" in of_work.value and "29" not in of_work.value
    told = decide({"kept": 29, "moved": 19}, sources={"kept": "a report", "moved": "a report"}).criteria
    (of_all,) = (c for c in told if c.key == "future")
    assert of_all.pull == pytest.approx(-10 / 48) and of_all.source == "a report"
    assert "29 of 100" in of_all.value and "upskill more people" in of_all.says


@given(some_values, st.sampled_from(["care", "tied", "wall_outside"]))
@settings(max_examples=60, deadline=None)
def test_a_tighter_bond_never_speaks_more_for_a_change(values: dict[str, float], key: str) -> None:
    loose, tight = ({**values, key: level} for level in (0.0, 4.0))
    assert score(tight)[0] <= score(loose)[0] + 1e-9


def test_an_open_question_is_told_as_what_would_decide() -> None:
    known = {"growth": 2.0, "exposure": 0.5, "pay_track": 5.0, "pay_outside": 10.0, "hours": 5.0, "months": 12.0}
    decision = decide({**known, "fulfilment": 2.0, "advance": 2.0})
    assert decision.direction is Direction.FIND_OUT
    assert any(flip.key == "liking" and flip.now is None for flip in decision.flips)
    assert len({flip.text for flip in decision.flips}) == len(decision.flips)


def test_somebody_without_an_occupation_is_not_told_of_a_step_up_in_it() -> None:
    assert "what you studied or did so far" in decide({}).sides[0].goal
    assert "No step up was found" in decide({}, field="the field of Bakers").sides[0].goal
    assert next(c for c in decide({"wall_outside": 3.0}).criteria if c.key == "constraints").pull is None
