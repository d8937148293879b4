"""The roadmap's promises, on plans made by hand and on plans made by chance."""

from __future__ import annotations

import time
from collections import defaultdict
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upbridge.errors import InvalidRequest
from upbridge.guidance.order import EXACT, arrange, cost
from upbridge.guidance.progress import check_in, replan, submit
from upbridge.guidance.schedule import Terms, schedule
from upbridge.model.guidance import EvidenceKind, Goal, Item, Lane, Plan, Shown, Use, WayKind, Week

START = date(2026, 11, 23)
GOAL = Goal("Use SQL", "a repository", date(2027, 3, 31), "SQL", 6)


@st.composite
def some_items(draw: st.DrawFn, most: int = 7, lanes: bool = False) -> list[Item]:
    made: list[Item] = []
    for n in range(draw(st.integers(1, most))):
        low = draw(st.integers(1, 30))
        before = draw(st.sets(st.sampled_from([i.id for i in made]), max_size=2)) if made else set()
        lane = draw(st.sampled_from([Lane.GOAL, Lane.SEARCH])) if lanes and n else Lane.GOAL
        hours = (float(low), float(low + draw(st.integers(0, 20))))
        worth = draw(st.integers(1, 10)) / 10
        made.append(Item(f"i{n}", f"Item {n}", hours, f"gap {n % 3}", worth, tuple(sorted(before)), lane=lane))
    return made


some_weeks = st.builds(
    Week,
    hours=st.integers(2, 30).map(lambda h: h / 2 + 0.5),
    days=st.none() | st.tuples(*[st.integers(0, 180)] * 7).filter(lambda d: sum(d) > 120),
    parallel=st.integers(1, 3),
)
some_holidays = st.frozensets(st.integers(0, 120).map(lambda n: START + timedelta(days=n)), max_size=30)


def plan_of(items: list[Item], week: Week, holidays: frozenset[date] = frozenset(), by: date | None = None) -> Plan:
    return schedule(GOAL, items, Terms(START, week, by, holidays))


@given(some_items(6))
@settings(max_examples=30, deadline=None)
def test_no_order_of_a_small_plan_is_better(items: list[Item]) -> None:
    found = cost(arrange(items))
    allowed = (p for p in permutations(items) if all({*i.requires} <= {q.id for q in p[:n]} for n, i in enumerate(p)))
    assert found == pytest.approx(min(cost(p) for p in allowed))


@given(some_items(7, lanes=True), some_weeks, some_holidays)
@settings(max_examples=40, deadline=None)
def test_no_week_holds_more_than_its_hours_and_no_holiday_any(
    items: list[Item], week: Week, off: frozenset[date]
) -> None:
    plan = plan_of(items, week, off)
    weeks: dict[date, int] = defaultdict(int)
    for sitting in plan.sittings:
        weeks[sitting.day - timedelta(days=sitting.day.weekday())] += sitting.minutes
        assert sitting.day not in off
    assert max(weeks.values()) <= week.hours * 60


@given(some_items(7, lanes=True), some_weeks)
@settings(max_examples=40, deadline=None)
def test_every_piece_gets_its_minutes_and_prerequisites_precede(items: list[Item], week: Week) -> None:
    plan = plan_of(items, week)
    for item in plan.items:
        own = [s for s in plan.sittings if s.item == item.id and s.use is Use.WORK]
        assert sum(s.minutes for s in own) == item.minutes
        same = [r for r in item.requires if plan.item(r).lane is item.lane]
        assert all(dict(plan.ends)[r] <= own[0].day for r in same)


@given(some_items(7, lanes=True), some_weeks, some_holidays, st.integers(1, 20))
@settings(max_examples=30, deadline=None)
def test_more_hours_never_finish_later(items: list[Item], week: Week, off: frozenset[date], more: int) -> None:
    week = Week(week.hours, None, week.parallel)
    assert (
        plan_of(items, Week(week.hours + more / 2, None, week.parallel), off).finish <= plan_of(items, week, off).finish
    )


@given(some_items(), some_weeks)
@settings(max_examples=30, deadline=None)
def test_the_same_inputs_give_the_same_plan(items: list[Item], week: Week) -> None:
    assert plan_of(items, week) == plan_of(list(reversed(items)), week)


@given(some_items(), some_weeks)
@settings(max_examples=30, deadline=None)
def test_the_finish_lies_between_the_earliest_and_the_one_at_risk(items: list[Item], week: Week) -> None:
    plan = plan_of(items, week)
    assert plan.earliest <= plan.finish <= plan.at_risk


@given(some_items(), some_weeks, st.integers(5, 60))
@settings(max_examples=30, deadline=None)
def test_each_way_out_that_names_a_day_really_ends_on_it(items: list[Item], week: Week, days: int) -> None:
    by = START + timedelta(days=days)
    plan = plan_of(items, Week(week.hours), by=by)
    assert (plan.short_days > 0) == (plan.finish > by) == bool(plan.ways_out)
    for way in plan.ways_out:
        if way.kind is WayKind.HOURS and way.hours:
            assert plan_of(items, Week(way.hours)).finish == way.finish
            assert way.finish is not None and way.finish <= by
        if way.kind is WayKind.SCOPE and way.finish:
            kept = [i for i in items if i.id not in way.left_out]
            assert plan_of(kept, Week(week.hours)).finish == way.finish
            assert way.finish <= by
    assert len(plan.ways_out) in (0, 3)


@pytest.mark.parametrize("by", [None, date(2028, 1, 1)], ids=["no day", "a missed day"])
def test_two_hundred_pieces_take_less_than_three_tenths_of_a_second(by: date | None) -> None:
    items = [
        Item(
            f"i{n:03}",
            f"Item {n}",
            (2, 6 + n % 9),
            f"gap {n % 9}",
            (n % 7 + 1) / 7,
            (f"i{n - 3:03}",) if n > 3 and n % 2 else (),
        )
        for n in range(200)
    ]
    assert len(items) > EXACT
    began = time.process_time()
    plan = plan_of(items, Week(6), by=by)
    assert time.process_time() - began < 0.3
    assert len(plan.ends) == 200 and len(plan.ways_out) == (3 if by else 0)


def test_a_circle_of_prerequisites_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="waits for another"):
        plan_of([Item("a", "A", (1, 2), "g", requires=("b",)), Item("b", "B", (1, 2), "g", requires=("a",))], Week(5))


def test_at_most_so_many_things_are_begun_at_once(goal: Goal, items: tuple[Item, ...]) -> None:
    for parallel in (1, 2):
        plan = schedule(goal, items, Terms(START, Week(6, parallel=parallel)))
        first = {i.id: min(s.day for s in plan.sittings if s.item == i.id) for i in items}
        for day in {s.day for s in plan.sittings}:
            begun = [id for id, end in plan.ends if first[id] <= day < end]
            assert len(begun) <= parallel


def test_a_side_track_runs_beside_the_work(goal: Goal, items: tuple[Item, ...]) -> None:
    plan = schedule(goal, items, Terms(START, Week(6)))
    assert dict(plan.ends)["talk"] < plan.finish
    assert dict(plan.ends)["talk"] < START + timedelta(days=21)


def test_what_was_learned_is_looked_at_again(goal: Goal, items: tuple[Item, ...]) -> None:
    plan = schedule(goal, items, Terms(START, Week(6)))
    end = dict(plan.ends)["course"]
    reviews = [s.day for s in plan.sittings if s.item == "course" and s.use is Use.REVIEW]
    assert [(day - end).days >= n for day, n in zip(reviews, (7, 21, 60), strict=True)] == [True] * 3


def test_a_tick_is_no_evidence(goal: Goal, items: tuple[Item, ...]) -> None:
    plan = schedule(goal, items, Terms(START, Week(6)))
    for kind, text in ((EvidenceKind.NOTE, "done"), (EvidenceKind.LINK, "my repo"), (EvidenceKind.FILE, "report")):
        with pytest.raises(InvalidRequest):
            submit(plan, Shown("course", kind, text, START))


def test_after_missed_weeks_what_is_done_stays_and_it_is_said_what_moved(goal: Goal, items: tuple[Item, ...]) -> None:
    plan = schedule(goal, items, Terms(START, Week(6)))
    done = submit(plan, Shown("resume", EvidenceKind.FILE, "resume-2026.pdf", START + timedelta(days=2)))
    again = replan(done, START + timedelta(days=35))
    assert dict(again.plan.ends)["resume"] == dict(plan.ends)["resume"]
    assert "resume" not in {m.item for m in again.moved}
    assert "course" in {m.item for m in again.moved}
    assert again.plan.finish > plan.finish
    assert again.says.startswith("1 piece is done and stays")


def test_the_check_in_has_three_questions_about_this_week(goal: Goal, items: tuple[Item, ...]) -> None:
    plan = schedule(goal, items, Terms(START, Week(6)))
    asked = check_in(plan, START + timedelta(days=10))
    assert len(asked.questions) == 3
    assert "“" in asked.questions[0] and all(q.endswith("?") for q in asked.questions)
