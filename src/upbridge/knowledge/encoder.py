"""The bundled sentence encoder: all-MiniLM-L6-v2 run by ONNX Runtime. It keeps out what texts are compared for.

The model's weights are stored in eight bits and computed with in single precision, so a text's vector
does not depend on what else is in the batch (asserted by the tests). Batches are small and each runs on one core:
several cores at one batch wait for each other after every operation.
"""

from __future__ import annotations

import itertools
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.errors import EncoderMissing
from upbridge.ports import TokenVectors, Vectors

WIDTH = 384
"""Numbers a vector."""

MOST_TOKENS = 256
"""Word pieces read of one text; the rest of a longer one is not seen."""

MOST_CELLS = 128
"""Word pieces a batch, padding included: larger batches were slower (they leave the processor's cache)."""

AT_ONCE = 8
"""Batches handed to each core at a time: what bounds the memory of a long list of texts."""

MODEL_FILE, TOKENIZER_FILE = "network.onnx", "tokenizer.json"


class OnnxEncoder:
    """Port `Encoder` over a folder that holds `network.onnx` and `tokenizer.json`; both are loaded at first use."""

    def __init__(self, model: Path, tokenizer: Path, threads: int | None = None) -> None:
        self._model, self._tokenizer_path = model, tokenizer
        self._threads = threads or os.cpu_count() or 1
        self._lock = threading.Lock()

    @classmethod
    def open(cls, folder: Path, threads: int | None = None) -> OnnxEncoder:
        """The encoder in `folder`, run on `threads` cores (None: all). Raises `EncoderMissing`."""
        model, tokenizer = folder / MODEL_FILE, folder / TOKENIZER_FILE
        for path in (model, tokenizer):
            if not path.is_file():
                raise EncoderMissing(str(path))
        return cls(model, tokenizer, threads)

    def warm(self) -> None:
        """Loads model and tokenizer now rather than at first use."""
        with self._lock:
            self._session, self._tokenizer  # noqa: B018

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, `(n, 384)`: the mean of its word pieces' last states, normalised."""
        vectors = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for row, _, states in self._passes(texts):
            vectors[row] = _pooled(states)
        return vectors

    def tokens(self, texts: Sequence[str]) -> Sequence[tuple[npt.NDArray[np.float32], TokenVectors]]:
        """For each text its sentence vector, and its word pieces' last states with the characters of each."""
        found: list[tuple[npt.NDArray[np.float32], TokenVectors] | None] = [None] * len(texts)
        for row, encoding, states in self._passes(texts):
            inner = np.flatnonzero(np.asarray(encoding.special_tokens_mask) == 0)
            offsets = np.asarray(encoding.offsets, dtype=np.int32).reshape(-1, 2)[inner]
            found[row] = (_pooled(states), TokenVectors(states[inner], offsets))
        return [pair for pair in found if pair is not None]

    def _passes(self, texts: Sequence[str]) -> Iterator[tuple[int, Any, npt.NDArray[np.float32]]]:
        """Row, tokenizer's encoding and last states `(t, 384)` of every text, in batches of like length."""
        if not texts:
            return
        self.warm()
        encodings = self._tokenizer.encode_batch(list(texts))
        batches = _batches([len(e.ids) for e in encodings])
        while some := list(itertools.islice(batches, AT_ONCE * self._threads)):
            all_states = self._each([[encodings[row].ids for row in rows] for rows in some])
            for rows, states in zip(some, all_states, strict=True):
                for place, row in enumerate(rows):
                    yield row, encodings[row], states[place, : len(encodings[row].ids)]

    def _each(self, batches: Sequence[Sequence[Sequence[int]]]) -> list[npt.NDArray[np.float32]]:
        """The last states of every batch, the batches spread over the cores."""
        if len(batches) == 1 or self._threads == 1:
            return [self._run(batch) for batch in batches]
        return list(self._workers.map(self._run, batches))

    def _run(self, ids: Sequence[Sequence[int]]) -> npt.NDArray[np.float32]:
        cells = np.zeros((len(ids), max(map(len, ids))), dtype=np.int32)
        mask = np.zeros_like(cells)
        for row, pieces in enumerate(ids):
            cells[row, : len(pieces)] = pieces
            mask[row, : len(pieces)] = 1
        states: npt.NDArray[np.float32] = self._session.run(None, {"input_ids": cells, "attention_mask": mask})[0]
        return states

    @cached_property
    def _workers(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self._threads, thread_name_prefix="encoder")

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(str(self._model), options, providers=["CPUExecutionProvider"])

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._tokenizer_path))
        tokenizer.no_padding()
        tokenizer.enable_truncation(max_length=MOST_TOKENS)
        return tokenizer


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Rows in batches of like length, longest first, none over `MOST_CELLS` word pieces with its padding."""
    order = sorted(range(len(lengths)), key=lambda row: -lengths[row])
    start = 0
    while start < len(order):
        size = max(1, MOST_CELLS // max(1, lengths[order[start]]))
        yield order[start : start + size]
        start += size


def _pooled(states: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    mean = states.mean(axis=0)
    unit: npt.NDArray[np.float32] = mean / max(float(np.linalg.norm(mean)), 1e-12)
    return unit
