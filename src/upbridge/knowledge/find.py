"""Occupations for a job title: by code, by the table of titles, by near spelling, by words and meaning together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from rapidfuzz import fuzz, process

from upbridge.model.occupations import FoundBy, OccupationMatch
from upbridge.ports import Encoder, HalfVectors, Vectors

_CODE = re.compile(r"^\d\d-\d{4}(\.\d\d)?$")
_NEAR_SPELLING = 88


class Lookup(Protocol):
    """What is needed of a base."""

    def columns(self, table: str, *names: str) -> Mapping[str, Sequence[Any]] | None: ...

    def vectors(self, name: str) -> HalfVectors | None: ...

    def codes(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class TitleTable:
    """Titles with the occupation each names and its vector; only occupations that the base describes."""

    titles: Sequence[str]
    occupations: Sequence[str]
    vectors: Vectors
    main: Mapping[str, str]


class OccupationFinder:
    """Ranks occupations for a job title."""

    def __init__(self, table: TitleTable, encoder: Encoder) -> None:
        self._table, self._encoder = table, encoder
        self._exact: dict[str, list[int]] = defaultdict(list)
        for row, title in enumerate(table.titles):
            self._exact[plain_title(title)].append(row)
        self._keys = list(self._exact)

    @classmethod
    def of(cls, base: Lookup, encoder: Encoder) -> OccupationFinder:
        """The finder over a base's titles."""
        described = set(base.codes())
        found = base.columns("titles", "occupation", "title", "kind") or {"occupation": [], "title": [], "kind": []}
        stored = base.vectors("titles")
        rows = [row for row, code in enumerate(found["occupation"]) if code in described]
        listed = base.columns("occupations", "code", "title") or {"code": [], "title": []}
        table = TitleTable(
            [found["title"][row] for row in rows],
            [found["occupation"][row] for row in rows],
            np.zeros((0, 1), np.float32) if stored is None else stored[rows].astype(np.float32),
            dict(zip(listed["code"], listed["title"], strict=True)),
        )
        return cls(table, encoder)

    def find(self, title: str, limit: int = 5) -> Sequence[OccupationMatch]:
        """Occupations, best first; none for an empty title."""
        asked = " ".join(title.split())
        if _CODE.match(asked):
            return [
                OccupationMatch(code, name, 1.0, code, FoundBy.CODE)
                for code, name in self._table.main.items()
                if code.startswith(asked)
            ][:limit]
        plain = plain_title(asked)
        if not plain:
            return []
        scores: dict[str, tuple[float, str, FoundBy]] = {}
        for score, row, by in (*self._by_meaning(plain), *self._by_spelling(plain), *self._by_table(plain)):
            code = self._table.occupations[row]
            if code not in scores or score > scores[code][0]:
                scores[code] = (score, self._table.titles[row], by)
        best = sorted(scores.items(), key=lambda pair: (-pair[1][0], pair[0]))[:limit]
        return [OccupationMatch(c, self._table.main.get(c, ""), round(s, 4), t, by) for c, (s, t, by) in best]

    def _by_table(self, plain: str) -> list[tuple[float, int, FoundBy]]:
        return [(1.0, row, FoundBy.EXACT) for row in self._exact.get(plain, ())]

    def _by_spelling(self, plain: str) -> list[tuple[float, int, FoundBy]]:
        if plain in self._exact:
            return []
        near = process.extract(plain, self._keys, scorer=fuzz.ratio, score_cutoff=_NEAR_SPELLING, limit=5)
        return [(0.95 * score / 100, row, FoundBy.SPELLING) for key, score, _ in near for row in self._exact[key]]

    def _by_meaning(self, plain: str) -> list[tuple[float, int, FoundBy]]:
        near = self._table.vectors @ self._encoder.sentences([plain])[0]
        most = min(len(near), 60)
        rows = np.argpartition(-near, most - 1)[:most] if most else np.zeros(0, np.int64)
        return [(min(0.9, max(0.0, float(near[row]))), int(row), FoundBy.MEANING) for row in rows]


def plain_title(title: str) -> str:
    """Small letters, single blanks, no punctuation."""
    return " ".join(re.findall(r"[^\W_]+[+#]*", title.casefold()))
