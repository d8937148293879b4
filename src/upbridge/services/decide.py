"""The decision as a use case: what exploration found and what the person says, in; a direction with reasons, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from upbridge.exploration.readiness import HOURS_A_YEAR_OF_STUDY
from upbridge.guidance.direction import decide
from upbridge.model.exploration import Exploration, Move, MoveKind, Reach
from upbridge.model.figures import Source
from upbridge.model.guidance_decision import Decision, Target
from upbridge.model.occupations import Occupation
from upbridge.ports import Tables

MOST = 3

LESS_PAY = -10.0
"""Per cent below the pay now from which on a move leads down."""

LONG_WALL = 1.0
"""Years of required study from which on a move is told after those without, unless the person has the time for it."""

WEEKS_A_MONTH = 52 / 12

Put = Callable[[str, float | None, str, float, float], None]


@dataclass(frozen=True, slots=True)
class Fact:
    """A cited finding about all work: what it is about, its number, and the id of its source."""

    id: str
    subject: str
    value: float
    source: str


def facts_in(base: Tables) -> tuple[Fact, ...]:
    """The cited findings of a base; none where it has none."""
    table = base.columns("facts", "id", "subject", "value", "source")
    if table is None:
        return ()
    rows = zip(table["id"], table["subject"], table["value"], table["source"], strict=True)
    return tuple(Fact(str(i), str(s), float(str(v)), str(o)) for i, s, v, o in rows if v is not None)


RISING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ai and big data": ("Programming", "Mathematics", "Computers and Electronics"),
        "networks and cybersecurity": ("Telecommunications", "Computers and Electronics"),
        "technological literacy": ("Working with Computers", "Computers and Electronics"),
        "creative thinking": ("Thinking Creatively", "Originality", "Fluency of Ideas"),
        "curiosity and lifelong learning": ("Active Learning", "Updating and Using Relevant Knowledge"),
        "leadership and social influence": (
            "Persuasion",
            "Management of Personnel Resources",
            "Guiding, Directing, and Motivating Subordinates",
        ),
        "talent management": (
            "Management of Personnel Resources",
            "Coaching and Developing Others",
            "Staffing Organizational Units",
        ),
        "analytical thinking": ("Critical Thinking", "Analyzing Data or Information", "Deductive Reasoning"),
    }
)
"""The O*NET elements that stand for a rising skill of the Future of Jobs Report: our reading of both lists. Resilience
and environmental stewardship have no rated element."""


def facts_of(
    found: Exploration,
    present: Occupation | None,
    facts: Sequence[Fact] = (),
    answers: Mapping[str, float] | None = None,
) -> tuple[dict[str, float], dict[str, str]]:
    """What the base and exploration know, by key of `criteria.RANGES`, and the source of each.

    `answers` say how much time there is, which decides what the best moves are.
    """
    values: dict[str, float] = {}
    sources: dict[str, str] = {}
    names = {source.id: source for source in found.sources}

    def put(key: str, value: float | None, source: str, low: float, high: float) -> None:
        if value is not None:
            values[key], sources[key] = max(low, min(high, round(value, 2))), _named(source, names)

    if present is not None:
        _of_present(present, put)
        _of_report(present, facts, put)
    for key, kind in (("track", MoveKind.UPSKILL), ("outside", MoveKind.RESKILL)):
        best = next(iter(best_moves(found, kind, answers or {})), None)
        if best is not None:
            _of_move(key, best, put)
    return values, sources


def _named(source: str, names: Mapping[str, Source]) -> str:
    """“bls-oews, Nurses” as the release's own title, then the rest."""
    id, comma, rest = source.partition(", ")
    known = names.get(id)
    return f"{known.title}{comma}{rest}" if known else source


def _of_move(key: str, best: Move, put: Put) -> None:
    reckoned = "Career Exploration (the moves named first below)"
    put(f"fit_{key}", best.fit, reckoned, 0, 100)
    put(f"wall_{key}", _wall(best), reckoned, 0, 12)
    if best.pay.change is not None:
        put(
            f"pay_{key}", best.pay.change, f"{best.pay.median.source}, medians of the moves named first below", -60, 200
        )
    if key == "outside" and best.months is not None:
        hours = (best.months.low + best.months.high) / 2 * best.months.hours_a_week * WEEKS_A_MONTH
        put("work", hours, reckoned, 0, 3000)


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


def _of_report(present: Occupation, facts: Sequence[Fact], put: Put) -> None:
    """How far the work draws on the skills rising fastest, as rated; and what employers plan for all workers."""
    known = {fact.id: fact for fact in facts}
    for key, id in (("kept", "wef-training-upskilled"), ("moved", "wef-training-redeployed")):
        if fact := known.get(id):
            put(key, fact.value, fact.source, 0, 100)
    rising = [fact for fact in facts if fact.id.startswith("wef-rising-") and fact.subject.lower() in RISING]
    levels: dict[str, float] = {}
    for asked in present.requirements:
        if asked.level is not None:
            levels[asked.label] = max(asked.level, levels.get(asked.label, 0.0))
    if rising and levels:
        each = [_mean(levels.get(name, 0.0) for name in RISING[fact.subject.lower()]) for fact in rising]
        put("rising", _mean(each), f"{rising[0].source}, with the levels that O*NET rates", 0, 1)


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def decide_for(
    found: Exploration,
    present: Occupation | None,
    answers: Mapping[str, float],
    *,
    weights: Mapping[str, float] | None = None,
    facts: Sequence[Fact] = (),
) -> Decision:
    """The direction for one person; an answer stands over a figure of the same key. Raises `InvalidRequest`.

    `facts` are the base's cited findings (`facts_in`).
    """
    values, sources = facts_of(found, present, facts, answers)
    known = {**values, **answers}
    told = {key: source for key, source in sources.items() if key not in answers}
    return decide(
        known,
        sources=told,
        weights=weights,
        track=_targets(found, MoveKind.UPSKILL, answers),
        outside=_targets(found, MoveKind.RESKILL, answers),
        field="" if present is None else f"the field of {present.title}",
    )


def best_moves(found: Exploration, kind: MoveKind, answers: Mapping[str, float]) -> list[Move]:
    """Moves of a kind in exploration's order; those behind a wall too long come last.

    A wall is too long when its study takes more hours than the person has, or a year where they did not say. What leads
    down is no step up, and comes last where it is outside. Of occupations that share a code of the Standard
    Occupational Classification only the first is kept.
    """
    has = answers["hours"] * answers["months"] * WEEKS_A_MONTH if {"hours", "months"} <= answers.keys() else None
    years = LONG_WALL if has is None else has / HOURS_A_YEAR_OF_STUDY
    up = kind is MoveKind.UPSKILL
    own = found.person.occupations[0].code if found.person.occupations else ""
    ordered = sorted(
        (m for m in found.moves if _kind(m, own) is kind and not (up and leads_down(m))),
        key=lambda m: (leads_down(m), _wall(m) > years, up and (m.pay.change or 0) < 0, up and not _leads_up(m, own)),
    )
    first: dict[str, Move] = {}
    for move in ordered:
        first.setdefault(move.code[:7], move)
    return list(first.values())


def _kind(move: Move, own: str) -> MoveKind:
    """Exploration's kind, but to supervise the work of one's own major group is a step up in it, not another field."""
    return MoveKind.UPSKILL if _supervises(move, own) else move.kind


def _supervises(move: Move, own: str) -> bool:
    return move.code[:2] == own[:2] and move.code[3:4] == "1" != own[3:4] and own[:2] >= FIRST_SUPERVISED


def _leads_up(move: Move, own: str) -> bool:
    """More preparation, clearly more pay, or leading others: told before what is only beside."""
    steps, change = move.feasibility.zone_steps, move.pay.change
    return _supervises(move, own) or (steps or 0) > 0 or (change is not None and change >= -LESS_PAY)


FIRST_SUPERVISED = "33"
"""From this major group of the Standard Occupational Classification on, minor group 1 holds the first-line supervisors
of the others."""


def leads_down(move: Move) -> bool:
    """Less preparation than now, or clearly less pay."""
    steps, change = move.feasibility.zone_steps, move.pay.change
    return (steps is not None and steps < 0) or (change is not None and change < LESS_PAY)


def _wall(move: Move) -> float:
    """Years of study that a licence or a typical degree takes; the longer of the two, as one often holds the other."""
    hours = [sum(lack.hours) / 2 for lack in move.missing if lack.kind in ("licence", "education") and lack.hours]
    return round(max(hours, default=0.0) / HOURS_A_YEAR_OF_STUDY, 1)


def _targets(found: Exploration, kind: MoveKind, answers: Mapping[str, float]) -> tuple[Target, ...]:
    return tuple(Target(m.title, _why(m), m.code) for m in best_moves(found, kind, answers)[:MOST])


def _why(move: Move) -> str:
    """Fit, pay, time and the wall before it, as far as they are known."""
    parts = [f"fit {move.fit} of 100"]
    if move.pay.change is not None:
        parts.append(f"median pay {move.pay.change:+.0f} %")
    if move.months is not None and move.feasibility.reach is not Reach.SHUT:
        parts.append(f"{move.months.low} to {move.months.high} months at {move.months.hours_a_week:g} hours a week")
    if move.feasibility.licence:
        parts.append(f"behind {move.feasibility.licence}")
    if leads_down(move):
        parts.append("a step down in pay or preparation")
    return "; ".join(parts)
