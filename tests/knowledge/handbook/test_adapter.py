"""The adapter that comes with the program."""

from __future__ import annotations

import numpy as np

from upbridge.knowledge.encoder import WIDTH
from upbridge.knowledge.handbook.adapter import load_adapter


def test_the_adapter_turns_every_vector_a_little_and_none_away() -> None:
    matrix = load_adapter()
    assert matrix.shape == (WIDTH, WIDTH)
    assert matrix.dtype == np.float32
    vectors = np.random.default_rng(1).standard_normal((200, WIDTH)).astype(np.float32)
    turned = vectors @ matrix
    cosines = (vectors * turned).sum(axis=1) / np.linalg.norm(vectors, axis=1) / np.linalg.norm(turned, axis=1)
    assert 0.5 < cosines.min() < 0.999
