"""What occupations are like, one block of features a kind of description; rows of zeros where a base says nothing.

Every block is centred over the occupations that have it and has rows of unit length, so that the product of
two rows says how much more alike two occupations are than any two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from snowballstemmer import stemmer  # type: ignore[import-untyped]

from upbridge.ports import HalfVectors

Floats = npt.NDArray[np.float32]
Places = Mapping[str, int]
Pair = tuple[str, Any]

_WORD = re.compile(r"[a-z]{3,}")
_LITTLE = frozenset("the and for with from that are their its such using use other into".split())


class Tables(Protocol):
    """What is needed of a base (`upbridge.ports.Tables`, and rows by value)."""

    def columns(self, table: str, *names: str) -> Mapping[str, Sequence[Any]] | None: ...

    def vectors(self, name: str) -> HalfVectors | None: ...

    def rows_of(self, table: str, column: str, value: str) -> list[dict[str, Any]]: ...

    def codes(self) -> Sequence[str]: ...


def rows(base: Tables, table: str, *names: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a table's columns; none where the base lacks the table."""
    found = base.columns(table, *names)
    return zip(*(found[name] for name in names), strict=True) if found else iter(())


def unit(block: Floats) -> Floats:
    """The rows at unit length; rows of zeros stay."""
    length = np.linalg.norm(block, axis=1, keepdims=True)
    return np.where(length > 1e-9, block / np.maximum(length, 1e-9), 0.0).astype(np.float32)


def by_rarity(places: Places, pairs: Iterable[Pair]) -> Floats:
    """Occupations by terms: how often each has the term (its logarithm) times how few others do."""
    counts = Counter((places[code], term) for code, term in pairs if code in places and term)
    columns = {term: column for column, term in enumerate(sorted({term for _, term in counts}))}
    block = np.zeros((len(places), len(columns)), np.float32)
    for (row, term), count in counts.items():
        block[row, columns[term]] = 1.0 + np.log(count)
    having = np.maximum((block > 0).sum(axis=0), 1)
    return unit(block * np.log(len(places) / having).astype(np.float32))


def by_rating(places: Places, ratings: Iterable[tuple[str, str, float | None]]) -> Floats:
    """Occupations by rated elements in standard deviations; what nobody rated counts as the average."""
    listed = [(places[code], element, value) for code, element, value in ratings if code in places]
    columns = {element: column for column, element in enumerate(sorted({element for _, element, _ in listed}))}
    block = np.full((len(places), len(columns)), np.nan)
    for row, element, value in listed:
        if value is not None:
            block[row, columns[element]] = value
    if not block.size or np.isnan(block).all():
        return np.zeros((len(places), 0), np.float32)
    block = block[:, ~np.isnan(block).all(axis=0)]
    spread = np.maximum(np.nanstd(block, axis=0), 1e-6)
    return unit(np.nan_to_num((block - np.nanmean(block, axis=0)) / spread).astype(np.float32))


def means(places: Places, owners: Sequence[str], vectors: HalfVectors) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Each occupation's mean vector `(n, d)`, and which have one."""
    where = np.asarray([places.get(code, -1) for code in owners], dtype=np.int64)
    known = where >= 0
    total = np.zeros((len(places), vectors.shape[1]), np.float32)
    np.add.at(total, where[known], vectors[known].astype(np.float32))
    count = np.bincount(where[known], minlength=len(places))
    return np.asarray(total / np.maximum(count, 1)[:, None], dtype=np.float32), count > 0


def centred(mean: Floats, has: npt.NDArray[np.bool_]) -> Floats:
    """The rows less their average, at unit length."""
    block = np.zeros_like(mean)
    if has.any():
        block[has] = mean[has] - mean[has].mean(axis=0)
    return unit(block)


def stems(text: str) -> list[str]:
    """The stems of a statement's words of three letters and more."""
    found: list[str] = stemmer("english").stemWords([w for w in _WORD.findall(text.lower()) if w not in _LITTLE])
    return found


def stemmed_pairs(listed: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    """`(code, stem)` for every word of each text; a word is stemmed once."""
    stem, known = stemmer("english"), dict[str, str]()
    for code, text in listed:
        for word in _WORD.findall(text.lower()):
            if word not in _LITTLE:
                if word not in known:
                    known[word] = stem.stemWord(word)
                yield code, known[word]


def _ratings(domain: str) -> Callable[[Tables, Places], Floats]:
    def block(base: Tables, places: Places) -> Floats:
        listed = rows(base, "ratings", "occupation", "element", "domain", "importance", "level")
        values = [(o, e, i, lv) for o, e, d, i, lv in listed if d == domain]
        both = [(o, e, i) for o, e, i, _ in values] + [(o, f"{e} level", lv) for o, e, _, lv in values]
        return by_rating(places, both)

    return block


def _interests(base: Tables, places: Places) -> Floats:
    listed = rows(base, "profiles", "occupation", "element", "domain", "value")
    return by_rating(places, ((o, e, v) for o, e, d, v in listed if d == "interest"))


def _technology(base: Tables, places: Places) -> Floats:
    listed = rows(base, "technologies", "occupation", "name", "kind")
    return by_rarity(places, ((o, n) for o, n, kind in listed if kind == "technology"))


def _equipment(base: Tables, places: Places) -> Floats:
    listed = rows(base, "technologies", "occupation", "category", "kind")
    return by_rarity(places, ((o, c) for o, c, kind in listed if kind != "technology"))


def _activities(base: Tables, places: Places) -> Floats:
    return by_rarity(places, rows(base, "task_activities", "occupation", "activity"))


def _wider_activities(base: Tables, places: Places) -> Floats:
    wider = dict(rows(base, "activities", "id", "intermediate"))
    listed = rows(base, "task_activities", "occupation", "activity")
    return by_rarity(places, ((o, wider.get(activity)) for o, activity in listed))


def _task_words(base: Tables, places: Places) -> Floats:
    return by_rarity(places, stemmed_pairs(rows(base, "tasks", "occupation", "statement")))


def _own_titles(base: Tables) -> list[tuple[str, str, str]]:
    listed = rows(base, "titles", "occupation", "title", "kind", "language")
    return [(code, title, kind) for code, title, kind, language in listed if language == "en"]


def _title_words(base: Tables, places: Places) -> Floats:
    return by_rarity(places, stemmed_pairs((code, title) for code, title, _ in _own_titles(base)))


def _shared_titles(base: Tables, places: Places) -> Floats:
    return by_rarity(places, ((code, " ".join(sorted(set(stems(t))))) for code, t, _ in _own_titles(base)))


def _skills(base: Tables, places: Places) -> Floats:
    listed = rows(base, "requirements", "occupation", "skill", "domain")
    return by_rarity(places, ((o, skill) for o, skill, domain in listed if domain == "esco"))


def _vectors(table: str, column: str) -> Callable[[Tables, Places], Floats]:
    def block(base: Tables, places: Places) -> Floats:
        vectors, listed = base.vectors(table), base.columns(table, column)
        if vectors is None or listed is None:
            return np.zeros((len(places), 0), np.float32)
        return centred(*means(places, listed[column], vectors))

    return block


def _main_titles(base: Tables, places: Places) -> Floats:
    vectors = base.vectors("titles")
    if vectors is None:
        return np.zeros((len(places), 0), np.float32)
    owners = [code if kind == "main" else "" for code, kind in rows(base, "titles", "occupation", "kind")]
    return centred(*means(places, owners, vectors))


BLOCKS: Mapping[str, tuple[float, Callable[[Tables, Places], Floats]]] = {
    "tasks": (1.0, _vectors("tasks", "occupation")),
    "task words": (0.6, _task_words),
    "activities": (0.7, _activities),
    "wider activities": (0.5, _wider_activities),
    "knowledge": (1.0, _ratings("knowledge")),
    "skills": (0.4, _ratings("skill")),
    "abilities": (0.3, _ratings("ability")),
    "work activities": (0.5, _ratings("activity")),
    "technology": (0.6, _technology),
    "equipment": (0.3, _equipment),
    "titles": (0.8, _vectors("titles", "occupation")),
    "title words": (0.7, _title_words),
    "shared titles": (0.5, _shared_titles),
    "own title": (0.4, _main_titles),
    "description": (0.8, _vectors("occupations", "code")),
    "interests": (0.2, _interests),
    "ESCO skills": (0.5, _skills),
}
"""Each kind of description with its weight in the sum: what people do, what they know, what they are called."""
