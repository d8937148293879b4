"""From all occupations to a list of moves: what is ruled out and why, the order, duplicates folded, variety kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from upbridge.exploration.facts import EDUCATION, VALUES, Facts
from upbridge.exploration.leanings import leanings
from upbridge.exploration.preferences import HEAVY, SECTORS, Preferences
from upbridge.exploration.ranking import Fitting, between, calm_of, front, growth_of, level_of, pay_of, scores, size_of
from upbridge.exploration.space import Space
from upbridge.model.exploration import Aim, Feasibility, Reach

Array = npt.NDArray[np.float64]

SAME = 9.0
"""So many standard deviations alike, two occupations under one six-digit code are one move."""

MOST_OF_A_GROUP = 12
"""At most so many of the first moves come from one minor group (the first four characters of a code)."""


FAINT = 0.25
"""The fit (0..1) below which another field is no move, however well it pays."""


@dataclass(frozen=True)
class Ranking:
    """`order` rows, best first; `folded` rows by the row that stands for them; `ruled_out` the reason by row."""

    order: Sequence[int]
    score: Array
    aims: Mapping[Aim, Array]
    fit: Array
    front: set[int]
    ruled_out: Mapping[int, str]
    folded: Mapping[int, list[int]] = field(default_factory=dict)


def rank(
    fit: Fitting, feasible: Sequence[Feasibility], own: set[int], facts: Facts, space: Space,
    preferences: Preferences, *, pay: Array, now: float, wishes: Array,
) -> Ranking:  # fmt: skip
    """Every occupation but the present ones, in order. `pay` medians (n), `now` pay now or NaN, `wishes` (n)."""
    aims = _aims(fit, feasible, facts, preferences, pay, now, wishes)
    ruled_out = _ruled_out(feasible, own, facts, preferences, pay, fit.fit)
    score = scores(aims, preferences.weights)
    if preferences.weights.get(Aim.FIT, 0.0) > 0:
        score = score + leanings(fit, feasible, own, facts)
    rows = [row for row in np.lexsort((facts.codes, -score)).tolist() if row not in ruled_out]
    heads, folded = _fold(rows, facts, space)
    order = _varied(heads, facts)
    return Ranking(order, score, aims, fit.fit, front(aims, preferences.weights, order[:100]), ruled_out, folded)


def _aims(
    fit: Fitting, feasible: Sequence[Feasibility], facts: Facts, preferences: Preferences, pay: Array, now: float,
    wishes: Array,
) -> dict[Aim, Array]:  # fmt: skip
    steps = np.asarray([max(0, f.education_steps or 0) + max(0, f.zone_steps or 0) for f in feasible], dtype=float)
    aims = {
        Aim.FIT: fit.evenly,
        Aim.LEVEL: level_of(feasible),
        Aim.PAY: pay_of(pay, now),
        Aim.GROWTH: growth_of(facts),
        Aim.OPENINGS: size_of(facts),
        Aim.LOW_EXPOSURE: calm_of(facts),
        Aim.SHORT_TRAINING: 1.0 - np.clip(steps / 4.0, 0.0, 1.0),
        Aim.WISHES: wishes,
    }
    if preferences.interests is not None:
        aims[Aim.INTERESTS] = interest_match(preferences.interests, facts)
    if preferences.values:
        aims[Aim.VALUES] = value_match(preferences.values, facts)
    return aims


def value_match(values: Sequence[str], facts: Facts) -> Array:
    """How well an occupation answers to the values that matter, 0..1: two standard deviations either way."""
    chosen = facts.values[:, [VALUES.index(name) for name in values]]
    return between(chosen.mean(axis=1), -2.0, 2.0)


def interest_match(interests: Sequence[float], facts: Facts) -> Array:
    """How the person's six interests go with each occupation's: correlation, put on 0..1; NaN where not rated."""
    mine = np.asarray(interests, dtype=float)
    mine = mine - mine.mean()
    theirs = facts.interests - facts.interests.mean(axis=1, keepdims=True)
    length = np.linalg.norm(mine) * np.linalg.norm(theirs, axis=1)
    return np.asarray(0.5 + 0.5 * (theirs @ mine) / np.maximum(length, 1e-9))


def _ruled_out(
    feasible: Sequence[Feasibility], own: set[int], facts: Facts, preferences: Preferences, pay: Array, fit: Array
) -> dict[int, str]:
    found: dict[int, str] = {}
    fields = {str(facts.codes[row])[:2] for row in own}
    for row, one in enumerate(feasible):
        foreign = str(facts.codes[row])[:2] not in fields
        reason = _own(row, own) or _shut(one) or (_faint(fit[row]) if foreign else "")
        reason = reason or unwanted(row, one, facts, preferences, pay)
        if reason:
            found[row] = reason
    return found


def _own(row: int, own: set[int]) -> str:
    return "it is what you do now" if row in own else ""


def _faint(fit: float) -> str:
    return "too little of what you show carries over to it" if fit < FAINT else ""


def _shut(one: Feasibility) -> str:
    return f"out of reach by any short route: {'; '.join(one.reasons)}" if one.reach is Reach.SHUT else ""


def unwanted(row: int, one: Feasibility, facts: Facts, preferences: Preferences, pay: Array) -> str:
    """Why the person's own wishes rule an occupation out; empty where they do not. Missing pay rules nothing out."""
    code = str(facts.codes[row])
    if preferences.pay_floor is not None and pay[row] < preferences.pay_floor:
        return f"its median pay of {pay[row]:,.0f} lies under your floor of {preferences.pay_floor:,.0f}"
    if preferences.education is not None and facts.education[row] > preferences.education:
        return f"it typically takes more education than you would take on ({EDUCATION[preferences.education].lower()})"
    if any(code[:2] in SECTORS[name] for name in preferences.unwanted):
        return "it lies in a field that you ruled out"
    if preferences.wanted and not any(code[:2] in SECTORS[name] for name in preferences.wanted):
        return "it lies outside the fields that you want"
    if preferences.no_heavy_work and code[:2] in HEAVY:
        return "it asks for standing, lifting or climbing, which you ruled out"
    return ""


def _fold(rows: Sequence[int], facts: Facts, space: Space) -> tuple[list[int], dict[int, list[int]]]:
    """Near-duplicates under one six-digit code, folded into the one that ranks first."""
    heads: list[int] = []
    folded: dict[int, list[int]] = {}
    by_soc: dict[str, list[int]] = {}
    for row in rows:
        soc = str(facts.codes[row])[:7]
        head = next((h for h in by_soc.get(soc, ()) if space.alike[h, row] >= SAME), None)
        if head is None:
            heads.append(row)
            by_soc.setdefault(soc, []).append(row)
        else:
            folded.setdefault(head, []).append(row)
    return heads, folded


def _varied(rows: Sequence[int], facts: Facts) -> list[int]:
    """The same order, but of one minor group no more than `MOST_OF_A_GROUP` among the first twenty."""
    first: list[int] = []
    later: list[int] = []
    groups: Counter[str] = Counter()
    for place, row in enumerate(rows):
        group = str(facts.codes[row])[:4]
        if len(first) >= 20:
            later.extend(rows[place:])
            break
        if groups[group] >= MOST_OF_A_GROUP:
            later.append(row)
        else:
            groups[group] += 1
            first.append(row)
    return [*first, *later]
