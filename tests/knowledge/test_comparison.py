"""What exploration compares occupations by: written with the base, read back, made anew where a base has none of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from upbridge.exploration.facts import Facts
from upbridge.exploration.space import Space
from upbridge.knowledge.base import KnowledgeBase
from upbridge.knowledge.comparison import DERIVED, read_comparison
from upbridge.knowledge.store import Manifest

from .made_up import WordEncoder
from .test_base import build


@pytest.fixture
def base(tmp_path: Path) -> KnowledgeBase:
    return KnowledgeBase(build(tmp_path), WordEncoder())


def same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one.keys() == other.keys() and all(
        np.array_equal(one[key], other[key], equal_nan=one[key].dtype.kind == "f") for key in one
    )


def remove_derived(base: KnowledgeBase) -> None:
    for name in DERIVED:
        for path in base.folder.glob(f"{name}-*"):
            path.unlink()


def test_a_new_base_holds_what_occupations_are_compared_by(base: KnowledgeBase, tmp_path: Path) -> None:
    space, facts = read_comparison(base, tmp_path / "kept")
    assert not (tmp_path / "kept").exists()
    assert same(space.arrays, Space.of(base).arrays)
    assert same(facts.arrays, Facts.of(base).arrays)
    listed = Manifest.read(base.folder).files
    assert all(any(file.startswith(f"{name}-") for file in listed) for name in DERIVED)


def test_a_base_without_it_is_compared_at_the_first_use_and_the_outcome_kept(
    base: KnowledgeBase, tmp_path: Path
) -> None:
    written = read_comparison(base, tmp_path / "kept")
    remove_derived(base)
    for _ in range(2):
        found = read_comparison(base, tmp_path / "kept")
        assert len(list((tmp_path / "kept").iterdir())) == len(DERIVED)
        assert same(found[0].arrays, written[0].arrays)
        assert same(found[1].arrays, written[1].arrays)


def test_two_builds_derive_the_same(tmp_path: Path) -> None:
    one, other = (Manifest.read(build(tmp_path / name)).files for name in "ab")
    assert one == other
