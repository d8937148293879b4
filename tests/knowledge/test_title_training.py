from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from upbridge.knowledge.find import OccupationFinder
from upbridge.knowledge.title_index import ARRAYS, NET_ARRAYS, TitleIndex
from upbridge.knowledge.title_making import learned
from upbridge.knowledge.title_net import TitleNet, buckets, net_terms
from upbridge.knowledge.title_training import train

from .made_up import WordEncoder

TRADES = ("Welder", "Nurse", "Baker")
WAYS = ("Old", "Pipe", "Night", "Arc", "Ward", "Bread", "Field", "Ship", "Town", "Chief", "Second", "Junior")
TITLES = [f"{way} {trade}" for trade in TRADES for way in WAYS for _ in range(30)]
OWNERS = np.repeat(np.arange(len(TRADES)), len(WAYS) * 30)


@pytest.fixture(scope="module")
def net() -> TitleNet:
    return train(TITLES, WordEncoder().sentences(TITLES).astype(np.float16), OWNERS, len(TRADES))


def test_a_title_is_read_as_words_pairs_and_runs_of_letters() -> None:
    assert net_terms("Ship Welders") == [
        "w:ship", "w:welder", "l:welder", "f:ship", "b:ship welder",
        "^shi", "ship", "hip$", "^wel", "weld", "elde", "lder", "der$",
    ]  # fmt: skip
    assert buckets("of the") == []
    assert buckets("Welder") == sorted(set(buckets("Welder")))


def test_it_learns_whom_a_title_names(net: TitleNet) -> None:
    encoder = WordEncoder()
    for place, trade in enumerate(TRADES):
        title = f"Mountain {trade}"
        assert np.argmax(net.log_chances(title, encoder.sentences([title])[0])) == place


def test_chances_sum_to_one_even_of_a_title_without_words(net: TitleNet) -> None:
    for title in ("Arc Welder", "", "of the"):
        chances = np.exp(net.log_chances(title, WordEncoder().sentences([title])[0]))
        assert chances.sum() == pytest.approx(1, abs=1e-4)


def test_the_same_titles_give_the_same_network(net: TitleNet) -> None:
    again = train(TITLES, WordEncoder().sentences(TITLES).astype(np.float16), OWNERS, len(TRADES))
    for name, array in net.arrays().items():
        assert np.allclose(array, again.arrays()[name], atol=1e-5), name


def test_an_index_keeps_its_network_among_its_arrays() -> None:
    codes = ["51-4121.00", "29-1141.00", "51-3011.00"]
    encoder = WordEncoder()
    titles = list(dict.fromkeys((codes[owner], title) for owner, title in zip(OWNERS, TITLES, strict=True)))
    vectors = encoder.sentences([title for _, title in titles]).astype(np.float16)
    described = encoder.sentences(list(TRADES))
    without = TitleIndex.of(titles, vectors, codes, described, np.zeros_like(described))
    index = learned(without, vectors)
    assert set(without.arrays()) == set(ARRAYS)
    assert set(index.arrays()) == {*ARRAYS, *NET_ARRAYS}
    parts = TitleIndex.from_parts(index.arrays(), index.texts())
    main = dict(zip(codes, TRADES, strict=True))
    for given in (parts, replace(parts, net=None)):
        assert OccupationFinder(given, main, encoder).find("Forest Nurse")[0].code == "29-1141.00"
