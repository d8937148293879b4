"""How alike occupations are, on a base of five made-up ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest

from upbridge.exploration.likeness import alike
from upbridge.ports import HalfVectors

CODES = ("baker", "cook", "welder", "fitter", "poet")
TASKS = {
    "baker": "knead dough and bake bread", "cook": "cook meals and bake bread", "welder": "weld steel plates",
    "fitter": "fit and weld steel frames", "poet": "write verses",
}  # fmt: skip
KNOWLEDGE = {"baker": (5, 1, 1), "cook": (5, 1, 2), "welder": (1, 5, 1), "fitter": (1, 5, 2)}


class Base:
    """A base of five occupations, each with a task, a title and a vector; the poet is not rated."""

    def columns(self, table: str, *names: str) -> Mapping[str, Sequence[Any]] | None:
        tables: dict[str, dict[str, list[Any]]] = {
            "tasks": {"occupation": list(TASKS), "statement": list(TASKS.values())},
            "titles": {"occupation": list(CODES), "title": list(CODES), "language": ["en"] * len(CODES)},
            "ratings": self._ratings(),
        }
        return {name: tables[table][name] for name in names} if table in tables else None

    def vectors(self, name: str) -> HalfVectors | None:
        spots = np.array([[4, 1, 0], [4, 0, 1], [0, 4, 1], [1, 4, 0], [0, 0, 5]], np.float16)
        return spots if name in ("tasks", "titles") else None

    def rows_of(self, table: str, column: str, value: str) -> list[dict[str, Any]]:
        return []

    def codes(self) -> Sequence[str]:
        return CODES

    @staticmethod
    def _ratings() -> dict[str, list[Any]]:
        listed = [(code, f"k{n}", value) for code, rated in KNOWLEDGE.items() for n, value in enumerate(rated)]
        return {
            "occupation": [code for code, _, _ in listed], "element": [element for _, element, _ in listed],
            "domain": ["knowledge"] * len(listed), "importance": [value for _, _, value in listed],
            "level": [value for _, _, value in listed],
        }  # fmt: skip


@pytest.fixture(scope="module")
def found() -> np.ndarray:
    return alike(Base(), {code: row for row, code in enumerate(CODES)})


def nearest(found: np.ndarray, code: str) -> str:
    row = found[CODES.index(code)].copy()
    row[CODES.index(code)] = -np.inf
    return CODES[int(row.argmax())]


def test_who_does_and_knows_and_is_called_alike_is_nearest(found: np.ndarray) -> None:
    assert [nearest(found, code) for code in ("baker", "cook", "welder", "fitter")] == [
        "cook",
        "baker",
        "fitter",
        "welder",
    ]


def test_an_occupation_is_not_compared_with_itself(found: np.ndarray) -> None:
    assert not found.diagonal().any()


def test_every_row_holds_numbers_even_where_a_base_says_little(found: np.ndarray) -> None:
    assert np.isfinite(found).all()
