"""Runs of words in a text with the mean of their contextual token vectors; no ranking."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from upbridge.ports import TokenVectors, Vectors

MOST_WORDS = 8
"""Words of the longest window."""

SCOUT_LENGTHS = (2, 5)
"""Lengths of the windows that look for candidates; those of one length overlap by half."""


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
    vectors = unit((sums[high] - sums[low]) / (high - low)[:, None])
    spans = np.stack([tokens.offsets[low, 0], tokens.offsets[high - 1, 1]], axis=1)
    return Windows(vectors, spans, _scouts(begins, ends))


def unit(vectors: npt.NDArray[np.float32]) -> Vectors:
    """The rows at length one; a row of zeros stays so."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Vectors = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32, copy=False)
    return scaled


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
    inside = ends < count
    begins, ends = begins[inside], ends[inside]
    good = spoken[begins] & spoken[ends]
    return begins[good], ends[good]


def _scouts(begins: npt.NDArray[np.intp], ends: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    lengths = ends - begins + 1
    chosen = np.zeros(len(begins), dtype=bool)
    for length in SCOUT_LENGTHS:
        chosen |= (lengths == length) & (begins % max(1, length // 2) == 0)
    rows = np.flatnonzero(chosen)
    return rows if len(rows) else np.arange(len(begins))
