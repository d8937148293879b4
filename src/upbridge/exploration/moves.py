"""One move told in full: why it fits, which lines carry over, what is missing, what it costs and brings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from upbridge.exploration.bridges import OWN_TRADE, SUPERVISED
from upbridge.exploration.facts import Facts
from upbridge.exploration.feasibility import Standing, is_open
from upbridge.exploration.licences import licence_of
from upbridge.exploration.preferences import sector_of
from upbridge.exploration.ranking import Fitting
from upbridge.exploration.readiness import lacks, months
from upbridge.exploration.sifting import Ranking
from upbridge.exploration.traces import Traces
from upbridge.model.documents import Document
from upbridge.model.exploration import (
    Feasibility,
    Held,
    Lack,
    Move,
    MoveKind,
    PayThere,
    Transfer,
)
from upbridge.model.figures import Figure
from upbridge.model.occupations import Occupation

CARRIES = 0.32
"""A line carries over to a task from this cosine (centred) on."""

MOST_LINES, MOST_LACKS = 6, 10
SAME_FIELD = 3.0
"""So many standard deviations alike, two occupations are of one field even across groups."""


@dataclass(frozen=True)
class MoveMaker:
    """Makes moves out of a ranking. `describe` gives an occupation, `statements` the base's task texts."""

    resume: Document
    shown: Traces
    held: Sequence[Held]
    start: Standing
    feasible: Sequence[Feasibility]
    fit: Fitting
    ranking: Ranking
    facts: Facts
    describe: Callable[[str], Occupation]
    statements: Sequence[str]
    hours_a_week: float
    area: str
    pays: Callable[[int], tuple[Figure, Figure, Figure]]

    def make(self, row: int) -> Move:
        """The move to the occupation in `row`."""
        code, title = str(self.facts.codes[row]), str(self.facts.titles[row])
        there = self.describe(code)
        tasks = self._tasks(row)
        missing = lacks(there, self._here, self.resume.text, tasks, self.feasible[row], self.start)[:MOST_LACKS]
        transfers, kind, pay = self._transfers(row), self._kind(row), self._pay(row)
        return Move(
            code=code, title=title, fit=round(100 * float(self.ranking.fit[row])),
            score=round(float(self.ranking.score[row]), 4), kind=kind,
            reasons=self._reasons(row, transfers, kind), transfers=transfers, missing=missing,
            feasibility=self.feasible[row], months=months(missing, self.hours_a_week) if tasks else None, pay=pay,
            growth=self.facts.growth_figure(row), openings=self.facts.openings_figure(row),
            exposure=there.exposure, losses=self._losses(code, kind, pay),
            aims={a: None if np.isnan(v[row]) else round(float(v[row]), 3) for a, v in self.ranking.aims.items()},
            front=row in self.ranking.front, alike=self._folded(row), field_name=sector_of(code),
        )  # fmt: skip

    @property
    def _here(self) -> Occupation | None:
        return self.describe(self.held[0].code) if self.held else None

    @property
    def _now(self) -> int | None:
        return self.facts.places[self.held[0].code] if self.held else None

    def _span(self, row: int) -> slice:
        space = self.shown.space
        return slice(int(space.starts[row]), int(space.starts[row] + space.counts[row]))

    def _tasks(self, row: int) -> list[tuple[str, float]]:
        """The occupation's tasks, each with the cosine of the nearest line."""
        span, space = self._span(row), self.shown.space
        near = self.shown.by_task[:, span]
        best = near.max(axis=0) if len(near) else np.zeros(near.shape[1])
        return [(self.statements[int(r)], float(b)) for r, b in zip(space.task_rows[span], best, strict=True)]

    def _transfers(self, row: int) -> tuple[Transfer, ...]:
        """The lines that come nearest to the occupation's tasks, nearest first, each with its task."""
        span, space = self._span(row), self.shown.space
        near = self.shown.by_task[:, span]
        if not near.size:
            return ()
        found = []
        for place in np.argsort(-near.max(axis=1), kind="stable")[:MOST_LINES]:
            column = int(near[place].argmax())
            cosine = float(near[place, column])
            if cosine >= CARRIES:
                task = self.statements[int(space.task_rows[span][column])]
                quote = self.shown.claims[place].quote(self.resume)
                found.append(Transfer(quote, task, round(min(1.0, cosine), 3)))
        return tuple(found)

    def _kind(self, row: int) -> MoveKind:
        """The same field: a shared minor group, so alike that it is one field by what is done, or its supervisors."""
        if self._now is None:
            return MoveKind.RESKILL
        here, there = str(self.facts.codes[self._now]), str(self.facts.codes[row])
        leads = there[:4] == f"{here[:2]}-1" and here[:2] in SUPERVISED and self.fit.over.strength[row] >= OWN_TRADE
        same = leads or here[:4] == there[:4] or float(self.shown.space.alike[self._now, row]) >= SAME_FIELD
        return MoveKind.UPSKILL if same else MoveKind.RESKILL

    def _reasons(self, row: int, transfers: Sequence[Transfer], kind: MoveKind) -> tuple[str, ...]:
        reasons = []
        if self._now is not None:
            likeness = float(self.shown.space.alike[self._now, row])
            words = "very like" if likeness >= SAME_FIELD else "like" if likeness >= 1.5 else "not much like"
            reasons.append(f"the work is {words} that of {self.facts.titles[self._now]}")
        if transfers:
            count = len(transfers)
            lines = "one line of your resume speaks" if count == 1 else f"{count} lines of your resume speak"
            reasons.append(f"{lines} of its tasks")
        else:
            reasons.append("no line of your resume speaks of its tasks directly")
        if doing := self.fit.over.doing(row):
            reasons.append(f"your lines speak of {doing}, which is its work in every field")
        parts = {"named": "people who do such things carry its titles", "described": "your lines fit its description"}
        reasons += [words for part, words in parts.items() if getattr(self.fit, part)[row] >= 1.0]
        return tuple(reasons)

    def _pay(self, row: int) -> PayThere:
        low, median, high = self.pays(row)
        unknown = Figure(None, median.unit, median.source, median.year, missing="no present occupation was found")
        now = self.pays(self._now)[1] if self._now is not None else unknown
        change = None
        if now.value and median.value:
            change = round(100 * (median.value / now.value - 1), 1)
        return PayThere(now, low, median, high, change, self.area)

    def _losses(self, code: str, kind: MoveKind, pay: PayThere) -> tuple[str, ...]:
        losses = []
        if pay.change is not None and pay.change <= -3:
            losses.append(f"median pay is {abs(pay.change):.0f} per cent lower")
        if kind is MoveKind.RESKILL:
            losses.append("you would start without seniority in the field")
        own = licence_of(self.held[0].code) if self.held else None
        there = licence_of(code)
        if own is not None and own.years >= 1 and (there is None or there.family != own.family):
            losses.append(f"what you put into {own.words} would not be asked for")
        return tuple(losses)

    def _folded(self, row: int) -> tuple[tuple[str, str], ...]:
        rows = self.ranking.folded.get(row, ())
        return tuple((str(self.facts.codes[r]), str(self.facts.titles[r])) for r in rows)


def lacks_of(move: Move) -> tuple[Lack, ...]:
    """What is missing, without gates."""
    return tuple(lack for lack in move.missing if lack.kind not in ("education", "licence"))


def opens(code: str, start: Standing) -> bool:
    """Whether no foreign licence stands before the occupation."""
    licence = licence_of(code)
    return licence is None or is_open(licence, start)


Floats = npt.NDArray[np.float64]
