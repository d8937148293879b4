"""Upskill or reskill, or first find out: a weighed decision that shows every weight and what would turn it.

What each criterion is and how it pulls stands in `criteria`. Anything may be unknown; what is unknown takes no part
and makes the answer less firm.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from upbridge.errors import InvalidRequest
from upbridge.guidance.criteria import NEITHER, QUESTIONS, RANGES, RULES, WEIGHTS, Rule, Values, told
from upbridge.guidance.flips import flips
from upbridge.guidance.work import named
from upbridge.model.guidance_decision import Band, Criterion, Decision, Direction, Side, Target

OPEN, FIRM, ENOUGH = 0.10, 0.30, 0.40
"""Below `OPEN` the score says nothing, from `FIRM` on it is firm; below `ENOUGH` known weight nothing is decided."""


NO_STEP_UP = (
    "No step up was found among the nearest occupations: more depth (a specialism), leading others, or a better place "
    "for the same work."
)


def checked(values: Values) -> dict[str, float]:
    """The values, each inside its range. Raises `InvalidRequest` for an unknown key or a value beyond its range."""
    for key, value in values.items():
        if key not in RANGES:
            raise InvalidRequest(f"there is no answer {key!r}", f"Known are: {', '.join(RANGES)}.")
        low, high, means = RANGES[key]
        if not low <= value <= high:
            raise InvalidRequest(f"{key} is {value:g}", f"It lies in {low:g} to {high:g}: {means}.")
    return dict(values)


def weighed(weights: Mapping[str, float] | None) -> Mapping[str, float]:
    """The weights with the person's own in place of ours, adding up to 1. Raises `InvalidRequest`."""
    made = {**WEIGHTS, **(weights or {})}
    if made.keys() - WEIGHTS.keys() or min(made.values()) < 0 or not sum(made.values()):
        raise InvalidRequest("these weights cannot be used", f"Give numbers from 0 on for: {', '.join(WEIGHTS)}.")
    total = sum(made.values())
    return {key: weight / total for key, weight in made.items()}


def score(values: Values, weights: Mapping[str, float] = WEIGHTS) -> tuple[float, float]:
    """The weighted mean pull of what is known (-1 upskill .. 1 reskill), and the share of the weight that is known."""
    pulls = [(weights[rule.key], rule.pull(values)) for rule in RULES]
    known = sum(weight for weight, pull in pulls if pull is not None)
    total = sum(weight * pull for weight, pull in pulls if pull is not None)
    return (total / known if known else 0.0), known


def direction_of(values: Values, weights: Mapping[str, float] = WEIGHTS) -> tuple[Direction, Band]:
    """The direction and how firm it is. Without a word of the person on the work itself nothing is decided."""
    pull, known = score(values, weights)
    personal = any(key in values for key in ("liking", "fulfilment", "advance"))
    if known < ENOUGH or not personal or abs(pull) < OPEN:
        return Direction.FIND_OUT, Band.OPEN
    own_words = sum(key in values for key in ("liking", "fulfilment", "advance"))
    firm = abs(pull) >= FIRM and known >= 0.6 and own_words > 1
    return (Direction.RESKILL if pull > 0 else Direction.UPSKILL), Band.FIRM if firm else Band.LEANING


def decide(
    values: Values,
    *,
    sources: Mapping[str, str] | None = None,
    weights: Mapping[str, float] | None = None,
    track: Sequence[Target] = (),
    outside: Sequence[Target] = (),
    field: str = "",
) -> Decision:
    """The decision over what is known. `sources` names where a value comes from ("your answer" unless told).

    `track` and `outside` are the best concrete targets in and outside the field. Raises `InvalidRequest`.
    """
    known_values, used = checked(values), weighed(weights)
    direction, band = direction_of(known_values, used)
    pull, known = score(known_values, used)
    criteria = tuple(_criterion(rule, known_values, used, sources or {}) for rule in RULES)
    missing = sorted((c for c in criteria if c.pull is None), key=lambda c: -c.weight)
    return Decision(
        direction,
        band,
        round(pull, 4),
        round(known, 4),
        _says(direction, band, criteria, known),
        criteria,
        flips(known_values, direction, lambda tried: direction_of(tried, used)[0]),
        tuple(QUESTIONS[c.key] for c in missing[:3]) or (QUESTIONS["distance"],),
        _sides(track, outside, field),
    )


def _criterion(rule: Rule, values: Values, weights: Mapping[str, float], sources: Mapping[str, str]) -> Criterion:
    pull = rule.pull(values)
    keys = _read(rule, values)
    value = "; ".join(told(key, values[key]) for key in keys)
    source = "; ".join(dict.fromkeys(sources.get(key, "your answer") for key in keys))
    return Criterion(rule.key, rule.label, value, round(weights[rule.key], 3), source, pull, _way(rule, pull, values))


def _read(rule: Rule, values: Values) -> list[str]:
    """The inputs that the pull comes from: a measure of the work itself makes the figures of all workers idle."""
    keys = [key for key in rule.needs if key in values]
    return [key for key in keys if key not in ("kept", "moved")] if "rising" in keys else keys


def _way(rule: Rule, pull: float | None, values: Values) -> str:
    if pull is None:
        return "not known"
    if abs(pull) < NEITHER:
        return "points neither way"
    stands_in = rule.instead and rule.needs[0] not in values
    return rule.re if pull > 0 else rule.instead if stands_in else rule.up


def _open(criteria: Sequence[Criterion], known: float) -> str:
    """Why nothing is decided: the person's own view is missing, too little is known, or it points both ways."""
    if all(c.pull is None for c in criteria if c.key in ("liking", "fulfilment", "advance")):
        return "what counts most is missing: how you like your work, what it gives you, and whether you want to go on."
    if known < ENOUGH:
        return "too little is known yet."
    return "what is known does not point clearly one way."


def _says(direction: Direction, band: Band, criteria: Sequence[Criterion], share: float) -> str:
    known = sorted((c for c in criteria if abs(c.pull or 0) >= NEITHER), key=lambda c: -c.weight * abs(c.pull or 0))
    if direction is Direction.FIND_OUT:
        return f"First find out: {_open(criteria, share)}"
    sign = 1 if direction is Direction.RESKILL else -1
    reasons = [c.says for c in known if (c.pull or 0) * sign > 0][:3]
    against = [c.says for c in known if (c.pull or 0) * sign < 0][:1]
    opening = {Band.FIRM: "Firmly", Band.LEANING: "Leaning, not firm"}[band]
    but = f"; against it, {against[0]}" if against else ""
    return f"{opening}: {direction}, because {', '.join(reasons)}{but}."


def _sides(track: Sequence[Target], outside: Sequence[Target], field: str) -> tuple[Side, Side]:
    near, far = tuple(track[:3]), tuple(outside[:3])
    opening = f"going further in {field}" if field else "going further in what you studied or did so far"
    up = Side(
        Direction.UPSKILL,
        f"For you, upskilling would mean {opening}"
        + (f", for example toward {named([t.title for t in near])}." if near else f". {NO_STEP_UP}" if field else "."),
        "Deepen what you can already show, and close the few gaps to the next step.",
        "More scope or pay with what you know; you stay dependent on the same field.",
        near,
    )
    re = Side(
        Direction.RESKILL,
        "For you, reskilling would mean carrying what transfers into other work"
        + (f", for example toward {named([t.title for t in far])}." if far else "."),
        "Learn what the new work asks for and you do not have, and show it by a first piece of work.",
        "A new field with its own prospects; for a time you are a beginner again, perhaps with less pay.",
        far,
    )
    return up, re
