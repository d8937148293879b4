"""How closely sentences bear on a requirement: one pass of the encoder, then windows of token vectors."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from upbridge.model.text import Span
from upbridge.ports import Encoder

_BREAK = re.compile(r"[.;:!?(),–—]+\s*|\s+(?:and|but|with|while|then|or)\s+")


@dataclass(frozen=True, slots=True)
class Nearness:
    """Cosines of `n` requirements with `m` sentences.

    `whole[i, j]`: requirement i with sentence j; `part[i, j]`: with the nearest clause of sentence j,
    whose characters are `spans[j][where[i, j]]`; `inner[i, j]` is the nearest that is not the whole sentence.
    """

    whole: npt.NDArray[np.float32]
    part: npt.NDArray[np.float32]
    where: npt.NDArray[np.int32]
    inner: npt.NDArray[np.int32]
    spans: tuple[tuple[Span, ...], ...]


def nearness(phrases: Sequence[str], sentences: Sequence[str], encoder: Encoder) -> Nearness:
    """Compare every phrase with every sentence and its clauses."""
    if not phrases or not sentences:
        empty = np.zeros((len(phrases), len(sentences)), dtype=np.float32)
        none = empty.astype(np.int32)
        return Nearness(empty, empty, none, none, tuple((Span(0, len(s)),) for s in sentences))
    wanted = encoder.sentences(phrases)
    passes = encoder.tokens(sentences)
    spans = tuple(_clause_spans(s) for s in sentences)
    part = np.zeros((len(phrases), len(sentences)), dtype=np.float32)
    where = np.zeros_like(part, dtype=np.int32)
    inner = np.zeros_like(where)
    whole = wanted @ np.stack([vector for vector, _ in passes]).T
    for j, (vector, tokens) in enumerate(passes):
        windows = [vector, *(_mean(tokens.vectors, tokens.offsets, span) for span in spans[j][1:])]
        cosines = wanted @ np.stack([w if w is not None else vector * 0 for w in windows]).T
        where[:, j] = cosines.argmax(axis=1)
        part[:, j] = cosines.max(axis=1)
        if len(windows) > 1:
            inner[:, j] = cosines[:, 1:].argmax(axis=1) + 1
    return Nearness(whole.astype(np.float32), part, where, inner, spans)


def _clause_spans(sentence: str) -> tuple[Span, ...]:
    """The whole sentence first, then its clauses and the pairs of neighbours among them."""
    cuts, start = [], 0
    for match in _BREAK.finditer(sentence):
        if match.start() - start >= 3:
            cuts.append(Span(start, match.start()))
        start = match.end()
    if len(sentence) - start >= 3:
        cuts.append(Span(start, len(sentence)))
    pairs = [Span(a.start, b.end) for a, b in itertools.pairwise(cuts)]
    return (Span(0, len(sentence)), *(cuts if len(cuts) > 1 else ()), *(pairs if len(cuts) > 2 else ()))


def _mean(
    vectors: npt.NDArray[np.float32], offsets: npt.NDArray[np.int32], span: Span
) -> npt.NDArray[np.float32] | None:
    inside = (offsets[:, 0] >= span.start) & (offsets[:, 1] <= span.end) & (offsets[:, 1] > offsets[:, 0])
    if not inside.any():
        return None
    mean = vectors[inside].mean(axis=0)
    return np.asarray(mean / (np.linalg.norm(mean) + 1e-9), dtype=np.float32)
