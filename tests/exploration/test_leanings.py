"""What speaks for a move beyond its aims, and whose supervisors a trade leads to."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np

from upbridge.exploration.bridges import OWN_TRADE, bridged
from upbridge.exploration.leanings import leanings
from upbridge.model.exploration import Feasibility, Reach

CODES = np.asarray(["11-1011.00", "11-9051.00", "25-1011.00", "35-2014.00", "35-2015.00", "39-5012.00"])


def told(alike: list[float], foreign: str = "") -> dict[str, float]:
    feasible = [Feasibility(Reach.NEAR, (), foreign_licence=code == foreign) for code in CODES]
    fit = SimpleNamespace(alike=np.asarray(alike), codes=False)
    found = leanings(fit, feasible, {3}, SimpleNamespace(codes=CODES))
    return dict(zip(CODES.tolist(), found.tolist(), strict=True))


def test_programming_is_no_next_step_for_those_who_name_no_language_to_program_in() -> None:
    codes = np.asarray(["15-1231.00", "15-1252.00", "35-2014.00"])
    feasible = [Feasibility(Reach.NEAR, ())] * 3

    def gained(own: int, *, names_one: bool) -> float:
        fit = SimpleNamespace(alike=np.zeros(3), codes=names_one)
        return float(leanings(fit, feasible, {own}, SimpleNamespace(codes=codes))[1])

    assert gained(2, names_one=False) < gained(2, names_one=True) == 0.0
    assert gained(0, names_one=False) >= 0.0


def test_managers_of_the_own_field_come_before_managers_of_another() -> None:
    assert told([0, 4.5, 0, 0, 0, 0])["11-9051.00"] > 0 > told([0, 0, 0, 0, 0, 0])["11-9051.00"]


def test_nobody_who_manages_no_field_yet_is_sent_to_the_top() -> None:
    found = told([2, 2, 0, 0, 0, 0])
    assert found["11-1011.00"] < found["11-9051.00"]


def test_a_licence_of_another_profession_costs_and_the_own_does_not() -> None:
    assert told([0] * 6, foreign="39-5012.00")["39-5012.00"] < told([0] * 6)["39-5012.00"] == 0.0


def test_next_door_gains_and_the_lectern_loses() -> None:
    found = told([0] * 6)
    assert found["35-2015.00"] > 0 > found["25-1011.00"]


def test_a_guard_is_led_to_the_supervisors_of_guards_before_those_of_firemen() -> None:
    places = {"33-1021.00": 0, "33-1091.00": 1, "33-1091.01": 2, "33-9032.00": 3}
    found = bridged([], "33-9032.00", places, np.asarray([1.8, 6.3, 0.5, 0.0])).strength
    assert found[1] == found[2] == OWN_TRADE > 2 * found[0]
