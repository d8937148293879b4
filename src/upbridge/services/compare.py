"""Two to four moves side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from upbridge.errors import InvalidRequest, NotInBase
from upbridge.exploration.preferences import Preferences
from upbridge.model.documents import Document
from upbridge.model.exploration import Comparison
from upbridge.services.explore import Explorer

FEWEST, MOST = 2, 4


@dataclass(frozen=True)
class Comparer:
    """Compares moves over what an explorer knows."""

    explorer: Explorer

    def compare(
        self, resume: Document, codes: Sequence[str], *, today: date, preferences: Preferences | None = None,
        said: str | None = None,
    ) -> Comparison:  # fmt: skip
        """The moves to `codes`, in that order, whether or not they would be proposed. Raises `NotInBase`."""
        if not FEWEST <= len(set(codes)) <= MOST:
            raise InvalidRequest(f"{len(set(codes))} occupations cannot be compared", "Name two to four codes.")
        for code in codes:
            if code not in self.explorer.facts.places:
                raise NotInBase("occupation", code)
        wanted = preferences or Preferences()
        reading = self.explorer.read(resume, said=said)
        ranking = self.explorer.rank(reading, wanted)
        maker = self.explorer.maker(reading, ranking, wanted)
        return Comparison(
            moves=tuple(maker.make(self.explorer.facts.places[code]) for code in codes),
            notes=tuple(self.explorer.why_not(code, ranking) for code in codes),
            person=self.explorer.person(reading, today=today),
            sources=self.explorer.cited,
        )
