"""Reads the linker's adapter: a matrix trained by `bench/train_adapter.py` on the names of the starter base."""

from __future__ import annotations

from importlib.resources import as_file, files

import numpy as np

from upbridge.ports import Vectors


def load_adapter() -> Vectors:
    """`(384, 384)`: what turns the encoder's vectors of a text's words toward its vectors of names."""
    with as_file(files(__package__).joinpath("adapter.npy")) as path:
        matrix: Vectors = np.load(path, allow_pickle=False).astype(np.float32)
    return matrix
