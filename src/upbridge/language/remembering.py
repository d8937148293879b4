"""An encoder that reads each text once: for the length of one piece of work, whose parts ask for the same texts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from upbridge.ports import Encoder, TokenVectors, Vectors

Pass = tuple[npt.NDArray[np.float32], TokenVectors]


class Remembering:
    """Port `Encoder` over another; what it has read it keeps until it is let go."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._read: dict[str, Pass] = {}

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """As the encoder's own, from the passes that `tokens` makes; no text is an error of the caller's."""
        return np.stack([vector for vector, _ in self.tokens(texts)])

    def tokens(self, texts: Sequence[str]) -> Sequence[Pass]:
        """As the encoder's own; texts not read before are read together."""
        new = [text for text in dict.fromkeys(texts) if text not in self._read]
        if new:
            self._read.update(zip(new, self._encoder.tokens(new), strict=True))
        return [self._read[text] for text in texts]
