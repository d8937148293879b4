"""What a decision between upskilling and reskilling rests on: the inputs, the criteria, and how each of them pulls.

The weights are a judgement, not a measurement: docs/guidance.md says why each is what it is. Anything may be unknown;
what is unknown takes no part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

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
        "rising": (0, 1, "how far your work draws on the skills that employers see rising fastest, 0 to 1"),
        "kept": (0, 100, "of 100 workers, how many employers would upskill in the role they have"),
        "moved": (0, 100, "of 100 workers, how many employers would upskill and redeploy elsewhere"),
        "pay_track": (-60, 200, "pay of the best move in your field against now, per cent"),
        "pay_outside": (-60, 200, "pay of the best move outside against now, per cent"),
        "fit_track": (0, 100, "fit of the best move in your field, 0 to 100"),
        "fit_outside": (0, 100, "fit of the best move outside, 0 to 100"),
        "hours": (0, 40, "hours a week that you can give"),
        "months": (0, 60, "months that you can give"),
        "work": (0, 3000, "hours of learning that the best move outside takes"),
        "money": (0, 4, "money for a change, 0 none to 4 enough for a year without pay"),
        "care": (0, 4, "how far people you care for bind your hours, 0 not at all to 4 around the clock"),
        "tied": (0, 4, "how far you are tied to one place, 0 not at all to 4 wholly"),
        "wall_track": (0, 12, "years of study that a licence or degree takes before the best move in your field"),
        "wall_outside": (0, 12, "years of study that a licence or degree takes before the best move outside"),
    }
)
"""Every input: its range and what it means."""

SHORT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "liking": ("your liking for the field", "{:g} of 4"),
        "advance": ("your wish to advance", "{:g} of 4"),
        "fulfilment": ("what the work gives you", "{:g} of 4"),
        "exposure": ("your occupation's exposure to AI", "{:.2f} of 1"),
        "growth": ("your occupation's projected growth", "{:+g} %"),
        "openings": ("openings a year for 100 jobs of your occupation", "{:g}"),
        "rising": ("your work's use of the skills rising fastest", "{:.2f} of 1"),
        "kept": ("workers upskilled in their role", "{:g} of 100"),
        "moved": ("workers redeployed elsewhere", "{:g} of 100"),
        "pay_track": ("pay of the best move in your field", "{:+.0f} %"),
        "pay_outside": ("pay of the best move outside", "{:+.0f} %"),
        "fit_track": ("fit of the best move in your field", "{:.0f} of 100"),
        "fit_outside": ("fit of the best move outside", "{:.0f} of 100"),
        "hours": ("your hours a week", "{:g}"),
        "months": ("the months you can give", "{:g}"),
        "work": ("hours of learning for the best move outside", "about {:,.0f}"),
        "money": ("your money for a change", "{:g} of 4"),
        "care": ("how far care binds you", "{:g} of 4"),
        "tied": ("how far you are tied to one place", "{:g} of 4"),
        "wall_track": ("years of study required before the best move in your field", "{:g}"),
        "wall_outside": ("years of study required before the best move outside", "{:g}"),
    }
)
"""Each input's short name, and how its value is written."""

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "liking": 0.19,
        "fulfilment": 0.12,
        "advance": 0.10,
        "prospects": 0.12,
        "openings": 0.04,
        "exposure": 0.05,
        "future": 0.04,
        "pay": 0.09,
        "distance": 0.07,
        "time": 0.10,
        "money": 0.04,
        "constraints": 0.04,
    }
)
"""Weight of each criterion; they add up to 1. 41 % the person's own word on the work, 18 % their time, money and what
binds them, the rest what is published or reckoned."""

NEITHER = 0.05
"""A pull smaller than this points neither way."""

ENOUGH_IS_NO_REASON = 0.3
"""Too little time or money, or a bond, holds back from a change; enough of it is no strong reason for one."""

USUAL_WORK = 200.0
"""Hours of learning that a change is taken to need where exploration does not say: our planning figure."""

USUAL_RISING, RISING_SPREAD = 0.45, 0.15
"""Half of the rated occupations draw less than 0.45 on the rising skills, half more; a tenth more than 0.56."""


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


def _future(values: Values) -> float | None:
    """Work that draws on rising skills has a future where it is. Where nobody rated it: what employers plan for all."""
    if "rising" in values:
        return -_middle(values["rising"], RISING_SPREAD, USUAL_RISING)
    if "kept" in values and "moved" in values and values["kept"] + values["moved"] > 0:
        return -(values["kept"] - values["moved"]) / (values["kept"] + values["moved"])
    return None


def _constraints(values: Values) -> float | None:
    """The tightest bond counts: care, place, or a licence or degree that the law or employers put before a move."""
    pulls = [min(ENOUGH_IS_NO_REASON, _middle(values[key], 2.5, 1.5) * -1) for key in ("care", "tied") if key in values]
    if "wall_outside" in values and "wall_track" in values:
        further = values["wall_outside"] - values["wall_track"]
        pulls.append(min(ENOUGH_IS_NO_REASON, -_middle(further, 2, 0)))
    return min(pulls) if pulls else None


@dataclass(frozen=True, slots=True)
class Rule:
    """A criterion: the inputs it reads, its pull from them (-1 upskill .. 1 reskill), and its words for each way.

    `instead` are the words for upskilling where the first input is not known and another one stands in for it.
    """

    key: str
    label: str
    needs: tuple[str, ...]
    pull: Callable[[Values], float | None]
    up: str
    re: str
    instead: str = ""


RULES = (
    Rule("liking", "Liking for the field", ("liking",), _liked("liking"), "you like the field",
         "you like the field little"),
    Rule("fulfilment", "Fulfilment", ("fulfilment",), _liked("fulfilment"), "the work fulfils you",
         "the work fulfils you little"),
    Rule("advance", "Wish to advance", ("advance",), _liked("advance"), "you want to go further in it",
         "you do not want to go further in it"),
    Rule("prospects", "Growth of the occupation", ("growth",),
         lambda v: -_middle(v["growth"], 10, 0) if "growth" in v else None,
         "your occupation is projected to grow", "your occupation is projected to shrink"),
    Rule("openings", "Openings", ("openings",), lambda v: -_middle(v["openings"], 8, 10) if "openings" in v else None,
         "your occupation has many openings", "your occupation has few openings"),
    Rule("exposure", "Exposure to AI", ("exposure",),
         lambda v: _middle(v["exposure"], 0.5, 0.5) if "exposure" in v else None,
         "little of the work is exposed to AI", "much of the work is exposed to AI (which is not the same as lost)"),
    Rule("future", "Future of Jobs", ("rising", "kept", "moved"), _future,
         "your work draws on the skills that employers see rising",
         "your work draws little on the skills that employers see rising",
         "employers plan to upskill more people where they are than to move them"),
    Rule("pay", "Pay", ("pay_track", "pay_outside"), _difference("pay_track", "pay_outside", 30),
         "the best move in your field pays better", "the best move outside pays better"),
    Rule("distance", "Distance", ("fit_track", "fit_outside"), _difference("fit_track", "fit_outside", 30),
         "your skills fit best in your field", "your skills fit outside better than in your field"),
    Rule("time", "Time", ("hours", "months", "work"), _time, "the time you have is short for a change",
         "the time you have is enough for a change"),
    Rule("money", "Money", ("money",), _money, "there is little money for a change", "there is money for a change"),
    Rule("constraints", "What binds you", ("care", "tied", "wall_track", "wall_outside"), _constraints,
         "what binds you speaks for the nearer way", "nothing that binds you stands before a change"),
)  # fmt: skip

QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        "liking": "Keep a diary for two weeks: after each kind of task, did it give or take energy?",
        "fulfilment": "When did your work last matter to somebody, and would more of that be enough?",
        "advance": "Talk for half an hour with somebody two steps further in your field: would you want their week?",
        "prospects": "Look up how your occupation is projected to grow where you live.",
        "openings": "Count the adverts for your occupation within your reach over two weeks.",
        "exposure": "List ten tasks of your week: which could a program do now, and which not?",
        "future": "Which skills that employers see rising (technology, analysis, leading) does your work use?",
        "pay": "Ask two people, one in your field and one outside, what a person with your years is paid.",
        "distance": "Spend a day beside somebody in the work outside that draws you most.",
        "time": "How many hours a week, for how many months, can you give without harm?",
        "money": "Work out with an adviser what a change may cost you, and who might pay part of it.",
        "constraints": "Write down what is fixed (care, place, permits), and what of it could change in two years.",
    }
)
"""What to find out where a criterion is not known: a question or a small experiment."""


def told(key: str, value: float) -> str:
    """An input in words, as “your hours a week: 5”."""
    name, form = SHORT[key]
    return f"{name}: {form.format(value)}"
