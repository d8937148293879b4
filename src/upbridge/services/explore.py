"""Career Exploration: who the person is, which moves are open, what each costs and brings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

from upbridge.errors import NotInBase
from upbridge.exploration.blocks import Tables
from upbridge.exploration.facts import NATION, PAY, Facts, figure, pay_of, wage_rows
from upbridge.exploration.feasibility import Standing, feasibility, schooling, standing
from upbridge.exploration.lacking import what_is_missing
from upbridge.exploration.licences import HANDBOOK
from upbridge.exploration.moves import MoveMaker
from upbridge.exploration.person import held_occupations, person_of, said_occupation
from upbridge.exploration.preferences import Preferences
from upbridge.exploration.ranking import Fitting, fitting, present_of
from upbridge.exploration.sifting import Ranking, rank
from upbridge.exploration.skills import person_skills
from upbridge.exploration.space import Space
from upbridge.exploration.traces import Traces, read_traces, stance
from upbridge.exploration.wishes import wishes
from upbridge.language.claims import Claim, read_claims
from upbridge.language.vocabulary import Vocabulary
from upbridge.model.documents import Document
from upbridge.model.exploration import Exploration, Feasibility, Held, LeftOut, Person
from upbridge.model.figures import Figure, Source
from upbridge.model.occupations import Occupation
from upbridge.ports import Encoder, Occupations

Array = npt.NDArray[np.float64]
MOVES, NEAREST_LEFT_OUT, LOOKED_THROUGH = 20, 12, 4


class World(Tables, Occupations, Protocol):
    """What exploration needs of a base: its tables in bulk, and single occupations."""


@dataclass(frozen=True)
class Reading:
    """A resume read against all occupations: everything that needs no preferences."""

    resume: Document
    claims: Sequence[Claim]
    traces: Traces
    shown: Traces
    held: tuple[Held, ...]
    start: Standing
    feasible: Sequence[Feasibility]
    fit: Fitting
    hopes: Sequence[Claim]
    wishes: Array

    @property
    def own(self) -> set[int]:
        """Rows of the occupations that the person has now: the likeliest, and those nearly as likely."""
        present = present_of(self.held)
        return {self.shown.space.places[h.code] for h in present[:1]}


@dataclass(frozen=True)
class Explorer:
    """What Career Exploration needs of the world. `space` and `facts` are made of `base`, and kept."""

    vocabulary: Vocabulary
    encoder: Encoder
    base: World
    space: Space
    facts: Facts
    sources: tuple[Source, ...] = ()

    @property
    def cited(self) -> tuple[Source, ...]:
        """The base's sources, and the handbook that the table of licences is told from."""
        return (*self.sources, HANDBOOK)

    def read(self, resume: Document, *, said: str | None = None) -> Reading:
        """Lay a resume on all occupations; `said` is the present occupation's code if the person names it."""
        claims = read_claims(resume, self.vocabulary)
        traces = read_traces(claims, self.space, self.encoder)
        return self.lay(resume, claims, traces, said=said)

    def lay(self, resume: Document, claims: Sequence[Claim], traces: Traces, *, said: str | None = None) -> Reading:
        """The same for lines that are encoded already."""
        named = schooling(claims)
        held = held_occupations(resume, traces, self.base, self.facts, named[0] if named else None)
        if said is not None:
            if said not in self.facts.places:
                raise NotInBase("occupation", said)
            held = said_occupation(said, self.facts, held)
        shown = traces.of([row for row, claim in enumerate(traces.claims) if stance(claim).counts])
        start = standing(claims, held, self.facts)
        feasible = [feasibility(row, start, self.facts) for row in range(len(self.facts.codes))]
        hopes, wished = wishes(traces)
        fit = fitting(held, shown, self.space)
        return Reading(resume, claims, traces, shown, held, start, feasible, fit, hopes, wished)

    def rank(self, reading: Reading, preferences: Preferences) -> Ranking:
        """All occupations in order, with what is ruled out."""
        pay = self.medians(preferences.area)
        now = float(pay[self.facts.places[reading.held[0].code]]) if reading.held else float("nan")
        return rank(
            reading.fit, reading.feasible, reading.own, self.facts, self.space, preferences,
            pay=pay, now=now, wishes=reading.wishes,
        )  # fmt: skip

    def explore(
        self, resume: Document, *, today: date, preferences: Preferences | None = None, said: str | None = None,
        limit: int = MOVES,
    ) -> Exploration:  # fmt: skip
        """Everything about the `limit` best moves; deterministic for the same text, base and day."""
        wanted = preferences or Preferences()
        reading = self.read(resume, said=said)
        ranking = self.rank(reading, wanted)
        maker = self.maker(reading, ranking, wanted)
        tried = limit if wanted.months_at_most is None else LOOKED_THROUGH * limit
        moves = [maker.make(row) for row in ranking.order[:tried]]
        if wanted.months_at_most is not None:
            most = wanted.months_at_most
            moves = [m for m in moves if m.months is None or m.months.low <= most]
        return Exploration(
            resume=resume,
            person=self.person(reading, today=today),
            moves=tuple(moves[:limit]),
            left_out=self.nearest_left_out(ranking),
            weights=wanted.weights,
            area=self.area_name(wanted.area),
            considered=len(self.facts.codes),
            missing=what_is_missing(self.facts, reading.held),
            sources=self.cited,
        )

    def person(self, reading: Reading, *, today: date) -> Person:
        """Who the resume speaks of."""
        skills = person_skills(reading.claims, reading.held, reading.resume, self.describe)
        return person_of(reading.held, reading.start, reading.resume, skills, reading.hopes, today=today)

    def maker(self, reading: Reading, ranking: Ranking, preferences: Preferences) -> MoveMaker:
        """What tells a move in full."""
        return MoveMaker(
            resume=reading.resume, shown=reading.shown, held=reading.held, start=reading.start,
            feasible=reading.feasible, fit=reading.fit, ranking=ranking, facts=self.facts, describe=self.describe,
            statements=self.statements, hours_a_week=preferences.hours_a_week,
            area=self.area_name(preferences.area), pays=self.pays(preferences.area),
        )  # fmt: skip

    def why_not(self, code: str, ranking: Ranking) -> LeftOut:
        """Why an occupation is not among the moves, or at which place it is. Raises `NotInBase`."""
        if code not in self.facts.places:
            raise NotInBase("occupation", code)
        row = self.facts.places[code]
        return LeftOut(code, str(self.facts.titles[row]), self._reason(row, ranking), _percent(ranking, row))

    def _reason(self, row: int, ranking: Ranking) -> str:
        if row in ranking.ruled_out:
            return ranking.ruled_out[row]
        for head, folded in ranking.folded.items():
            if row in folded:
                return f"it is folded into {self.facts.titles[head]}, which is nearly the same"
        place = list(ranking.order).index(row) + 1
        return f"it is at place {place} of {len(ranking.order)}"

    def nearest_left_out(self, ranking: Ranking) -> tuple[LeftOut, ...]:
        """What would have ranked highest by fit, had it not been ruled out."""
        rows = [r for r in np.argsort(-ranking.fit, kind="stable").tolist() if r in ranking.ruled_out]
        return tuple(
            LeftOut(str(self.facts.codes[r]), str(self.facts.titles[r]), ranking.ruled_out[r], _percent(ranking, r))
            for r in rows[:NEAREST_LEFT_OUT]
        )

    def describe(self, code: str) -> Occupation:
        """An occupation, read once."""
        if code not in self._described:
            self._described[code] = self.base.occupation(code)
        return self._described[code]

    @cached_property
    def _described(self) -> dict[str, Occupation]:
        return {}

    @cached_property
    def statements(self) -> Sequence[str]:
        """The base's task statements, a row a task."""
        found = self.base.columns("tasks", "statement")
        return found["statement"] if found else ()

    def medians(self, area: str | None) -> Array:
        """Median pay of every occupation in an area; NaN where it is not published there."""
        return np.asarray(self.paid(area)[:, PAY.index("median")])

    def paid(self, area: str | None) -> Array:
        """Yearly pay of every occupation at each of `PAY`'s points (n, 5)."""
        return np.asarray(self.facts.pay) if area is None else self._area_pay(area)

    def pays(self, area: str | None) -> PayLookup:
        """Pay by row: lower quartile, median, upper quartile."""
        return PayLookup(self.facts, None if area is None else self._area_pay(area), self.area_name(area))

    def _area_pay(self, area: str) -> Array:
        wages = wage_rows(self.base, area)
        if not wages:
            raise NotInBase("area", area)
        return np.asarray([pay_of(wages.get(str(soc))) for soc in self.facts.soc], dtype=np.float64)

    def area_name(self, area: str | None) -> str:
        found = self.base.rows_of("areas", "code", area or NATION)
        return str(found[0]["name"]) if found else "United States"


@dataclass(frozen=True)
class PayLookup:
    """Pay by row, national or of an area (`paid` (n, 5), a column a point of `PAY`)."""

    facts: Facts
    paid: Array | None
    area: str

    def __call__(self, row: int) -> tuple[Figure, Figure, Figure]:
        low, median, high = (self._figure(row, point) for point in ("p25", "median", "p75"))
        return low, median, high

    def _figure(self, row: int, point: str) -> Figure:
        if self.paid is None:
            return self.facts.pay_figure(row, point)
        source, year = self.facts.pay_source
        value = self.paid[row, PAY.index(point)]
        return figure(value, "US dollars a year", source, year, f"not published for it in {self.area}")


def _percent(ranking: Ranking, row: int) -> int:
    return round(100 * float(ranking.fit[row]))
