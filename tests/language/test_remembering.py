"""An encoder that reads each text once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from upbridge.language.remembering import Remembering
from upbridge.ports import TokenVectors


class Counting:
    """Gives each text its length for a vector and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def sentences(self, texts: Sequence[str]) -> np.ndarray:
        return np.stack([vector for vector, _ in self.tokens(texts)])

    def tokens(self, texts: Sequence[str]) -> list[tuple[np.ndarray, TokenVectors]]:
        self.asked += texts
        nothing = TokenVectors(np.zeros((0, 1), np.float32), np.zeros((0, 2), np.int32))
        return [(np.array([len(text)], np.float32), nothing) for text in texts]


def test_each_text_is_read_once_however_often_it_is_asked_for() -> None:
    encoder = Counting()
    remembering = Remembering(encoder)
    remembering.tokens(["weld", "bake", "weld"])
    assert remembering.sentences(["bake", "solder"]).tolist() == [[4], [6]]
    assert encoder.asked == ["weld", "bake", "solder"]


def test_beyond_its_room_what_was_asked_for_longest_ago_is_let_go() -> None:
    encoder = Counting()
    remembering = Remembering(encoder, room=8)  # two vectors of four bytes
    for text in ("weld", "bake", "weld", "solder", "weld", "bake"):
        remembering.tokens([text])
    assert encoder.asked == ["weld", "bake", "solder", "bake"]


def test_more_texts_than_there_is_room_for_are_answered_all_the_same() -> None:
    remembering = Remembering(Counting(), room=4)
    assert remembering.sentences(["weld", "solder", "weld"]).tolist() == [[4], [6], [4]]
