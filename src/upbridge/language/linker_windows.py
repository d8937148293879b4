"""Runs of words in a text with the mean of their contextual token vectors; no ranking."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from upbridge.ports import TokenVectors, Vectors

MOST_WORDS = 8
"""Words of the longest window."""

SCOUT_STEPS = {2: 2, 5: 3}
"""Lengths of the windows that look for candidates, and of how many words one begins after the other."""


@dataclass(frozen=True, slots=True)
class Windows:
    """Windows of 1 to `MOST_WORDS` words: unit vectors `(w, d)`, characters `(w, 2)`; `scouts` are rows of them."""

    vectors: Vectors
    spans: npt.NDArray[np.int32]
    scouts: npt.NDArray[np.intp]


def windows(tokens: TokenVectors, text: str) -> Windows:
    """Every window of the text that begins and ends with a word; a text without one gives none."""
    letters = np.array([text[start : start + 1].isalnum() for start in tokens.offsets[:, 0].tolist()], dtype=bool)
    first, last = _words(tokens.offsets, letters)
    begins, ends = _runs(len(first), letters[first])
    sums = np.vstack([np.zeros((1, tokens.vectors.shape[1]), np.float32), np.cumsum(tokens.vectors, axis=0)])
    low, high = first[begins], last[ends] + 1
    vectors = unit(sums[high] - sums[low])
    spans = np.stack([tokens.offsets[low, 0], tokens.offsets[high - 1, 1]], axis=1)
    return Windows(vectors, spans, _scouts(begins, ends))


def unit(vectors: npt.NDArray[np.float32]) -> Vectors:
    """The rows at length one; a row of zeros stays so."""
    lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))[:, None]
    scaled: Vectors = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32, copy=False)
    return scaled


_SIGN_AND_PARTS = np.int32(-0x70002000)
_SCALE = np.float32(2.0**112)


def widened(halves: npt.NDArray[np.float16]) -> Vectors:
    """Half precision to single, four times as quick as numpy's own way; not for infinities."""
    bits = halves.view(np.int16).astype(np.int32)
    bits <<= 13
    bits &= _SIGN_AND_PARTS
    wide: Vectors = bits.view(np.float32)
    wide *= _SCALE
    return wide


def _words(
    offsets: npt.NDArray[np.int32], letters: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """First and last token of every word; a mark of punctuation is a word of its own."""
    if not len(offsets):
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    joined = (offsets[1:, 0] == offsets[:-1, 1]) & letters[1:] & letters[:-1]
    first = np.flatnonzero(np.r_[True, ~joined])
    return first, np.r_[first[1:] - 1, len(offsets) - 1].astype(np.intp)


def _runs(count: int, spoken: npt.NDArray[np.bool_]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """First and last word of every run of at most `MOST_WORDS` that starts and ends with a spoken word."""
    begins = np.repeat(np.arange(count), MOST_WORDS)
    ends = begins + np.tile(np.arange(MOST_WORDS), count)
    good = np.flatnonzero(spoken[begins] & np.r_[spoken, np.zeros(MOST_WORDS, np.bool_)][ends])
    return begins[good], ends[good]


def _scouts(begins: npt.NDArray[np.intp], ends: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    steps = np.zeros(MOST_WORDS + 1, np.intp)
    steps[list(SCOUT_STEPS)] = list(SCOUT_STEPS.values())
    step = steps[ends - begins + 1]
    rows = np.flatnonzero((step > 0) & (begins % np.maximum(step, 1) == 0))
    return rows if len(rows) else np.arange(len(begins))
