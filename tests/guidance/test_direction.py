"""Upskill or reskill: weights that are shown, sources that are named, and what would turn it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upbridge.errors import InvalidRequest
from upbridge.guidance.direction import RANGES, WEIGHTS, decide, direction_of, weighed
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
