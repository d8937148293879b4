"""What is kept beside a base: made once, made anew when its source changes, and never in the way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from upbridge.knowledge.handbook.vocabulary import load_vocabulary
from upbridge.knowledge.kept import keep_json


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
