"""An encoder that reads each text once: a resume is laid against many adverts, and one piece of work asks twice."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from upbridge.ports import Encoder, TokenVectors, Vectors

Pass = tuple[npt.NDArray[np.float32], TokenVectors]

ROOM = 32 * 2**20
"""Bytes of vectors kept: some fifteen resumes and adverts."""


class Remembering:
    """Port `Encoder` over another. It keeps vectors under a fingerprint of their text, never the text itself,
    in memory alone; beyond `room` bytes what was asked for longest ago is let go."""

    def __init__(self, encoder: Encoder, room: int = ROOM) -> None:
        self._encoder, self._room = encoder, room
        self._kept: OrderedDict[bytes, Pass] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """As the encoder's own, from the passes that `tokens` makes; no text is an error of the caller's."""
        return np.stack([vector for vector, _ in self.tokens(texts)])

    def tokens(self, texts: Sequence[str]) -> Sequence[Pass]:
        """As the encoder's own; texts not read before are read together."""
        prints = [blake2b(text.encode(), digest_size=16).digest() for text in texts]
        with self._lock:
            found = {key: self._kept[key] for key in prints if key in self._kept}
        new = {key: text for key, text in zip(prints, texts, strict=True) if key not in found}
        if new:
            found.update(zip(new, self._encoder.tokens(list(new.values())), strict=True))
        with self._lock:
            self._keep(found)
        return [found[key] for key in prints]

    def _keep(self, found: dict[bytes, Pass]) -> None:
        for key, read in found.items():
            if key not in self._kept:
                self._size += _size(read)
                self._kept[key] = read
            self._kept.move_to_end(key)
        while self._size > self._room and self._kept:
            _, read = self._kept.popitem(last=False)
            self._size -= _size(read)


def _size(read: Pass) -> int:
    vector, tokens = read
    return vector.nbytes + tokens.vectors.nbytes + tokens.offsets.nbytes
