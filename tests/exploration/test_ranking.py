"""Several aims in one order: weights, what is missing, the front."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from upbridge.errors import InvalidRequest
from upbridge.exploration.interests import interests_from
from upbridge.exploration.preferences import Preferences, sector_of
from upbridge.exploration.ranking import front, scores
from upbridge.model.exploration import Aim

NAN = float("nan")
numbers = st.lists(st.floats(0, 1), min_size=4, max_size=4).map(np.asarray)


@given(numbers, numbers, numbers)
def test_an_aim_of_weight_zero_changes_nothing(fit: np.ndarray, pay: np.ndarray, other: np.ndarray) -> None:
    weights = {Aim.FIT: 1.0, Aim.PAY: 0.0}
    one = scores({Aim.FIT: fit, Aim.PAY: pay}, weights)
    two = scores({Aim.FIT: fit, Aim.PAY: other}, weights)
    assert (one == two).all()


def test_an_occupation_with_missing_pay_is_never_ranked_by_it() -> None:
    aims = {Aim.FIT: np.asarray([0.6, 0.6]), Aim.PAY: np.asarray([NAN, 0.9])}
    found = scores(aims, {Aim.FIT: 1.0, Aim.PAY: 5.0})
    assert found[0] == pytest.approx(0.6)


def test_what_is_better_on_every_aim_keeps_another_off_the_front() -> None:
    aims = {Aim.FIT: np.asarray([0.9, 0.5, 0.4]), Aim.PAY: np.asarray([0.2, 0.6, 0.5])}
    assert front(aims, {Aim.FIT: 1.0, Aim.PAY: 1.0}, [0, 1, 2]) == {0, 1}


def test_an_aim_without_weight_does_not_make_the_front() -> None:
    aims = {Aim.FIT: np.asarray([0.9, 0.5]), Aim.PAY: np.asarray([0.2, 0.6])}
    assert front(aims, {Aim.FIT: 1.0, Aim.PAY: 0.0}, [0, 1]) == {0}


def test_wrong_preferences_are_not_made() -> None:
    for wrong in ({"hours_a_week": 0.0}, {"weights": {Aim.PAY: -1.0}}, {"wanted": ("magic",)}, {"education": 9}):
        with pytest.raises(ValueError):
            Preferences(**wrong)  # type: ignore[arg-type]


def test_twelve_answers_give_six_interests() -> None:
    assert interests_from([5, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1]) == (0.75, 0.0, 0.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize("answers", [[], [3] * 11, [0] * 12, [6] * 12])
def test_other_answers_are_refused(answers: list[int]) -> None:
    with pytest.raises(InvalidRequest):
        interests_from(answers)


def test_a_code_tells_its_field_of_work() -> None:
    assert sector_of("29-1141.00") == "health"
