"""How well every occupation fits, and the order of moves over several aims; arrays in the order of the codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from upbridge.exploration.bridges import Bridged, bridged
from upbridge.exploration.facts import Facts
from upbridge.exploration.feasibility import likely
from upbridge.exploration.space import Space
from upbridge.exploration.traces import Traces
from upbridge.language.claims import Claim
from upbridge.model.exploration import Aim, Feasibility, Held

Array = npt.NDArray[np.float64]

NAMED, DESCRIBED, DOING = (0.35, 0.117, 0.062), (0.24, 0.108, 0.060), (0.46, 0.158, 0.051)
"""What lines of a resume add to likeness with the present occupation: weight, and the usual mean and spread."""

TASK_WORDS, TITLE_WORDS, SOME_WORDS = (1.7, 0.8), (1.9, 0.6), 10.0
"""What its words add by those of tasks and of titles: weight and usual value of the logarithm, reckoned from how much
the words speak over `SOME_WORDS`."""

DAMPED = 2.0
PAST = 0.75
"""How much all earlier occupations together weigh beside the present one."""

BRIDGED = 6.0
"""What a bridge adds to likeness when it bears fully."""

MIDDLE, SLOPE = 6.5, 3.0
"""The sum at which a fit is 50, and how many units of it a fit of 73 is away."""

LEAST, MOST = -4.0, 16.0
"""Sums that a fit is laid out between when it is weighed against other aims."""

DEFAULT_WEIGHTS: Mapping[Aim, float] = {
    Aim.FIT: 1.0, Aim.LEVEL: 0.16, Aim.PAY: 0.17, Aim.GROWTH: 0.0, Aim.OPENINGS: 0.3, Aim.LOW_EXPOSURE: 0.0,
    Aim.SHORT_TRAINING: 0.0, Aim.INTERESTS: 0.1, Aim.VALUES: 0.1, Aim.WISHES: 0.27,
}  # fmt: skip
"""Fit first; then work at the person's own level, a field that hires, what they say they want, and pay."""


@dataclass(frozen=True)
class Fitting:
    """The sum behind the fit of every occupation `(n)` and its parts, each in the same units; bridges on 0..1."""

    alike: Array
    named: Array
    described: Array
    doing: Array
    worded: Array
    over: Bridged
    codes: bool = False
    """Whether the resume names a language to program in."""

    @property
    def total(self) -> Array:
        return self.alike + self.named + self.described + self.doing + self.worded + BRIDGED * self.over.strength

    @property
    def fit(self) -> Array:
        """0..1: the sum on a fixed scale, the same for everyone."""
        return 1.0 / (1.0 + np.exp(-(self.total - MIDDLE) / SLOPE))

    @property
    def evenly(self) -> Array:
        """0..1 in a straight line, so that what is best stays apart from what is good."""
        return np.clip((self.total - LEAST) / (MOST - LEAST), 0.0, 1.0)


def fitting(held: Sequence[Held], shown: Traces, space: Space) -> Fitting:
    """How well each occupation fits; every part only rises with further lines of evidence."""
    own = held[0].code if held else None
    over = bridged(shown.claims, own, space.places, space.alike[space.places[own]] if own else None)
    return Fitting(
        _alike(held, space), _scaled(shown.named, NAMED), _scaled(shown.described, DESCRIBED),
        _scaled(shown.doing, DOING), _worded(shown), over, _programs(shown.claims),
    )  # fmt: skip


def _programs(claims: Sequence[Claim]) -> bool:
    return any(
        not _LANGUAGES.isdisjoint(mention.entry.classes) and claim.strength(mention.span).counts
        for claim in claims
        for mention in claim.mentions
    )


_LANGUAGES = frozenset(["Programming language", "Scripting"])
"""Classes of the vocabulary whose members are languages to program in."""


def _scaled(values: npt.NDArray[np.float32], scale: tuple[float, float, float]) -> Array:
    weight, middle, spread = scale
    return np.asarray(weight * (values.astype(np.float64) - middle) / spread)


def _worded(shown: Traces) -> Array:
    """By the words of tasks and of titles: the more of them there are already, the less one more says."""
    (by_tasks, tasks), (by_titles, titles) = TASK_WORDS, TITLE_WORDS
    found = by_tasks * (np.log1p(shown.task_words / SOME_WORDS) - tasks)
    return np.asarray(found + by_titles * (np.log1p(shown.title_words / SOME_WORDS) - titles))


def likeness(held: Sequence[Held], space: Space) -> Array:
    """Likeness with the candidates for the present occupation, by confidence; zeros where there is none."""
    present = present_of(held)
    total, certain = np.zeros(len(space.codes)), sum(h.confidence for h in present) or 1.0
    for one in present:
        total += one.confidence / certain * space.alike[space.places[one.code]]
    return total


def _alike(held: Sequence[Held], space: Space) -> Array:
    """Likeness with the occupations held: the present one, and the earlier ones less."""
    present = present_of(held)
    past = [h for h in likely(held) if h.code not in {p.code for p in present}][:4]
    total = _damped(likeness(held, space))
    for one in past:
        near = np.maximum(space.alike[space.places[one.code]].astype(np.float64), 0.0)
        total += PAST / len(past) * one.confidence * _damped(near)
    return total


def _damped(alike: Array) -> Array:
    """The square root, sign kept: from like to very like counts less than from unlike to like."""
    return np.asarray(DAMPED * np.sign(alike) * np.sqrt(np.abs(alike)))


def present_of(held: Sequence[Held]) -> list[Held]:
    """The candidates for the most recent position."""
    return [h for h in held if (h.position, h.start) == (held[0].position, held[0].start)] if held else []


def size_of(facts: Facts) -> Array:
    """How many openings there are, 0..1 on a logarithmic scale; jobs where openings are not in the base."""
    counts = facts.openings if not np.isnan(facts.openings).all() else facts.employment
    known = np.log10(np.maximum(counts, 1.0)) - 0.5 * np.log10(facts.sharing)
    return between(known, *_ends(known))


def level_of(feasible: Sequence[Feasibility]) -> Array:
    """0..1: how well an occupation uses what the person has behind them; the same level is about a half.

    Education and job zone below the person's own count against it, a step above a little in favour.
    """
    education = np.asarray([np.clip(one.education_steps or 0, -3, 1) for one in feasible], dtype=float)
    zone = np.asarray([np.clip(one.zone_steps or 0, -2, 1) for one in feasible], dtype=float)
    return between(0.5 * education + 0.5 * zone, -2.5, 1.0)


def growth_of(facts: Facts) -> Array:
    """Projected growth, 0..1 over the usual range of minus to plus 20 per cent."""
    return between(facts.growth, -20.0, 20.0)


def pay_of(median: Array, now: float) -> Array:
    """Pay against now, 0..1: half as much to twice as much on a logarithmic scale; the same pay is a half."""
    if np.isnan(now):
        return between(np.log(median), np.log(25_000.0), np.log(200_000.0))
    return between(np.log(median / now), -np.log(2.0), np.log(2.0))


def calm_of(facts: Facts) -> Array:
    """How little AI could touch the work, 0..1, by the published shares of tasks."""
    return np.asarray(1.0 - facts.exposed)


def between(values: Array, low: float, high: float) -> Array:
    """The values on 0..1 from low to high, cut at both ends; NaN stays."""
    return np.asarray(np.clip((values - low) / max(high - low, 1e-9), 0.0, 1.0))


def _ends(values: Array) -> tuple[float, float]:
    known = values[~np.isnan(values)]
    return (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)


def scores(aims: Mapping[Aim, Array], weights: Mapping[Aim, float]) -> Array:
    """The weighted mean of the aims, 0..1. An aim that is missing for an occupation takes no part in its mean."""
    size = len(next(iter(aims.values())))
    total, known_weight = np.zeros(size), np.zeros(size)
    for aim, weight in weights.items():
        if weight > 0 and aim in aims:
            known = ~np.isnan(aims[aim])
            total += weight * np.where(known, aims[aim], 0.0)
            known_weight += weight * known
    return total / np.maximum(known_weight, 1e-9)


def front(aims: Mapping[Aim, Array], weights: Mapping[Aim, float], rows: Sequence[int]) -> set[int]:
    """Of `rows`, those that no other one equals or beats on every weighted aim. Missing values beat nothing."""
    chosen = [aim for aim, weight in weights.items() if weight > 0 and aim in aims]
    if not chosen or not rows:
        return set()
    table = np.stack([np.nan_to_num(aims[aim][list(rows)], nan=-1.0) for aim in chosen], axis=1)
    kept = set()
    for place, row in enumerate(rows):
        as_good = (table >= table[place]).all(axis=1)
        better = as_good & (table > table[place]).any(axis=1)
        if not better.any():
            kept.add(row)
    return kept
