"""Short vectors: full ones turned onto their main directions, to pick candidates quickly from tens of thousands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from upbridge.ports import HalfVectors, Rows, Vectors

WIDTH = 64
_BLOCK = 8192


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
        short = [full[start : start + _BLOCK].astype(np.float32) @ turn for start in range(0, len(full), _BLOCK)]
        return cls(np.concatenate(short) if short else np.zeros((0, turn.shape[1]), np.float32), turn)

    def nearest(self, vector: Vectors, most: int) -> Rows:
        """Rows of the `most` vectors that seem nearest, in no order."""
        near = self.vectors @ (vector @ self.turn)
        count = min(most, len(near))
        rows = np.argpartition(-near, count - 1)[:count] if count else np.zeros(0, np.int64)
        return rows.astype(np.int32)
