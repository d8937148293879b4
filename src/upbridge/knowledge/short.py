"""Short vectors: full ones turned onto their main directions, to pick candidates quickly from tens of thousands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from upbridge.ports import HalfVectors, Rows, Vectors

WIDTH = 64
_BLOCK = 8192


def products(vectors: Vectors, vector: Vectors) -> Vectors:
    """The product of each row with one vector, reckoned on one core.

    numpy's own product shares so little work among cores, which then wait for each other: on a busy machine that takes
    five times as long.
    """
    found: Vectors = np.einsum("ij,j->i", vectors, vector)
    return found


@dataclass(frozen=True, slots=True)
class ShortVectors:
    """`vectors` (n, 64) single precision and the `turn` (d, 64) that makes a full vector short."""

    vectors: Vectors
    turn: Vectors

    @classmethod
    def of(cls, full: HalfVectors) -> ShortVectors:
        """The full vectors on the directions in which they differ most (not centred, so that products stay cosines)."""
        spread = np.zeros((full.shape[1], full.shape[1]))
        for start in range(0, len(full), _BLOCK):
            block = full[start : start + _BLOCK].astype(np.float32)
            spread += block.T @ block
        _, directions = np.linalg.eigh(spread)
        turn = np.ascontiguousarray(directions[:, ::-1][:, :WIDTH], dtype=np.float32)
        short = np.zeros((len(full), turn.shape[1]), dtype=np.float32, order="F")  # column by column is read quickest
        for start in range(0, len(full), _BLOCK):
            short[start : start + _BLOCK] = full[start : start + _BLOCK].astype(np.float32) @ turn
        return cls(short, turn)

    def nearest(self, vector: Vectors, most: int) -> Rows:
        """Rows of the `most` vectors that seem nearest, in no order."""
        near = products(self.vectors, products(self.turn.T, vector))
        count = min(most, len(near))
        rows = np.argpartition(near, len(near) - count)[len(near) - count :] if count else np.zeros(0, np.int64)
        return rows.astype(np.int32)
