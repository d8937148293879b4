"""Occupations for a job title: by code, by the table of titles, by near spelling, by words and meaning together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from upbridge.knowledge.terms import words
from upbridge.knowledge.title_index import TitleIndex
from upbridge.knowledge.titles import TitleScorer
from upbridge.model.occupations import FoundBy, OccupationMatch
from upbridge.ports import Encoder

_CODE = re.compile(r"^\d\d-\d{4}(\.\d\d)?$")
_NEAR_SPELLING = 90
_SPELLING_WEIGHT = 0.97
_SPELT_ALIKE = 60
_SENIORITY = frozenset(
    {"senior", "sr", "junior", "jr", "trainee", "intern", "apprentice", "graduate", "experienced", "principal", "lead",
     "head", "deputy", "entry", "mid", "level", "i", "ii", "iii", "iv"}
)  # fmt: skip
"""Words that say how far along a person is. "Assistant" and "chief" are not among them: they name other work."""

_BEST_MEANING = 0.95


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
        kept, stripped = _strip_seniority(plain)
        rows = self._rows_of(plain)
        said = asked
        if not rows and stripped:
            plain, said, rows = kept, kept, self._rows_of(kept)
        near = {} if rows else self._by_spelling(plain)
        if near:  # the rest is judged by what was meant
            plain = said = self._index.plain[max(near, key=lambda row: near[row])]
        certain, by = (dict.fromkeys(rows, 1.0), FoundBy.EXACT) if rows else (near, FoundBy.SPELLING)
        scores = self._by_meaning(plain, said)
        return self._ranked(scores, certain, by, limit, stripped)

    def _ranked(
        self, meant: Mapping[str, tuple[float, int]], certain: Mapping[int, float], by: FoundBy, limit: int,
        seniority: tuple[str, ...],
    ) -> list[OccupationMatch]:  # fmt: skip
        found = {code: (score, row, FoundBy.MEANING) for code, (score, row) in meant.items()}
        for row, score in certain.items():
            code = self._index.codes[self._index.owners[row]]
            if code not in found or found[code][2] is not by or score > found[code][0]:
                found[code] = (max(score, found.get(code, (0.0,))[0]), row, by)
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
        return {self._index.codes[place]: (score * _BEST_MEANING, row) for place, score, row in scored}

    def _rows_of(self, plain: str) -> Sequence[int]:
        """The rows of exactly this title: a base's own first; joined schemes' where it has none."""
        titles, rows, at = self._index.plain, list[int](), -1
        for _ in range(titles.count(plain)):  # quicker than making a table of all titles for one search
            at = titles.index(plain, at + 1)
            rows.append(at)
        return [row for row in rows if row < self._index.scored] or rows


def plain_title(title: str) -> str:
    """The title's words in the singular, in small letters, without punctuation and little words."""
    return " ".join(words(title))


def _strip_seniority(plain: str) -> tuple[str, tuple[str, ...]]:
    """The title without words of seniority, and these; as it is when nothing would be left."""
    kept = [word for word in plain.split() if word not in _SENIORITY]
    if not kept:
        return plain, ()
    return " ".join(kept), tuple(word for word in plain.split() if word in _SENIORITY)
