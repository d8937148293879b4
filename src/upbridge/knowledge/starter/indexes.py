"""Ready-made sentence vectors in a package: the flat-index file format, read as plain numbers.

The layout is that of Faiss's `IndexFlatIP`: a four-letter mark, the width, the row count, two unused
numbers, a flag, the metric, the count of numbers that follow, and then the rows as float32.
"""

from __future__ import annotations

import struct

import numpy as np

from upbridge.errors import SourceBroken
from upbridge.ports import Vectors

_HEAD = struct.Struct("<4siqqq?iq")
_MARK = b"IxFI"


def read_flat_index(data: bytes, rows: int, name: str) -> Vectors:
    """The `(rows, width)` vectors of a flat inner-product index. Raises `SourceBroken` when it is another kind."""
    mark, width, count, *_, size = _HEAD.unpack_from(data)
    if mark != _MARK or count != rows or size != rows * width or len(data) != _HEAD.size + 4 * size:
        raise SourceBroken(name, f"a flat index of {rows} rows was expected")
    vectors: Vectors = np.frombuffer(data, dtype="<f4", offset=_HEAD.size).reshape(rows, width)
    return vectors
