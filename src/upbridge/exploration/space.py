"""All occupations in one space: how alike any two are, and where the words of a resume lie among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.exploration.blocks import Floats, Tables, means, rows, unit
from upbridge.exploration.likeness import alike
from upbridge.exploration.wording import Wording

VERSION = 5
"""Raised when the arrays of a space kept earlier no longer hold the same."""

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Space:
    """Occupations and their tasks as arrays.

    `codes` (n) in order; `alike` (n, n) seen from each row, in standard deviations above two occupations drawn at
    random (`upbridge.exploration.likeness`), its diagonal zero; `tasks` (m, d) centred unit vectors in order of
    occupation, `task_rows` (m) their rows in the base's table, `starts` (n) where each occupation's tasks begin and
    `counts` (n) how many there are; `described` and `named` (n, d) centred unit vectors of title with description,
    and of all titles; `middles` (3, d) what to take off a sentence's vector before it is compared with the three;
    `task_words` and `title_words` the words that the tasks and the English titles are told in.
    """

    codes: Sequence[str]
    alike: Floats
    tasks: Floats
    task_rows: Array
    starts: Array
    counts: Array
    described: Floats
    named: Floats
    middles: Floats
    task_words: Wording
    title_words: Wording

    @classmethod
    def of(cls, base: Tables) -> Space:
        """The space over a base; some seconds of work, so keep its `arrays`."""
        codes = list(base.codes())
        places = {code: row for row, code in enumerate(codes)}
        tasks, task_rows, starts, counts, middle = _tasks(base, places)
        described, middle_described = _centred_vectors(base, places, "occupations", "code")
        named, middle_named = _centred_vectors(base, places, "titles", "occupation")
        middles = np.stack([middle, middle_described, middle_named])
        statements = rows(base, "tasks", "occupation", "statement")
        titles = (
            (code, title) for code, title, of in rows(base, "titles", "occupation", "title", "language") if of == "en"
        )
        return cls(
            codes, alike(base, places), tasks, task_rows, starts, counts, described, named, middles,
            Wording.of(places, statements), Wording.of(places, titles),
        )  # fmt: skip

    @property
    def arrays(self) -> dict[str, Array]:
        """Everything as arrays of plain types, to be kept and given back to `from_arrays`."""
        return {
            "codes": np.asarray(self.codes), "alike": self.alike.astype(np.float16),
            "tasks": self.tasks.astype(np.float16), "task_rows": self.task_rows, "starts": self.starts,
            "counts": self.counts, "described": self.described, "named": self.named, "middles": self.middles,
            **self.task_words.arrays("task_words"), **self.title_words.arrays("title_words"),
        }  # fmt: skip

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, Array]) -> Space:
        """What `arrays` gave."""
        given: dict[str, Any] = {one.name: arrays[one.name] for one in fields(cls) if one.name in arrays}
        given["codes"] = [str(code) for code in given["codes"]]
        for name in ("alike", "tasks"):
            given[name] = np.asarray(given[name], dtype=np.float32)
        for name in ("task_words", "title_words"):
            given[name] = Wording.from_arrays(name, arrays, len(given["codes"]))
        return cls(**given)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Each code's row."""
        return {code: row for row, code in enumerate(self.codes)}

    def related(self, code: str, limit: int = 20) -> list[tuple[str, float]]:
        """The occupations most like one, best first, with how alike in standard deviations."""
        row = self.alike[self.places[code]].copy()
        row[self.places[code]] = -np.inf
        order = np.argsort(-row, kind="stable")[:limit]
        return [(self.codes[place], float(row[place])) for place in order]


def _tasks(base: Tables, places: Mapping[str, int]) -> tuple[Floats, Array, Array, Array, Floats]:
    listed, vectors = base.columns("tasks", "occupation"), base.vectors("tasks")
    assert listed is not None and vectors is not None, "every base has tasks"
    owners = np.asarray([places.get(code, -1) for code in listed["occupation"]], dtype=np.int64)
    order = np.argsort(owners, kind="stable")
    order = order[owners[order] >= 0]
    full = vectors[order].astype(np.float32)
    middle = full.mean(axis=0)
    starts = np.searchsorted(owners[order], np.arange(len(places)))
    counts = np.bincount(owners[order], minlength=len(places))
    return unit(full - middle), order, starts, counts, middle


def _centred_vectors(base: Tables, places: Mapping[str, int], table: str, column: str) -> tuple[Floats, Floats]:
    listed, vectors = base.columns(table, column), base.vectors(table)
    assert listed is not None and vectors is not None, f"every base has {table}"
    mean, has = means(places, listed[column], vectors)
    middle = mean[has].mean(axis=0)
    mean[has] -= middle
    return unit(mean), middle
