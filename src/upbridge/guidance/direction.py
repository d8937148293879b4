"""Upskill or reskill, or first find out: a weighed decision that shows every weight and what would turn it.

The weights are a judgement, not a measurement: docs/guidance.md says why each is what it is. Anything may be unknown;
what is unknown takes no part and makes the answer less firm.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from upbridge.errors import InvalidRequest
from upbridge.guidance.work import named
from upbridge.model.guidance_decision import Band, Criterion, Decision, Direction, Flip, Side, Target

Values = Mapping[str, float]
"""What is known, by key of `RANGES`."""

RANGES: Mapping[str, tuple[float, float, str]] = MappingProxyType(
    {
        "liking": (0, 4, "how much you like the field, 0 to 4"),
        "advance": (0, 4, "how much you want to advance in it, 0 to 4"),
        "fulfilment": (0, 4, "how much the work fulfils you, 0 to 4"),
        "exposure": (0, 1, "how exposed your occupation is to AI, 0 to 1"),
        "growth": (-40, 40, "projected growth of your occupation, per cent"),
        "openings": (0, 30, "openings a year for 100 jobs of your occupation"),
        "pay_track": (-60, 200, "pay of the best move in your field against now, per cent"),
        "pay_outside": (-60, 200, "pay of the best move outside against now, per cent"),
        "fit_track": (0, 100, "fit of the best move in your field, 0 to 100"),
        "fit_outside": (0, 100, "fit of the best move outside, 0 to 100"),
        "hours": (0, 40, "hours a week that you can give"),
        "months": (0, 60, "months that you can give"),
        "work": (0, 3000, "hours of learning that the best move outside takes"),
        "money": (0, 4, "money for a change, 0 none to 4 enough for a year without pay"),
    }
)
"""Every input: its range and what it means."""

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "liking": 0.20,
        "fulfilment": 0.13,
        "advance": 0.11,
        "prospects": 0.13,
        "openings": 0.04,
        "exposure": 0.05,
        "pay": 0.09,
        "distance": 0.08,
        "time": 0.11,
        "money": 0.06,
    }
)
"""Weight of each criterion; they add up to 1. 44 % the person's own word on the work, 17 % their time
and money, the rest what is published or reckoned."""

OPEN, FIRM, ENOUGH = 0.10, 0.30, 0.40
"""Below `OPEN` the score says nothing, from `FIRM` on it is firm; below `ENOUGH` known weight nothing is decided."""


NEITHER = 0.05
"""A pull smaller than this points neither way."""

ENOUGH_IS_NO_REASON = 0.3
"""Too little time or money holds back from a change; enough of it is no strong reason for one."""

USUAL_WORK = 200.0
"""Hours of learning that a change is taken to need where exploration does not say: our planning figure."""


def _middle(value: float, half: float, centre: float) -> float:
    return max(-1.0, min(1.0, (value - centre) / half))


def _liked(key: str) -> Callable[[Values], float | None]:
    return lambda v: -_middle(v[key], 2, 2) if key in v else None


def _difference(one: str, other: str, half: float) -> Callable[[Values], float | None]:
    return lambda v: _middle(v[other] - v[one], half, 0) if one in v and other in v else None


def _time(values: Values) -> float | None:
    """Whether the hours there are reach for the move outside: a short time speaks for the nearer way."""
    if "hours" not in values or "months" not in values:
        return None
    has = values["hours"] * values["months"] * 52 / 12
    return min(ENOUGH_IS_NO_REASON, _middle(has / (values.get("work") or USUAL_WORK), 1, 1))


def _money(values: Values) -> float | None:
    return min(ENOUGH_IS_NO_REASON, _middle(values["money"], 2, 2)) if "money" in values else None


@dataclass(frozen=True, slots=True)
class _Rule:
    key: str
    label: str
    needs: tuple[str, ...]
    pull: Callable[[Values], float | None]
    up: str
    re: str


_RULES = (
    _Rule(
        "liking",
        "Liking for the field",
        ("liking",),
        _liked("liking"),
        "you like the field",
        "you like the field little",
    ),
    _Rule(
        "fulfilment",
        "Fulfilment",
        ("fulfilment",),
        _liked("fulfilment"),
        "the work fulfils you",
        "the work fulfils you little",
    ),
    _Rule(
        "advance",
        "Wish to advance",
        ("advance",),
        _liked("advance"),
        "you want to go further in it",
        "you do not want to go further in it",
    ),
    _Rule(
        "prospects",
        "Growth of the occupation",
        ("growth",),
        lambda v: -_middle(v["growth"], 10, 0) if "growth" in v else None,
        "your occupation is projected to grow",
        "your occupation is projected to shrink",
    ),
    _Rule(
        "openings",
        "Openings",
        ("openings",),
        lambda v: -_middle(v["openings"], 8, 10) if "openings" in v else None,
        "your occupation has many openings",
        "your occupation has few openings",
    ),
    _Rule(
        "exposure",
        "Exposure to AI",
        ("exposure",),
        lambda v: _middle(v["exposure"], 0.5, 0.5) if "exposure" in v else None,
        "little of the work is exposed to AI",
        "much of the work is exposed to AI (which is not the same as lost)",
    ),
    _Rule(
        "pay",
        "Pay",
        ("pay_track", "pay_outside"),
        _difference("pay_track", "pay_outside", 30),
        "the best move in your field pays better",
        "the best move outside pays better",
    ),
    _Rule(
        "distance",
        "Distance",
        ("fit_track", "fit_outside"),
        _difference("fit_track", "fit_outside", 30),
        "your skills fit best in your field",
        "your skills fit outside just as well or better",
    ),
    _Rule(
        "time",
        "Time",
        ("hours", "months", "work"),
        _time,
        "the time you have is short for a change",
        "the time you have is enough for a change",
    ),
    _Rule(
        "money",
        "Money",
        ("money",),
        _money,
        "there is little money for a change",
        "there is money for a change",
    ),
)

QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        "liking": "Keep a diary for two weeks: after each kind of task, did it give or take energy?",
        "fulfilment": "When did your work last matter to somebody, and would more of that be enough?",
        "advance": "Talk for half an hour with somebody two steps further in your field: would you want their week?",
        "prospects": "Look up how your occupation is projected to grow where you live.",
        "openings": "Count the adverts for your occupation within your reach over two weeks.",
        "exposure": "List ten tasks of your week: which could a program do now, and which not?",
        "pay": "Ask two people, one in your field and one outside, what a person with your years is paid.",
        "distance": "Spend a day beside somebody in the work outside that draws you most.",
        "time": "How many hours a week, for how many months, can you give without harm?",
        "money": "Work out with an adviser what a change may cost you, and who might pay part of it.",
    }
)
"""What to find out where a criterion is not known: a question or a small experiment."""


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
    pulls = [(weights[rule.key], rule.pull(values)) for rule in _RULES]
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
    criteria = tuple(_criterion(rule, known_values, used, sources or {}) for rule in _RULES)
    missing = sorted((c for c in criteria if c.pull is None), key=lambda c: -c.weight)
    return Decision(
        direction,
        band,
        round(pull, 4),
        round(known, 4),
        _says(direction, band, criteria),
        criteria,
        _flips(known_values, used, direction),
        tuple(QUESTIONS[c.key] for c in missing[:3]) or (QUESTIONS["distance"],),
        _sides(track, outside, field),
    )


def _criterion(rule: _Rule, values: Values, weights: Mapping[str, float], sources: Mapping[str, str]) -> Criterion:
    pull = rule.pull(values)
    told = ", ".join(f"{RANGES[key][2].split(',')[0]}: {values[key]:g}" for key in rule.needs if key in values)
    source = "; ".join(dict.fromkeys(sources.get(key, "your answer") for key in rule.needs if key in values))
    says = (
        "not known"
        if pull is None
        else "points neither way"
        if abs(pull) < NEITHER
        else rule.re
        if pull > 0
        else rule.up
    )
    return Criterion(rule.key, rule.label, told, round(weights[rule.key], 3), source, pull, says)


def _says(direction: Direction, band: Band, criteria: Sequence[Criterion]) -> str:
    known = sorted((c for c in criteria if abs(c.pull or 0) >= NEITHER), key=lambda c: -c.weight * abs(c.pull or 0))
    if direction is Direction.FIND_OUT:
        return "First find out: what is known does not point clearly one way."
    sign = 1 if direction is Direction.RESKILL else -1
    reasons = [c.says for c in known if (c.pull or 0) * sign > 0][:3]
    against = [c.says for c in known if (c.pull or 0) * sign < 0][:1]
    opening = {Band.FIRM: "Firmly", Band.LEANING: "Leaning, not firm"}[band]
    but = f"; against it, {against[0]}" if against else ""
    return f"{opening}: {direction}, because {', '.join(reasons)}{but}."


STEPS = 40


def _flips(values: Values, weights: Mapping[str, float], direction: Direction) -> tuple[Flip, ...]:
    """For each known input the nearest value that turns the direction; the nearest three in share of their range."""
    found = []
    for key, now in values.items():
        flip = _nearest_flip(key, now, values, weights, direction)
        if flip:
            low, high, _ = RANGES[key]
            found.append((abs(flip.then - now) / (high - low), key, flip))
    return tuple(flip for _, _, flip in sorted(found, key=lambda f: f[:2])[:3])


def _nearest_flip(key: str, now: float, values: Values, weights: Mapping[str, float], was: Direction) -> Flip | None:
    low, high, means = RANGES[key]
    tries = sorted((low + (high - low) * n / STEPS for n in range(STEPS + 1)), key=lambda v: abs(v - now))
    for then in tries:
        to, _ = direction_of({**values, key: then}, weights)
        if to is not was:
            verb = "rose" if then > now else "fell"
            text = f"{to} if {means.split(',')[0]} {verb} from {now:g} to {then:g}"
            return Flip(key, now, round(then, 3), to, text)
    return None


def _sides(track: Sequence[Target], outside: Sequence[Target], field: str) -> tuple[Side, Side]:
    near, far = tuple(track[:3]), tuple(outside[:3])
    here = f" in {field}" if field else " in your field"
    up = Side(
        Direction.UPSKILL,
        f"For you, upskilling would mean going further{here}"
        + (f", for example toward {named([t.title for t in near])}." if near else "."),
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
