"""How the answers of exploration are said in words: figures with source and year, months, pay, what is missing."""

from __future__ import annotations

from upbridge.model.exploration import Held, Lack, Move, Payback, PayThere, Reach, Route
from upbridge.model.figures import Figure
from upbridge.model.occupations import Exposure

REACH_WORDS = {Reach.NEAR: "within reach", Reach.FAR: "a longer way", Reach.SHUT: "out of reach"}
EXPOSURE_NOTE = "Exposure says how many tasks AI could touch; it is not job loss."
FIT_NOTE = "Fit says how far what you show goes with the work; it is no chance of being hired."
_SHOWN_MEASURES = ("beta, rated by people", "AI applicability")


def money(figure: Figure) -> str:
    """ "58,100 dollars a year", or the reason that there is none."""
    if figure.value is None:
        return figure.missing
    mark = "at least " if figure.note else ""
    return f"{mark}{figure.value:,.0f} dollars a year"


def cited(figure: Figure) -> str:
    """The source and the year, in brackets."""
    marks = " ".join(part for part in (figure.source, figure.year) if part)
    return f"({marks})" if marks else ""


def pay_words(pay: PayThere) -> str:
    """Median there with quartiles, and the change."""
    if pay.median.value is None:
        return f"pay {pay.median.missing}"
    ends = (
        "" if None in (pay.low.value, pay.high.value) else f", half earn {pay.low.value:,.0f} to {pay.high.value:,.0f}"
    )
    change = "" if pay.change is None else f"; {pay.change:+.0f} per cent against now"
    return f"{money(pay.median)}{ends}{change} {cited(pay.median)}"


def growth_words(figure: Figure) -> str:
    if figure.value is None:
        return f"growth {figure.missing}"
    return f"{figure.value:+.1f} per cent {cited(figure)}"


def openings_words(figure: Figure) -> str:
    if figure.value is None:
        return f"openings {figure.missing}"
    note = f", {figure.note}" if figure.note else ""
    return f"about {figure.value:,.0f} openings a year{note} {cited(figure)}"


def months_words(move: Move) -> str:
    """ "3 to 8 months at 8 hours a week"."""
    if move.months is None:
        return "nobody can say how long"
    return f"{span_words(move.months.low, move.months.high)} at {move.months.hours_a_week:g} hours a week"


def span_words(low: int, high: int) -> str:
    if low == high:
        return f"{low} month{'' if low == 1 else 's'}"
    return f"{low} to {high} months"


def exposure_words(exposure: tuple[Exposure, ...]) -> str:
    """The two studies apart; what the base lacks is said."""
    shown = [e for e in exposure if e.measure in _SHOWN_MEASURES and e.figure.value is not None]
    if not shown:
        return "exposure to AI is not in this base"
    return "; ".join(f"{e.measure} {e.figure.value:.2f} of 1 {cited(e.figure)}" for e in shown)


def held_words(held: Held) -> str:
    """An occupation held: how sure, and why."""
    sure = "as you say" if held.said else f"{held.confidence:.0%} sure"
    return f"{held.title} ({held.code}), {sure}: {held.why}"


def lack_words(lack: Lack) -> str:
    """What is missing, of which kind, and why it counts."""
    hours = f", about {lack.hours[0]:,} to {lack.hours[1]:,} hours" if lack.hours and lack.hours[1] else ""
    return f"{lack.label} ({lack.kind}{hours}): {lack.why}"


def payback_words(found: Payback) -> str:
    """When the route is ahead of staying."""
    if found.missing:
        return found.missing
    if found.month is None:
        return "within ten years it does not come out ahead of staying"
    ahead = f"ahead of staying from month {found.month}"
    return (
        f"{ahead}, at most {-found.lowest:,.0f} dollars behind before" if found.lowest < 0 else f"{ahead}, never behind"
    )


def route_words(route: Route) -> str:
    """A route's name: its stepping stones."""
    return " → ".join(hop.title for hop in route.hops)
