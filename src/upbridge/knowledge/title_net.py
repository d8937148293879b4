"""A small network that says which occupation a title names, from its meaning and its letters together.

It is trained on a base's own titles when the base is built (`title_training.py`) and kept there as arrays. How its
word is weighed against the likeness of titles is in `titles.py`.
"""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.knowledge.short import products
from upbridge.knowledge.terms import words
from upbridge.ports import Vectors

Floats = npt.NDArray[np.float32]

BUCKETS = 1 << 15
"""Terms whose checksums agree share a row of weights; O*NET's titles have about thirty thousand terms."""

SPREAD = 8.0
"""What a centred vector is multiplied by, so that its numbers are as large as the terms' part."""

_RUN = 4


def net_terms(title: str) -> list[str]:
    """What a title is read as: words, the first and the last once more, pairs of words, runs of four letters."""
    found = words(title)
    if not found:
        return []
    terms = [f"w:{word}" for word in found] + [f"l:{found[-1]}", f"f:{found[0]}"]
    terms += [f"b:{one} {after}" for one, after in itertools.pairwise(found)]
    marked = [f"^{word}$" for word in found]
    return terms + [word[at : at + _RUN] for word in marked for at in range(len(word) - _RUN + 1)]


def buckets(title: str) -> list[int]:
    """The rows of weights of a title's terms, each once, in order."""
    return sorted({zlib.crc32(term.encode()) % BUCKETS for term in net_terms(title)})


@dataclass(frozen=True)
class TitleNet:
    """One hidden layer (h) over terms and meaning, and a straight way from meaning (d) to the occupations (c).

    `terms` (BUCKETS, h), `meaning` (d, h) and `bias` (h) make the hidden layer; `out` (h, c), `straight` (d, c) and
    `usual` (c) the scores. `middle` (d) is the mean vector of the titles it was trained on.
    """

    terms: npt.NDArray[np.float16]
    meaning: Floats
    bias: Floats
    out: Floats
    straight: Floats
    usual: Floats
    middle: Floats

    def log_chances(self, title: str, vector: Vectors) -> Floats:
        """The natural logarithm of each occupation's chance; `vector` is the encoder's."""
        rows = buckets(title)
        seen = (vector - self.middle) * np.float32(SPREAD)
        shown = self.terms[rows].astype(np.float32).sum(axis=0) / np.float32(np.sqrt(max(1, len(rows))))
        hidden = np.maximum(shown + products(self.meaning.T, seen) + self.bias, 0)
        scores = products(self.out.T, hidden) + products(self.straight.T, seen) + self.usual
        scores -= scores.max()
        found: Floats = (scores - np.log(np.exp(scores).sum())).astype(np.float32)
        return found

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """The weights, by the names of `ARRAYS`."""
        return {name: getattr(self, name) for name in ARRAYS}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> TitleNet:
        """The network again from what `arrays` gave."""
        return cls(**{name: arrays[name] for name in ARRAYS})


ARRAYS = tuple(field.name for field in fields(TitleNet))
