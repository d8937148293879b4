"""What is kept beside a base: made once, made anew when its source changes, and never in the way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from upbridge.knowledge.handbook.vocabulary import load_vocabulary, open_vocabulary
from upbridge.knowledge.kept import keep_json
from upbridge.language.vocabulary import Vocabulary


class Counting:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self, texts: Mapping[str, str]) -> dict[str, int]:
        self.times += 1
        return {name: len(text) for name, text in texts.items()}


def test_it_is_made_once_and_anew_when_a_text_changes(tmp_path: Path) -> None:
    make = Counting()
    for text in ("abc", "abc", "abcd", "abcd"):
        assert keep_json(tmp_path, "lengths", {"a": text}, make) == {"a": len(text)}
    assert make.times == 2
    assert len(list(tmp_path.iterdir())) == 1


def test_a_broken_copy_and_a_folder_that_cannot_be_written_are_no_faults(tmp_path: Path) -> None:
    make = Counting()
    keep_json(tmp_path, "lengths", {"a": "abc"}, make)
    next(tmp_path.iterdir()).write_text("{half")
    assert keep_json(tmp_path, "lengths", {"a": "abc"}, make) == {"a": 3}
    (tmp_path / "file").write_text("")
    assert keep_json(tmp_path / "file", "lengths", {"a": "abc"}, make) == {"a": 3}


def test_the_vocabulary_is_the_same_from_its_copy(tmp_path: Path) -> None:
    assert load_vocabulary(tmp_path) == load_vocabulary(tmp_path) == load_vocabulary()


def test_names_read_from_their_copy_find_what_fresh_ones_find(tmp_path: Path) -> None:
    text = (
        "Built dashboards in Power BI and Python, drove a FORS-accredited truck; queries in Frobnix SQL and PostgreSQL."
    )
    tools = ["Frobnix SQL", "Python", "Zorblatt"]
    fresh = Vocabulary.of(load_vocabulary(), tools)
    for _ in range(2):
        known = open_vocabulary(tools, tmp_path)
        assert known.find(text) == fresh.find(text)
        assert known.entry("Zorblatt") == fresh.entry("Zorblatt")
        assert known.shows("PostgreSQL") == fresh.shows("PostgreSQL")
    assert "Frobnix SQL" in {mention.entry.name for mention in fresh.find(text)}


def test_names_are_made_anew_when_the_tools_change(tmp_path: Path) -> None:
    assert open_vocabulary(["Zorblatt"], tmp_path).entry("Zorblatt")
    assert open_vocabulary(["Frobnix SQL"], tmp_path).entry("Zorblatt") is None
