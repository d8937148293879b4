"""Where things stand in the drawings: the map of moves, bars of what carries over, the balance of a route."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt

from upbridge.model.exploration import Move, Payback
from upbridge.reports.exploration_words import months_words, pay_words

WIDTH, HEIGHT, EDGE = 720.0, 420.0, 56.0
SMALLEST, LARGEST = 6.0, 22.0
HUES = 8
LABELLED = 6
"""So many moves carry their number and name in the map."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One move in the map; `hue` numbers its field's colour."""

    code: str
    number: int
    x: float
    y: float
    radius: float
    hue: int
    story: str
    label: str
    front: bool


@dataclass(frozen=True, slots=True)
class Map:
    """Fit to the right, pay change upwards. `unplaced` are moves whose pay is not published."""

    dots: tuple[Dot, ...]
    fields: tuple[tuple[int, str], ...]
    ticks_x: tuple[tuple[float, str], ...]
    ticks_y: tuple[tuple[float, str], ...]
    unplaced: tuple[str, ...]
    width: float = WIDTH
    height: float = HEIGHT


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a skills chart: how far the person's lines go (0..100) beside what is asked (0..100)."""

    label: str
    have: float
    asked: float


def map_of_moves(moves: Sequence[Move]) -> Map | None:
    """The map; None where no move has a pay change."""
    placed = [(number, move) for number, move in enumerate(moves, start=1) if move.pay.change is not None]
    if not placed:
        return None
    names = list(dict.fromkeys(move.field_name for _, move in placed))
    hues = {name: place % HUES for place, name in enumerate(names)}
    fits = [move.fit for _, move in placed]
    changes = [move.pay.change or 0.0 for _, move in placed]
    left, right = floor(min(fits) / 10) * 10, max(ceil(max(fits) / 10) * 10, floor(min(fits) / 10) * 10 + 10)
    low, high = floor(min(0.0, *changes) / 20) * 20, max(20, ceil(max(changes) / 20) * 20)
    most = max((move.openings.value or 0.0 for _, move in placed), default=0.0)
    dots = tuple(
        Dot(
            move.code, number, _along(move.fit, left, right), _up(move.pay.change or 0.0, low, high),
            _radius(move.openings.value, most), hues[move.field_name], _story(move),
            move.title if number <= LABELLED else "", move.front,
        )
        for number, move in placed
    )  # fmt: skip
    return Map(
        dots, tuple((hues[name], name) for name in names),
        tuple((_along(fit, left, right), str(fit)) for fit in range(left, right + 1, 10)),
        tuple((_up(change, low, high), f"{change:+d}%") for change in range(low, high + 1, max(20, (high - low) // 5))),
        tuple(move.title for move in moves if move.pay.change is None),
    )  # fmt: skip


def _along(fit: float, left: float, right: float) -> float:
    return round(EDGE + (WIDTH - 2 * EDGE) * (fit - left) / (right - left), 1)


def _up(change: float, low: float, high: float) -> float:
    return round(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (change - low) / (high - low), 1)


def _radius(openings: float | None, most: float) -> float:
    """The area goes with the openings; the smallest dot where they are not in the base."""
    if not openings or not most:
        return SMALLEST
    return round(SMALLEST + (LARGEST - SMALLEST) * sqrt(openings / most), 1)


def _story(move: Move) -> str:
    return f"{move.title}: fit {move.fit}, {move.kind.value}. {pay_words(move.pay)}. Ready in {months_words(move)}."


def skills_chart(move: Move) -> tuple[Bar, ...]:
    """What carries over, as near as the best line comes; then what is missing, as heavy as it is asked for."""
    shown = tuple(Bar(t.task, round(100 * t.nearness, 1), 100.0) for t in move.transfers[:4])
    lacking = tuple(Bar(lack.label, 0.0, round(100 * lack.weight, 1)) for lack in move.missing[:6])
    return (*shown, *lacking)


def balance_chart(found: Payback) -> str:
    """The balance by month as the points of a line in a box of 600 by 120; empty where pay is missing."""
    if not found.balance:
        return ""
    low, high = min(0.0, *found.balance), max(1.0, *found.balance)
    step = 600 / max(len(found.balance) - 1, 1)
    points = (
        f"{place * step:.1f},{120 * (1 - (value - low) / (high - low)):.1f}"
        for place, value in enumerate(found.balance)
    )
    return " ".join(points)
