"""Routes: stepping stones from the present occupation to one that the person names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from upbridge.errors import InvalidRequest, NotInBase
from upbridge.exploration.feasibility import feasibility
from upbridge.exploration.lacking import what_is_missing
from upbridge.exploration.payback import payback
from upbridge.exploration.preferences import Preferences
from upbridge.exploration.readiness import lacks
from upbridge.exploration.routes import SPREAD, STAY, Path, Roads, by_dip, by_effort, by_payback, legs, roads
from upbridge.model.documents import Document
from upbridge.model.exploration import Hop, Lack, Months, Route, Routes
from upbridge.services.explore import Explorer, Reading

AIMS: dict[str, Callable[[Roads, int, int], Path | None]] = {
    "effort": by_effort,
    "dip": by_dip,
    "payback": by_payback,
}
"""What a route can be best for: least study, smallest pay dip, soonest payback."""

LEARNED = 5


@dataclass(frozen=True)
class Router:
    """Finds routes over what an explorer knows."""

    explorer: Explorer

    def route(
        self, resume: Document, to: str, *, today: date, preferences: Preferences | None = None, said: str | None = None
    ) -> Routes:
        """The best route for each aim; the same route for two aims is told once. Raises `NotInBase`."""
        explorer, wanted = self.explorer, preferences or Preferences()
        if to not in explorer.facts.places:
            raise NotInBase("occupation", to)
        reading = explorer.read(resume, said=said)
        if not reading.held:
            raise InvalidRequest("no present occupation was found in the resume", "Name it with --as CODE.")
        start, target = explorer.facts.places[reading.held[0].code], explorer.facts.places[to]
        ways = self._roads(reading, start, wanted)
        found = self._routes(reading, ways, start, target, wanted)
        return Routes(
            start=self._named(start), target=self._named(target), routes=found,
            person=explorer.person(reading, today=today),
            impossible="" if found else self._impossible(reading, start, target),
            missing=what_is_missing(explorer.facts, reading.held), sources=explorer.cited,
        )  # fmt: skip

    def _roads(self, reading: Reading, start: int, wanted: Preferences) -> Roads:
        explorer = self.explorer
        pays = explorer.paid(wanted.area)
        return roads(
            explorer.space, explorer.facts, reading.start, start,
            pay=lambda row: (float(pays[row, 1]), float(pays[row, 2])), hours_a_week=wanted.hours_a_week,
        )  # fmt: skip

    def _named(self, row: int) -> tuple[str, str]:
        return str(self.explorer.facts.codes[row]), str(self.explorer.facts.titles[row])

    def _impossible(self, reading: Reading, start: int, target: int) -> str:
        if start == target:
            return "it is what you do now"
        reasons = "; ".join(reading.feasible[target].reasons)
        return f"no way of up to three hops was found: {reasons or 'nothing you do carries over'}"

    def _routes(self, reading: Reading, ways: Roads, start: int, target: int, wanted: Preferences) -> tuple[Route, ...]:
        if start == target:
            return ()
        told: dict[Path, list[str]] = {}
        for aim, find in AIMS.items():
            path = find(ways, start, target)
            if path is not None:
                told.setdefault(path, []).append(aim)
        return tuple(self._route(" and ".join(aims), path, reading, ways, wanted) for path, aims in told.items())

    def _route(self, aim: str, path: Path, reading: Reading, ways: Roads, wanted: Preferences) -> Route:
        pays = self.explorer.pays(wanted.area)
        hops = tuple(
            self._hop(here, there, reading, ways, wanted, last=there == path[-1]) for here, there in pairwise(path)
        )
        return Route(
            aim=aim, hops=hops, low=_length(hops, "low"), high=_length(hops, "high"), now=pays(path[0])[1],
            payback=payback(ways.now, legs(ways, path)),
        )  # fmt: skip

    def _hop(self, here: int, there: int, reading: Reading, ways: Roads, wanted: Preferences, *, last: bool) -> Hop:
        low, median, _ = self.explorer.pays(wanted.area)(there)
        code, title = self._named(there)
        feasible = feasibility(there, reading.start, self.explorer.facts)
        hours = float(ways.hours[here, there])
        least, most = (ways.months(part * hours) for part in SPREAD)
        how = f"about {round(hours, -1):,.0f} hours, from how alike the two are and what study lies between"
        return Hop(
            code=code, title=title, months=Months(least, most, wanted.hours_a_week, how),
            learn=self._learn(here, there, reading), starts_at=low, median=median, stay=0 if last else STAY,
            reasons=feasible.reasons,
        )  # fmt: skip

    def _learn(self, here: int, there: int, reading: Reading) -> tuple[Lack, ...]:
        explorer = self.explorer
        feasible = feasibility(there, reading.start, explorer.facts)
        found: Sequence[Lack] = lacks(
            explorer.describe(self._named(there)[0]), explorer.describe(self._named(here)[0]), reading.resume.text, (),
            feasible, reading.start,
        )  # fmt: skip
        return tuple(found[:LEARNED])


def _length(hops: Sequence[Hop], end: str) -> int:
    """Months until the last hop: study before the first, and the longer of study and stay after that."""
    total = 0
    for place, hop in enumerate(hops):
        study = getattr(hop.months, end)
        total += study if place == 0 else max(study, hops[place - 1].stay)
    return int(total)
