"""What would turn a decision: each input tried at other values, all else held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from upbridge.guidance.criteria import RANGES, Values
from upbridge.model.guidance_decision import Direction, Flip

Decides = Callable[[Values], Direction]
"""The direction for what is known."""

MOST = 3

_STEPS: Mapping[str, float] = MappingProxyType(
    {"exposure": 0.05, "rising": 0.05, "pay_track": 5, "pay_outside": 5, "wall_track": 0.5, "wall_outside": 0.5}
)
"""How finely an input is tried; by ones where it is not named: nobody likes a field 2.3 of 4."""

_PERSONAL = ("liking", "fulfilment", "advance")

_NEVER = frozenset({"work", "kept", "moved", "fit_track", "fit_outside"})
"""What no one can change, or what exploration reckons from the resume, is not tried."""

_TELL: Mapping[str, str] = MappingProxyType(
    {
        "liking": "your liking for the field were {then:g} of 4{now}",
        "fulfilment": "the work gave you {then:g} of 4{now}",
        "advance": "your wish to advance were {then:g} of 4{now}",
        "exposure": "your occupation's exposure to AI were {then:.2f}{now}",
        "openings": "your occupation had {then:g} openings a year for 100 jobs{now}",
        "growth": "your occupation's projected growth were {then:+g} %{now}",
        "rising": "your work's use of rising skills were {then:.2f}{now}",
        "pay_track": "the best move in your field paid {then:+g} %{now}",
        "pay_outside": "the best move outside paid {then:+g} %{now}",
        "hours": "you could give {then:g} hours a week{now}",
        "months": "you could give {then:g} months{now}",
        "money": "your money for a change were {then:g} of 4{now}",
        "care": "care for others bound you {then:g} of 4{now}",
        "tied": "you were tied to one place {then:g} of 4{now}",
        "wall_track": "the best move in your field took {then:g} years of required study{now}",
        "wall_outside": "the best move outside took {then:g} years of required study{now}",
    }
)


def flips(values: Values, direction: Direction, decides: Decides) -> tuple[Flip, ...]:
    """The nearest changes that turn the direction, in share of each input's range; at most three.

    Of an undecided case also the answers to the personal questions that would decide it, where one alone does.
    """
    found: list[tuple[float, str, Flip]] = []
    for key in sorted(values.keys() - _NEVER):
        if flip := _nearest(key, values, direction, decides):
            low, high, _ = RANGES[key]
            found.append((abs(flip.then - values[key]) / (high - low), key, flip))
    near = [flip for _, _, flip in sorted(found, key=lambda f: f[:2])]
    told = [*_unanswered(values, decides), *near] if direction is Direction.FIND_OUT else near
    return tuple(told[:MOST])


def _nearest(key: str, values: Values, was: Direction, decides: Decides) -> Flip | None:
    now = values[key]
    for then in sorted(_tries(key), key=lambda value: abs(value - now)):
        to = decides({**values, key: then})
        if to is not was:
            return Flip(key, now, then, to, f"{to} if {_words(key, then, now)}")
    return None


def _tries(key: str) -> list[float]:
    low, high, _ = RANGES[key]
    step = _STEPS.get(key, 1.0)
    return [round(low + step * n, 3) for n in range(int((high - low) / step) + 1)]


def _unanswered(values: Values, decides: Decides) -> Iterator[Flip]:
    """For the first personal question that is open: the mildest answer that leads each way."""
    key = next((key for key in _PERSONAL if key not in values), None)
    if key is None:
        return
    found: dict[Direction, Flip] = {}
    for then in (3.0, 4.0, 1.0, 0.0):
        to = decides({**values, key: then})
        if to is Direction.FIND_OUT or (to in found and (then > 2 or found[to].then < 2)):
            continue
        even = "even if" if to in found else "if"
        found[to] = Flip(key, None, then, to, f"{to} {even} {_words(key, then, None)}")
    yield from found.values()


def _words(key: str, then: float, now: float | None) -> str:
    if key == "openings" and now:
        verb = "rose" if then > now else "fell"
        return f"the openings of your occupation {verb} by {_part(abs(then / now - 1))}, to {then:g} for 100 jobs"
    name = _TELL[key]
    form = name[name.index("{then") : name.index("}") + 1].replace("then", "0")
    return name.format(then=then, now="" if now is None else f" (now {form.format(now)})")


_PARTS = ((0.1, "a tenth"), (0.2, "a fifth"), (0.25, "a quarter"), (1 / 3, "a third"), (0.5, "half"))


def _part(share: float) -> str:
    """A share in words where one is near, else in per cent."""
    near = min(_PARTS, key=lambda part: abs(part[0] - share))
    return near[1] if abs(near[0] - share) < 0.02 else f"{share:.0%}"
