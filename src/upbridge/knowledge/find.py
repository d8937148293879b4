"""Occupations for a job title: by code, by the table of titles, by near spelling, by words and meaning together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice

from rapidfuzz import fuzz, process

from upbridge.knowledge.terms import words
from upbridge.knowledge.title_index import TitleIndex
from upbridge.knowledge.titles import TitleScorer
from upbridge.model.occupations import FoundBy, OccupationMatch
from upbridge.ports import Encoder

_CODE = re.compile(r"^\d\d-\d{4}(\.\d\d)?$")
_LEADS = re.compile(r"^(?:(?:head|[sea]?vp|vice president) of|[sea]?vp,?) (.+)$", re.IGNORECASE)
_LEAD = re.compile(r"\w lead$", re.IGNORECASE)
"""At the end of a title a lead leads people; before it ("lead cook") it is seniority."""

_REST = ", All Other"
"""What the classification could not place elsewhere: found by a title that it lists, never by meaning."""

_NEAR_SPELLING = 90
_SPELLING_WEIGHT = 0.97
_SPELT_ALIKE = 60
_SENIORITY = frozenset(
    {"senior", "sr", "junior", "jr", "trainee", "intern", "apprentice", "graduate", "experienced", "principal", "lead",
     "head", "deputy", "entry", "mid", "level", "i", "ii", "iii", "iv"}
)  # fmt: skip
"""Words that say how far along a person is. "Assistant" and "chief" are not among them: they name other work."""

_BEST_MEANING = 0.95

_JOINED = 0.5
"""The chance that a joined scheme's title adds to the occupations it leads to, together. Fitted on O*NET's titles held
out that are ESCO's too: the crosswalk leads 6 in 10 of them to O*NET's own occupation."""


class OccupationFinder:
    """Ranks occupations for a job title. Kept warm, one search takes a few milliseconds.

    `main` gives an occupation's own title.
    """

    def __init__(self, index: TitleIndex, main: Mapping[str, str], encoder: Encoder) -> None:
        self._index, self._main, self._encoder = index, main, encoder
        self._scorer = TitleScorer(index)

    def find(self, title: str, limit: int = 5) -> Sequence[OccupationMatch]:
        """Occupations, best first; none for an empty title. Scores lie in 0..1, 1 for a title in the table."""
        asked = " ".join(title.split())
        if _CODE.match(asked):
            return self._by_code(asked)[:limit]
        plain = plain_title(asked)
        if not plain:
            return []
        rows, said = self._rows_of(plain), asked
        kept, stripped = _strip_seniority(plain)
        if not rows:
            plain, said, rows = self._otherwise(asked, plain, kept)
        near = {} if rows else self._by_spelling(plain)
        if near:  # the rest is judged by what was meant
            plain = said = self._index.plain[max(near, key=lambda row: near[row])]
        meant = self._by_meaning(plain, said)
        if near:
            return self._ranked(meant, near, FoundBy.SPELLING, limit, stripped)
        return self._ranked(*self._certain(meant, rows), FoundBy.EXACT, limit, stripped)

    def _otherwise(self, asked: str, plain: str, kept: str) -> tuple[str, str, Sequence[int]]:
        """A title that no table holds, in other words or without its seniority: plain, as said, and its rows if any."""
        if other := _said_otherwise(asked):
            return plain_title(other), other, self._rows_of(plain_title(other))
        return (kept, kept, self._rows_of(kept)) if kept != plain else (plain, asked, ())

    def _certain(
        self, meant: Mapping[str, tuple[float, int]], rows: Sequence[int]
    ) -> tuple[Mapping[str, tuple[float, int]], Mapping[int, float]]:
        """What was meant, and a score for the rows of exactly this title.

        A base's own title is certain. What a crosswalk makes of a joined scheme's title is certain only where no other
        occupation is likelier after a share of the chance was added to those that it leads to.
        """
        codes = {row: self._index.codes[self._index.owners[row]] for row in rows}
        if all(row < self._index.scored for row in rows):
            return meant, dict.fromkeys(rows, 1.0)
        share = _JOINED / len(set(codes.values()))
        likely = {code: (min(1.0, meant.get(code, (0.0,))[0] + share), row) for row, code in codes.items()}
        first = max(score for score, _ in likely.values()) >= max((score for score, _ in meant.values()), default=0.0)
        certain = {row: 1.0 if first else likely[code][0] for row, code in codes.items()}
        return {**meant, **likely}, certain

    def _ranked(
        self, meant: Mapping[str, tuple[float, int]], certain: Mapping[int, float], by: FoundBy, limit: int,
        seniority: tuple[str, ...],
    ) -> list[OccupationMatch]:  # fmt: skip
        likeliest = islice(meant.items(), limit + len(certain))  # they come best first, and no more can be asked for
        found = {code: (score, row, FoundBy.MEANING) for code, (score, row) in likeliest}
        for row, score in certain.items():
            code = self._index.codes[self._index.owners[row]]
            if code not in found or found[code][2] is not by or score > found[code][0]:
                found[code] = (max(score, found.get(code, meant.get(code, (0.0,)))[0]), row, by)
        order = sorted(found, key=lambda code: (-found[code][0], -meant.get(code, (0.0,))[0], code))[:limit]
        return [
            OccupationMatch(code, self._main.get(code, ""), round(score, 4), self._index.titles[row], by, seniority)
            for code in order
            for score, row, by in (found[code],)
        ]

    def _by_code(self, asked: str) -> list[OccupationMatch]:
        codes = (code for code in self._index.codes if code.startswith(asked))
        return [OccupationMatch(code, self._main[code], 1.0, code, FoundBy.CODE) for code in codes]

    def _by_spelling(self, plain: str) -> dict[int, float]:
        """Titles spelt nearly alike, where a word of the title is in no table: "waiver" is no misspelt "waiter"."""
        if all(len(self._index.words.holding(word)) for word in plain.split()):
            return {}
        rows = [int(row) for row in self._scorer.spelt_alike(plain, _SPELT_ALIKE)]
        titles = [self._index.plain[row] for row in rows]
        near = process.extract(plain, titles, scorer=fuzz.ratio, score_cutoff=_NEAR_SPELLING, limit=5)
        return {rows[place]: _SPELLING_WEIGHT * score / 100 for _, score, place in near}

    def _by_meaning(self, plain: str, said: str) -> dict[str, tuple[float, int]]:
        scored = self._scorer.score(plain, self._encoder.sentences([said])[0])
        placed = [one for one in scored if one[0] not in self._rest] or scored
        return {self._index.codes[place]: (score * _BEST_MEANING, row) for place, score, row in placed}

    def _rows_of(self, plain: str) -> Sequence[int]:
        """The rows of exactly this title: a base's own first; joined schemes' where it has none."""
        rows = self._by_plain.get(plain, ())
        return [row for row in rows if row < self._index.scored] or rows

    @cached_property
    def _rest(self) -> frozenset[int]:
        """The places of what the classification could not place elsewhere."""
        titles = (self._main.get(code, "") for code in self._index.codes)
        return frozenset(place for place, title in enumerate(titles) if title.endswith(_REST))

    @cached_property
    def _by_plain(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row, plain in enumerate(self._index.plain):
            found.setdefault(plain, []).append(row)
        return found


def plain_title(title: str) -> str:
    """The title's words in the singular, in small letters, without punctuation and little words."""
    return " ".join(words(title))


def _said_otherwise(title: str) -> str | None:
    """ "Growth manager" for "head of growth", "team leader" for "team lead"; None where there is nothing to say."""
    if leads := _LEADS.match(title):
        return f"{leads[1]} manager"
    return f"{title}er" if _LEAD.search(title) else None


def _strip_seniority(plain: str) -> tuple[str, tuple[str, ...]]:
    """The title without words of seniority, and these; as it is when nothing would be left."""
    kept = [word for word in plain.split() if word not in _SENIORITY]
    if not kept:
        return plain, ()
    return " ".join(kept), tuple(word for word in plain.split() if word in _SENIORITY)
