"""The bundled encoder: its faults, and (with the base built) that its vectors are the same in any batch."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from upbridge.errors import EncoderMissing
from upbridge.knowledge.encoder import MOST_TOKENS, WIDTH, OnnxEncoder
from upbridge.knowledge.home import Home

TEXTS = ["manage budgets", "bake", "Experience with C# or another backend language", "naïve café", "SQL"]


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    home = Home.of(os.environ)
    if not home.encoder.is_dir():
        pytest.skip("the encoder is not fetched")
    return OnnxEncoder.open(home.encoder, threads=1)


def test_a_folder_without_the_model_is_refused_with_the_file_named(tmp_path: Path) -> None:
    with pytest.raises(EncoderMissing, match=r"network\.onnx"):
        OnnxEncoder.open(tmp_path)


def test_opening_reads_no_model(tmp_path: Path) -> None:
    for name in ("network.onnx", "tokenizer.json"):
        (tmp_path / name).write_text("not a model")
    assert OnnxEncoder.open(tmp_path).sentences([]).shape == (0, WIDTH)


@pytest.mark.base
def test_a_text_has_the_same_vector_to_the_last_bit_in_any_batch(encoder: OnnxEncoder) -> None:
    together = encoder.sentences(TEXTS)
    assert all((encoder.sentences([text])[0] == row).all() for text, row in zip(TEXTS, together, strict=True))
    assert all((pair[0] == row).all() for pair, row in zip(encoder.tokens(TEXTS), together, strict=True))


@pytest.mark.base
def test_vectors_are_of_unit_length_and_near_for_like_texts(encoder: OnnxEncoder) -> None:
    vectors = encoder.sentences(["manage budgets", "administer a budget", "feed the horses"])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


@pytest.mark.base
def test_tokens_stand_at_their_characters(encoder: OnnxEncoder) -> None:
    [(_, tokens)] = encoder.tokens(["Some bread"])
    assert tokens.offsets.tolist() == [[0, 4], [5, 10]]
    assert tokens.vectors.shape == (2, WIDTH)


@pytest.mark.base
def test_an_endless_text_is_read_to_the_limit(encoder: OnnxEncoder) -> None:
    [(_, tokens)] = encoder.tokens(["word " * 5000])
    assert len(tokens.vectors) == MOST_TOKENS - 2
