"""Payback: the arithmetic, reckoned by hand."""

from __future__ import annotations

import pytest

from upbridge.exploration.payback import HORIZON, Leg, payback


def test_a_better_paid_job_at_once_is_ahead_from_its_first_month() -> None:
    # 36,000 to 48,000 after 3 months: nothing for 3 months, then +1,000 a month.
    found = payback(36_000, [Leg(3, 48_000, 48_000)])
    assert found.balance[:5] == (0.0, 0.0, 0.0, 1_000.0, 2_000.0)
    assert found.month == 4
    assert found.lowest == 0.0
    assert len(found.balance) == HORIZON


def test_a_dip_is_paid_back_by_what_comes_after_the_first_year() -> None:
    # 60,000 now; 6 months of study; a year at 48,000 (-1,000 a month: -12,000), then 72,000 (+1,000 a month).
    # The 12 lost months are made good 12 months later, at the end of month 30; month 31 is ahead.
    found = payback(60_000, [Leg(6, 48_000, 72_000)])
    assert found.lowest == -12_000.0
    assert found.balance[17] == -12_000.0
    assert found.balance[29] == 0.0
    assert found.month == 31


def test_a_stepping_stone_counts_with_its_own_pay() -> None:
    # 40,000 now; after 2 months 34,000 (-500 a month) for 12 months; then 52,000 (+1,000 a month).
    # 12 x -500 = -6,000 at month 14; six months of +1,000 make it good at month 20; month 21 is ahead.
    found = payback(40_000, [Leg(2, 34_000, 34_000), Leg(12, 52_000, 52_000)])
    assert found.lowest == -6_000.0
    assert found.balance[13] == -6_000.0
    assert found.balance[19] == 0.0
    assert found.month == 21


def test_a_worse_paid_job_is_never_ahead() -> None:
    assert payback(50_000, [Leg(0, 40_000, 45_000)]).month is None


@pytest.mark.parametrize("now, pay", [(float("nan"), 40_000.0), (40_000.0, float("nan"))])
def test_missing_pay_is_said_and_nothing_is_reckoned(now: float, pay: float) -> None:
    found = payback(now, [Leg(1, pay, pay)])
    assert found.month is None
    assert found.balance == ()
    assert "not published" in found.missing
