"""The decision as a use case: what exploration found and what the person says, in; a direction with reasons, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from upbridge.guidance.direction import decide
from upbridge.model.exploration import Exploration, Move, MoveKind
from upbridge.model.guidance_decision import Decision, Target
from upbridge.model.occupations import Occupation

MOST = 3

LESS_PAY = -10.0
"""Per cent below the pay now from which on a move leads down."""

Put = Callable[[str, float | None, str, float, float], None]


def facts_of(found: Exploration, present: Occupation | None) -> tuple[dict[str, float], dict[str, str]]:
    """What the base and exploration know, by key of `direction.RANGES`, and the source of each."""
    values: dict[str, float] = {}
    sources: dict[str, str] = {}

    def put(key: str, value: float | None, source: str, low: float, high: float) -> None:
        if value is not None:
            values[key], sources[key] = max(low, min(high, round(value, 2))), source

    if present is not None:
        _of_present(present, put)
    for key, kind in (("track", MoveKind.UPSKILL), ("outside", MoveKind.RESKILL)):
        best = next(iter(_best(found, kind)), None)
        if best is None:
            continue
        put(f"fit_{key}", best.fit, f"Career Exploration, {best.title}", 0, 100)
        if best.pay.change is not None:
            source = best.pay.median.source
            put(f"pay_{key}", best.pay.change, f"{source}, {best.title}", -60, 200)
        if kind is MoveKind.RESKILL and best.months is not None:
            hours = (best.months.low + best.months.high) / 2 * best.months.hours_a_week * 52 / 12
            put("work", hours, f"Career Exploration, {best.title}", 0, 3000)
    return values, sources


def _of_present(present: Occupation, put: Put) -> None:
    outlook = present.outlook
    if outlook is not None:
        put("growth", outlook.growth.value, f"{outlook.growth.source}, {outlook.span}", -40, 40)
        if outlook.openings.value is not None and outlook.employment.value:
            share = 100 * outlook.openings.value / outlook.employment.value
            put("openings", share, f"{outlook.openings.source}, {outlook.span}", 0, 30)
    usable = [e for e in present.exposure if e.figure.value is not None and 0 <= e.figure.value <= 1]
    first = next((e for e in usable if "beta" in e.measure), usable[0] if usable else None)
    if first is not None:
        put("exposure", first.figure.value, f"{first.figure.source}, {first.measure}", 0, 1)


def decide_for(
    found: Exploration,
    present: Occupation | None,
    answers: Mapping[str, float],
    *,
    weights: Mapping[str, float] | None = None,
) -> Decision:
    """The direction for one person; an answer stands over a figure of the same key. Raises `InvalidRequest`."""
    values, sources = facts_of(found, present)
    known = {**values, **answers}
    told = {key: source for key, source in sources.items() if key not in answers}
    return decide(
        known,
        sources=told,
        weights=weights,
        track=_targets(found, MoveKind.UPSKILL),
        outside=_targets(found, MoveKind.RESKILL),
        field="" if present is None else f"the field of {present.title}",
    )


def _best(found: Exploration, kind: MoveKind) -> list[Move]:
    """Moves of a kind in exploration's order, those that lead down last: less preparation or clearly less pay."""
    return sorted((m for m in found.moves if m.kind is kind), key=_leads_down)


def _leads_down(move: Move) -> bool:
    steps, change = move.feasibility.zone_steps, move.pay.change
    return (steps is not None and steps < 0) or (change is not None and change < LESS_PAY)


def _targets(found: Exploration, kind: MoveKind) -> tuple[Target, ...]:
    return tuple(Target(m.title, _why(m), m.code) for m in _best(found, kind)[:MOST])


def _why(move: Move) -> str:
    return move.reasons[0] if move.reasons else f"fit {move.fit} of 100"
