"""Gathers what a title index is made of: titles with their occupations, joined schemes' titles, what occupations do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

import numpy as np

from upbridge.knowledge.title_index import TitleIndex
from upbridge.knowledge.title_training import train
from upbridge.ports import HalfVectors, Vectors


class Lookup(Protocol):
    """What is needed of a base, finished or being made."""

    def columns(self, table: str, *names: str) -> Mapping[str, Sequence[Any]] | None: ...

    def vectors(self, name: str) -> HalfVectors | None: ...

    def codes(self) -> Sequence[str]: ...


MANY = 12
"""Titles an occupation from which on a network learns from them."""


def make_index(base: Lookup, *, learn: bool = False) -> TitleIndex:
    """The index over a base's titles. A title that an occupation bears twice is taken once.

    With `learn` a base of many titles gets a network trained on them, which takes some 20 seconds.
    """
    codes = base.codes()
    places = {code: place for place, code in enumerate(codes)}
    found = base.columns("titles", "occupation", "title") or {"occupation": [], "title": []}
    vectors = base.vectors("titles")
    assert vectors is not None
    rows: dict[tuple[str, str], int] = {}
    for row, (code, title) in enumerate(zip(found["occupation"], found["title"], strict=True)):
        if code in places:
            rows.setdefault((code, title.casefold()), row)
    own = list(rows.values())
    described = _described(base, codes)
    index = TitleIndex.of(
        titles=[(found["occupation"][row], found["title"][row]) for row in own],
        vectors=vectors[own],
        codes=codes,
        described=described,
        tasks=_tasks(base, places, described),
        joined=list(joined_titles(base, places, found)),
    )
    return learned(index, vectors[own]) if learn and len(own) >= MANY * len(codes) > 0 else index


def learned(index: TitleIndex, vectors: HalfVectors) -> TitleIndex:
    """The index with a network trained on its titles; `vectors` are the encoder's, one a title that is scored."""
    net = train(index.titles[: index.scored], vectors, index.owners[: index.scored], len(index.codes))
    return replace(index, net=net)


def joined_titles(
    base: Lookup, places: Mapping[str, int], titles: Mapping[str, Sequence[str]]
) -> dict[tuple[str, str], None]:
    """Titles of another scheme's occupations, each with the codes that a crosswalk leads to."""
    walks = base.columns("crosswalks", "scheme", "code", "target_scheme", "target")
    leads: dict[str, list[str]] = {}
    for scheme, code, target_scheme, target in zip(*(walks or {}).values(), strict=True):
        if (scheme, target_scheme) == ("esco", "onet") and target in places:
            leads.setdefault(code, []).append(target)
    pairs = zip(titles["occupation"], titles["title"], strict=True)
    return {(target, title): None for code, title in pairs for target in leads.get(code, ())}


def _described(base: Lookup, codes: Sequence[str]) -> Vectors:
    listed, vectors = base.columns("occupations", "code"), base.vectors("occupations")
    assert listed is not None and vectors is not None
    places = {code: row for row, code in enumerate(listed["code"])}
    return vectors[[places[code] for code in codes]].astype(np.float32)


def _tasks(base: Lookup, places: Mapping[str, int], described: Vectors) -> Vectors:
    """The middle of each occupation's task statements; zeros for one without."""
    vectors, owners = base.vectors("tasks"), base.columns("tasks", "occupation")
    middles = np.zeros_like(described)
    if vectors is None or owners is None:
        return middles
    pairs = [(row, places[code]) for row, code in enumerate(owners["occupation"]) if code in places]
    np.add.at(middles, [place for _, place in pairs], vectors[[row for row, _ in pairs]].astype(np.float32))
    return np.asarray(middles / np.maximum(np.linalg.norm(middles, axis=1, keepdims=True), 1e-9), dtype=np.float32)
