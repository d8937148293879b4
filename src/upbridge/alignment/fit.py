"""Fit: how much of what the advert asks is shown, as a number with its reasons. Not a chance of being hired."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from upbridge.alignment.sameness import Held
from upbridge.model.alignment import Aligned, Fit, Status
from upbridge.model.requirements import Importance

WEIGHT = {Importance.MUST: 3.0, Importance.DUTY: 2.0, Importance.NICE: 0.75}
"""A must above a duty, a duty well above a nice-to-have: it is the duties that tell who has done the job before."""

CREDIT = {Status.MET: 1.0, Status.PARTIAL: 0.5, Status.GAP: 0.0, Status.UNKNOWN: 0.0}
UNSAID = 0.4
"""Who has held the very job is taken to have done this share of what the resume leaves unsaid: people in a trade do
not spell out its daily work. A share of what is missing, so that nothing shown ever counts for less."""

BANDS = ((75, "strong"), (55, "good"), (35, "partial"), (0, "low"))


def fit(aligned: Sequence[Aligned], *, held: Held | None = None) -> Fit | None:
    """The weighted share of requirements shown, 0..100; None where nothing but gates was asked for.

    `held` is the post of the resume that is this very job, if there is one: it makes up for part of what is not shown.

    Any one of a group's alternatives is enough: the group counts once, by its best member and its heaviest
    weight. Gates and what a resume cannot tell take no part.
    """
    counted = [a for a in aligned if not a.requirement.is_gate and a.status is not Status.UNKNOWN]
    units = [_best(members) for members in alternatives(counted)]
    if not units:
        return None
    whole = sum(weight for weight, _ in units)
    shown = sum(weight * credit for weight, credit in units) / whole
    score = round(100 * (shown + (1 - shown) * UNSAID * (held.sameness if held else 0.0)))
    band = next(name for least, name in BANDS if score >= least)
    return Fit(score, band, (*_reasons(counted), *_in_the_job(held)), tuple(_gates(aligned)))


def alternatives(aligned: Iterable[Aligned]) -> list[list[Aligned]]:
    """The requirements with the members of one "A or B" together."""
    ordered = sorted(aligned, key=lambda a: a.requirement.group or f"alone {a.requirement.id}")
    return [
        list(members)
        for _, members in groupby(ordered, key=lambda a: a.requirement.group or f"alone {a.requirement.id}")
    ]


def _best(members: Sequence[Aligned]) -> tuple[float, float]:
    return max(WEIGHT[m.requirement.importance] for m in members), max(CREDIT[m.status] for m in members)


_NAMES = {Importance.MUST: "musts", Importance.DUTY: "duties", Importance.NICE: "nice-to-haves"}


def _reasons(counted: Sequence[Aligned]) -> Iterable[str]:
    for importance, name in _NAMES.items():
        groups = list(alternatives(a for a in counted if a.requirement.importance is importance))
        if groups:
            best = [max((m.status for m in g), key=lambda s: CREDIT[s]) for g in groups]
            partly = best.count(Status.PARTIAL)
            yield f"{best.count(Status.MET)} of {len(best)} {name} shown" + (f", {partly} in part" if partly else "")


def _in_the_job(held: Held | None) -> Iterable[str]:
    if held is not None:
        yield f"a post held, “{' '.join(held.title.text.split())}”, is much the same job"


_STATE = {
    Status.MET: "stated",
    Status.PARTIAL: "in part",
    Status.GAP: "not found",
    Status.UNKNOWN: "a resume cannot tell",
}


def _gates(aligned: Sequence[Aligned]) -> Iterable[str]:
    return (f"{a.requirement.label}: {_STATE[a.status]}" for a in aligned if a.requirement.is_gate)
