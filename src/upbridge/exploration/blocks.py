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
from Stemmer import Stemmer  # type: ignore[import-not-found]

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
    """Occupations by rated elements: in standard deviations, and less each occupation's own average.

    What is compared is the shape of a profile, what stands out in it, not how high all of it lies (product of two
    rows: their correlation). What nobody rated counts as the average.
    """
    listed = [(places[code], element, value) for code, element, value in ratings if code in places]
    columns = {element: column for column, element in enumerate(sorted({element for _, element, _ in listed}))}
    block = np.full((len(places), len(columns)), np.nan)
    for row, element, value in listed:
        if value is not None:
            block[row, columns[element]] = value
    rated = ~np.isnan(block).all(axis=1)
    if not rated.any():
        return np.zeros((len(places), 0), np.float32)
    block = block[:, ~np.isnan(block).all(axis=0)]
    spread = np.maximum(np.nanstd(block, axis=0), 1e-6)
    block = np.nan_to_num((block - np.nanmean(block, axis=0)) / spread)
    block = np.where(rated[:, None], block - block.mean(axis=1, keepdims=True), 0.0)
    return unit(block.astype(np.float32))


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


def stemmed_pairs(listed: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    """`(code, stem)` for every word of each text; a word is stemmed once."""
    stem, known = Stemmer("english"), dict[str, str]()
    for code, text in listed:
        for word in _WORD.findall(text.lower()):
            if word not in _LITTLE:
                if word not in known:
                    known[word] = stem.stemWord(word)
                yield code, known[word]


def rated(domain: str) -> Callable[[Tables, Places], Floats]:
    """A domain of O*NET's ratings, importance and level."""

    def block(base: Tables, places: Places) -> Floats:
        listed = rows(base, "ratings", "occupation", "element", "domain", "importance", "level")
        values = [(o, e, i, lv) for o, e, d, i, lv in listed if d == domain]
        both = [(o, e, i) for o, e, i, _ in values] + [(o, f"{e} level", lv) for o, e, _, lv in values]
        return by_rating(places, both)

    return block


def profiled(domain: str) -> Callable[[Tables, Places], Floats]:
    """A domain of O*NET's profiles: interests or work styles."""

    def block(base: Tables, places: Places) -> Floats:
        listed = rows(base, "profiles", "occupation", "element", "domain", "value")
        return by_rating(places, ((o, e, v) for o, e, d, v in listed if d == domain))

    return block


def meant(table: str, column: str) -> Callable[[Tables, Places], Floats]:
    """The middle of the meanings (sentence vectors) of a table's rows that belong to each occupation."""

    def block(base: Tables, places: Places) -> Floats:
        vectors, listed = base.vectors(table), base.columns(table, column)
        if vectors is None or listed is None:
            return np.zeros((len(places), 0), np.float32)
        return centred(*means(places, listed[column], vectors))

    return block


def activities(base: Tables, places: Places) -> Floats:
    """The middle of the meanings of the detailed activities that an occupation's tasks are put under."""
    vectors, at = base.vectors("activities"), {one: row for row, (one,) in enumerate(rows(base, "activities", "id"))}
    done = [(o, at[a]) for o, a in rows(base, "task_activities", "occupation", "activity") if a in at]
    if vectors is None or not done:
        return np.zeros((len(places), 0), np.float32)
    return centred(*means(places, [code for code, _ in done], vectors[[row for _, row in done]]))


def task_words(base: Tables, places: Places) -> Floats:
    """The words of the tasks, rare ones more."""
    return by_rarity(places, stemmed_pairs(rows(base, "tasks", "occupation", "statement")))


def title_words(base: Tables, places: Places) -> Floats:
    """The words of all English titles, rare ones more."""
    listed = rows(base, "titles", "occupation", "title", "language")
    return by_rarity(places, stemmed_pairs((code, title) for code, title, language in listed if language == "en"))
