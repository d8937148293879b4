"""What speaks for an occupation when a title is in no table."""

from __future__ import annotations

import numpy as np
import pytest

from upbridge.knowledge.short import ShortVectors, products
from upbridge.knowledge.terms import TermIndex, words
from upbridge.knowledge.titles import Best, Usage


def test_products_are_those_of_numpy_for_rows_and_for_columns() -> None:
    chance = np.random.default_rng(1)
    vectors, vector = chance.normal(size=(50, 8)).astype(np.float32), chance.normal(size=8).astype(np.float32)
    assert np.allclose(products(vectors, vector), vectors @ vector, atol=1e-5)
    assert np.allclose(products(np.asfortranarray(vectors), vector), vectors @ vector, atol=1e-5)


@pytest.mark.parametrize("most", [1, 7, 40, 100])
def test_the_nearest_rows_are_those_of_the_largest_products(most: int) -> None:
    chance = np.random.default_rng(2)
    full = chance.normal(size=(40, 16)).astype(np.float16)
    found = ShortVectors.of(full).nearest(full[3].astype(np.float32), most)
    best = np.argsort(-(full.astype(np.float32) @ full[3].astype(np.float32)))[:most]
    assert sorted(found) == sorted(best)


def test_nothing_is_near_among_no_vectors() -> None:
    assert not len(ShortVectors.of(np.zeros((0, 16), np.float16)).nearest(np.ones(16, np.float32), 5))


def test_of_each_owner_the_best_title_and_the_mean_of_three_are_told() -> None:
    values = np.asarray([0.1, 0.9, 0.4, 0.6, 0.3, 0.2], np.float32)
    best = Best.of(values, np.asarray([7, 2, 7, 2, 2, 2], np.int32))
    assert best.places.tolist() == [2, 7]
    assert best.at.tolist() == [1, 2]
    assert best.first == pytest.approx([0.9, 0.4])
    assert best.three == pytest.approx([(0.9 + 0.6 + 0.3) / 3, (0.4 + 0.1) / 3])


def test_a_term_speaks_for_those_who_use_it_more_than_others_do() -> None:
    titles, owner = ["arc welder", "pipe welder", "pipe fitter", "ward nurse"], np.asarray([0, 0, 1, 2], np.int32)
    usage = Usage.of(TermIndex.of(titles, words), owner, 3, prior=5.0)
    found = usage.likelier(["welder"])
    assert np.argmax(found) == 0
    assert found[1] < 0
    usual = 2 / 8  # welder is two of the eight words
    assert found[0] == pytest.approx(np.log((2 + 5 * usual) / (4 + 5) / usual))


def test_unknown_terms_say_nothing_but_thin_out_the_others() -> None:
    usage = Usage.of(TermIndex.of(["arc welder", "ward nurse"], words), np.asarray([0, 1], np.int32), 2, prior=5.0)
    assert usage.likelier(["astronaut"]).tolist() == [0.0, 0.0]
    assert usage.likelier([]).tolist() == [0.0, 0.0]
    assert usage.likelier(["welder", "astronaut"]) == pytest.approx(usage.likelier(["welder"]) / 2)
