"""Occupations for a job title: by code, by the table of titles, by near spelling, by words and meaning together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from rapidfuzz import fuzz, process

from upbridge.knowledge.short import ShortVectors
from upbridge.knowledge.terms import words
from upbridge.knowledge.titles import TitleScorer
from upbridge.model.occupations import FoundBy, OccupationMatch
from upbridge.ports import Encoder, HalfVectors, Vectors

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


class Lookup(Protocol):
    """What is needed of a base."""

    def columns(self, table: str, *names: str) -> Mapping[str, Sequence[Any]] | None: ...

    def vectors(self, name: str) -> HalfVectors | None: ...

    def short_vectors(self, name: str) -> ShortVectors: ...

    def codes(self) -> Sequence[str]: ...


@dataclass(frozen=True)
class TitleTable:
    """Titles, each with the occupation it names and its vectors; `main` gives an occupation's own title.

    `described` are the occupations worth finding; `described_vectors` (one a code) are of title and description.
    """

    titles: Sequence[str]
    codes: Sequence[str]
    vectors: HalfVectors
    short: ShortVectors
    main: Mapping[str, str]
    described: Sequence[str]
    described_vectors: HalfVectors


class OccupationFinder:
    """Ranks occupations for a job title. Kept warm, one search takes a few milliseconds."""

    def __init__(self, table: TitleTable, encoder: Encoder) -> None:
        self._table, self._encoder = table, encoder
        self._known = frozenset(table.described)

    @classmethod
    def of(cls, base: Lookup, encoder: Encoder) -> OccupationFinder:
        """The finder over a base's titles."""
        found = base.columns("titles", "occupation", "title") or {"occupation": [], "title": []}
        listed = base.columns("occupations", "code", "title") or {"code": [], "title": []}
        vectors, described = base.vectors("titles"), base.vectors("occupations")
        assert vectors is not None and described is not None
        places = {code: row for row, code in enumerate(listed["code"])}
        codes = base.codes()
        own = described[[places[code] for code in codes]].astype(np.float32)
        table = TitleTable(
            titles=found["title"],
            codes=found["occupation"],
            vectors=vectors,
            short=base.short_vectors("titles"),
            main=dict(zip(listed["code"], listed["title"], strict=True)),
            described=codes,
            described_vectors=_with_tasks(base, codes, own),
        )
        return cls(table, encoder)

    def find(self, title: str, limit: int = 5) -> Sequence[OccupationMatch]:
        """Occupations, best first; none for an empty title. Scores lie in 0..1, 1 for a title in the table."""
        asked = " ".join(title.split())
        if _CODE.match(asked):
            return self._by_code(asked)[:limit]
        plain = plain_title(asked)
        if not plain:
            return []
        kept, stripped = _strip_seniority(plain)
        rows = self._exact.get(plain, ())
        said = asked
        if not rows and stripped:
            plain, said, rows = kept, kept, self._exact.get(kept, ())
        scores = self._by_meaning(plain, said)
        certain, by = (
            (dict.fromkeys(rows, 1.0), FoundBy.EXACT) if rows else (self._by_spelling(plain), FoundBy.SPELLING)
        )
        return self._ranked(scores, certain, by, limit, stripped)

    def _ranked(
        self, meant: Mapping[str, tuple[float, int]], certain: Mapping[int, float], by: FoundBy, limit: int,
        seniority: tuple[str, ...],
    ) -> list[OccupationMatch]:  # fmt: skip
        found = {code: (score, row, FoundBy.MEANING) for code, (score, row) in meant.items()}
        for row, score in certain.items():
            code = self._table.codes[row]
            if code in self._known and score >= found.get(code, (0.0,))[0]:
                found[code] = (score, row, by)
        order = sorted(found, key=lambda code: (-found[code][0], -meant.get(code, (0.0,))[0], code))[:limit]
        titles, main = self._table.titles, self._table.main
        return [
            OccupationMatch(code, main.get(code, ""), round(score, 4), titles[row], by, seniority)
            for code in order
            for score, row, by in (found[code],)
        ]

    def _by_code(self, asked: str) -> list[OccupationMatch]:
        codes = (code for code in self._table.described if code.startswith(asked))
        return [OccupationMatch(code, self._table.main[code], 1.0, code, FoundBy.CODE) for code in codes]

    def _by_spelling(self, plain: str) -> dict[int, float]:
        rows = [int(row) for row in self._scorer.spelt_alike(plain, _SPELT_ALIKE)]
        titles = [plain_title(self._table.titles[row]) for row in rows]
        near = process.extract(plain, titles, scorer=fuzz.ratio, score_cutoff=_NEAR_SPELLING, limit=5)
        return {rows[place]: _SPELLING_WEIGHT * score / 100 for _, score, place in near}

    def _by_meaning(self, plain: str, said: str) -> dict[str, tuple[float, int]]:
        scored = self._scorer.score(plain, self._encoder.sentences([said])[0])
        return {self._table.described[place]: (score * _BEST_MEANING, row) for place, score, row in scored}

    @cached_property
    def _exact(self) -> Mapping[str, Sequence[int]]:
        rows: dict[str, list[int]] = defaultdict(list)
        for row, (title, code) in enumerate(zip(self._table.titles, self._table.codes, strict=True)):
            if code in self._known:
                rows[plain_title(title)].append(row)
        return rows

    @cached_property
    def _scorer(self) -> TitleScorer:
        table = self._table
        return TitleScorer(
            table.titles, table.codes, table.vectors, table.short, table.described, table.described_vectors
        )


def _with_tasks(base: Lookup, codes: Sequence[str], own: Vectors) -> HalfVectors:
    """Each occupation's vector halfway to the middle of its tasks': short titles say little of themselves."""
    tasks, owners = base.vectors("tasks"), base.columns("tasks", "occupation")
    if tasks is None or owners is None:
        return own.astype(np.float16)
    places = {code: row for row, code in enumerate(codes)}
    pairs = [(row, places[code]) for row, code in enumerate(owners["occupation"]) if code in places]
    middles = np.zeros_like(own)
    np.add.at(middles, [place for _, place in pairs], tasks[[row for row, _ in pairs]].astype(np.float32))
    middles /= np.maximum(np.linalg.norm(middles, axis=1, keepdims=True), 1e-9)
    both = own + middles
    joined: HalfVectors = (both / np.maximum(np.linalg.norm(both, axis=1, keepdims=True), 1e-9)).astype(np.float16)
    return joined


def plain_title(title: str) -> str:
    """The title's words in the singular, in small letters, without punctuation and little words."""
    return " ".join(words(title))


def _strip_seniority(plain: str) -> tuple[str, tuple[str, ...]]:
    """The title without words of seniority, and these; as it is when nothing would be left."""
    kept = [word for word in plain.split() if word not in _SENIORITY]
    if not kept:
        return plain, ()
    return " ".join(kept), tuple(word for word in plain.split() if word in _SENIORITY)
