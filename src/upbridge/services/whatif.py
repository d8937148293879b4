"""What if: which single skill opens the most moves, and what an added skill would change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from upbridge.exploration.preferences import Preferences
from upbridge.exploration.ranking import fitting
from upbridge.exploration.sifting import Ranking
from upbridge.exploration.traces import Traces, lay_lines
from upbridge.language.claims import Claim
from upbridge.language.sentences import Unit
from upbridge.language.tokens import content_stems
from upbridge.model.documents import Document
from upbridge.model.evidence import Strength
from upbridge.model.exploration import Opening, Shift, WhatIf
from upbridge.model.figures import Figure
from upbridge.model.occupations import Domain
from upbridge.model.text import Span
from upbridge.services.explore import Explorer, Reading

OPEN = 50
"""A move counts as open from this fit on."""

LOOKED_AT, WITHIN, TRIED, SHOWN, SHIFTS = 40, 200, 60, 12, 15
_KINDS = frozenset({Domain.TECHNOLOGY, Domain.KNOWLEDGE, Domain.SKILL, Domain.ESCO, Domain.TASK})
_LEAST_WEIGHT = 0.45


@dataclass(frozen=True)
class Wonderer:
    """Tries skills out over what an explorer knows."""

    explorer: Explorer

    def what_if(
        self, resume: Document, *, today: date, preferences: Preferences | None = None, said: str | None = None,
        add: str = "", by_pay: bool = False,
    ) -> WhatIf:  # fmt: skip
        """The skills that open the most (`by_pay`: the best paid) moves; with `add`, what that skill changes."""
        wanted = preferences or Preferences()
        reading = self.explorer.read(resume, said=said)
        ranking = self.explorer.rank(reading, wanted)
        return WhatIf(
            openings=self._openings(reading, ranking, wanted, by_pay=by_pay),
            added=add,
            shifts=self._shifts(reading, ranking, wanted, add) if add else (),
            person=self.explorer.person(reading, today=today),
            sources=self.explorer.cited,
        )

    def _openings(
        self, reading: Reading, ranking: Ranking, wanted: Preferences, *, by_pay: bool
    ) -> tuple[Opening, ...]:
        labels = self._labels(reading, ranking)
        lines = lay_lines([_as_claim(label) for label in labels], self.explorer.space, self.explorer.encoder)
        found = [
            self._opening(label, lines.of([row]), reading, ranking, wanted, by_pay=by_pay)
            for row, label in enumerate(labels)
        ]
        useful = [opening for opening in found if opening.gain > 0]
        return tuple(sorted(useful, key=lambda o: _order(o, by_pay=by_pay))[:SHOWN])

    def _labels(self, reading: Reading, ranking: Ranking) -> list[str]:
        """What the moves near the top ask for, most often asked first, and the person does not name."""
        counts: Counter[str] = Counter()
        text = reading.resume.text.casefold()
        for row in ranking.order[:LOOKED_AT]:
            there = self.explorer.describe(str(self.explorer.facts.codes[row]))
            asked = [r for r in there.requirements if r.domain in _KINDS and r.weight >= _LEAST_WEIGHT]
            counts.update({r.label for r in asked if r.label.casefold() not in text})
        return [label for label, _ in counts.most_common(TRIED)]

    def _opening(
        self, label: str, line: Traces, reading: Reading, ranking: Ranking, wanted: Preferences, *, by_pay: bool
    ) -> Opening:
        after = fitting(reading.held, reading.shown + line, self.explorer.space).fit
        ways = np.asarray(ranking.order[:WITHIN], dtype=np.int64)
        opened = [row for row in ways.tolist() if 100 * ranking.fit[row] < OPEN <= 100 * after[row]]
        pays, facts = self.explorer.pays(wanted.area), self.explorer.facts
        median = self.explorer.medians(wanted.area)
        opened.sort(key=lambda row: (-np.nan_to_num(median[row]) if by_pay else -after[row], row))
        figures = [figure for row in opened if (figure := pays(row)[1]).value is not None]
        best: Figure | None = max(figures, key=lambda figure: figure.value or 0.0, default=None)
        return Opening(
            skill=label,
            opened=tuple((str(facts.codes[row]), str(facts.titles[row])) for row in opened),
            gain=round(float((after[ways] - ranking.fit[ways]).sum()), 3),
            best_pay=best,
        )

    def _shifts(self, reading: Reading, ranking: Ranking, wanted: Preferences, add: str) -> tuple[Shift, ...]:
        line = lay_lines([_as_claim(add)], self.explorer.space, self.explorer.encoder)
        shown = reading.shown + line
        more = replace(reading, shown=shown, fit=fitting(reading.held, shown, self.explorer.space))
        after = self.explorer.rank(more, wanted)
        before_place = {row: place + 1 for place, row in enumerate(ranking.order)}
        after_place = {row: place + 1 for place, row in enumerate(after.order)}
        rows = [row for row in after.order[:100] if row in before_place]
        rows.sort(key=lambda row: (ranking.fit[row] - after.fit[row], row))
        facts = self.explorer.facts
        return tuple(
            Shift(
                str(facts.codes[row]), str(facts.titles[row]), round(100 * float(ranking.fit[row])),
                round(100 * float(after.fit[row])), before_place[row], after_place[row],
            )
            for row in rows[:SHIFTS]
        )  # fmt: skip


def _order(opening: Opening, *, by_pay: bool) -> tuple[float, float, str]:
    best = opening.best_pay.value if opening.best_pay and opening.best_pay.value else 0.0
    first = best if by_pay else float(len(opening.opened))
    return -first, -opening.gain, opening.skill


def _as_claim(skill: str) -> Claim:
    """A skill as if it stood as a line of the resume."""
    unit = Unit(Span(0, len(skill)), skill, None)
    return Claim(unit, (), content_stems(skill), None, Strength.LISTED, False)
