"""What finding an occupation by title needs, derived once from a base's titles and vectors and kept as arrays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.knowledge.short import ShortVectors, products
from upbridge.knowledge.terms import TermIndex, grams, words
from upbridge.knowledge.title_net import ARRAYS as NET
from upbridge.knowledge.title_net import TitleNet
from upbridge.ports import HalfVectors, Vectors

Arrays = Mapping[str, npt.NDArray[Any]]

FLATTEN = 0.3
"""Each main direction of the titles' vectors is divided by its variance to this power: 0.5 would make all alike.
What nearly all titles share ("manager", "worker") then counts less."""

_TERMS = ("words", "letters", "last")
ARRAYS = ("owners", "vectors", "short", "turn", "middle", "flat", "centres", "described", "tasks",
          *(f"{name}-{part}" for name in _TERMS for part in ("starts", "rows", "lengths")))  # fmt: skip
NET_ARRAYS = tuple(f"net-{name}" for name in NET)
"""Of the network, where there is one."""

TEXTS = {"titles": ("title", "plain"), "codes": ("code",), **dict.fromkeys(_TERMS, ("term",))}
_BLOCK = 4096


@dataclass(frozen=True)
class TitleIndex:
    """`titles` (n) and their `plain` forms; `owners` (n) are places in `codes` (c), the occupations worth finding.

    Only the first `scored` titles have `vectors`: the rest (of schemes joined by a crosswalk, in any language)
    are found by their letters alone. `vectors` and `centres` (c, the occupations' mean directions) lie in the
    turned space, `described` and `tasks` (c) in the encoder's own. A base with few titles has no `net`.
    """

    titles: Sequence[str]
    plain: Sequence[str]
    owners: npt.NDArray[np.int32]
    codes: Sequence[str]
    vectors: HalfVectors
    short: ShortVectors
    middle: Vectors
    flat: Vectors
    centres: Vectors
    described: Vectors
    tasks: Vectors
    words: TermIndex
    letters: TermIndex
    last: TermIndex
    net: TitleNet | None = None

    @property
    def scored(self) -> int:
        return len(self.vectors)

    @classmethod
    def of(
        cls,
        titles: Sequence[tuple[str, str]],
        vectors: HalfVectors,
        codes: Sequence[str],
        described: Vectors,
        tasks: Vectors,
        joined: Sequence[tuple[str, str]] = (),
    ) -> TitleIndex:
        """The index of (code, title) pairs with one vector each; `joined` are pairs without one.

        `described` and `tasks` hold a vector for each of `codes`; every pair's code must be one of them.
        """
        places = {code: place for place, code in enumerate(codes)}
        owners = np.asarray([places[code] for code, _ in (*titles, *joined)], dtype=np.int32)
        own = [title for _, title in titles]
        middle, flat = _flattening(vectors)
        turned = np.concatenate([*_turned(vectors, middle, flat), np.zeros((0, vectors.shape[1]), np.float16)])
        everything = [*own, *(title for _, title in joined)]
        return cls(
            titles=everything,
            plain=[" ".join(words(title)) for title in everything],
            owners=owners,
            codes=codes,
            vectors=turned,
            short=ShortVectors.of(turned),
            middle=middle,
            flat=flat,
            centres=_sums(turned, owners[: len(own)], len(codes)),
            described=np.asarray(described, dtype=np.float32),
            tasks=np.asarray(tasks, dtype=np.float32),
            words=TermIndex.of(own, words),
            letters=TermIndex.of(own, grams),
            last=TermIndex.of(own, lambda title: words(title)[-1:]),
        )

    def turned(self, vector: Vectors) -> Vectors:
        """A vector of the encoder in the space of `vectors`."""
        return _unit(products(self.flat.T, vector - self.middle))

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """The arrays, by the names of `ARRAYS` and, where there is a network, of `NET_ARRAYS`."""
        found: dict[str, npt.NDArray[Any]] = {
            name: getattr(self, name)
            for name in ("owners", "vectors", "middle", "flat", "centres", "described", "tasks")
        }
        found |= {"short": self.short.vectors, "turn": self.short.turn}
        for name in _TERMS:
            terms: TermIndex = getattr(self, name)
            found |= {f"{name}-starts": terms.starts, f"{name}-rows": terms.rows, f"{name}-lengths": terms.lengths}
        return found | ({f"net-{name}": array for name, array in self.net.arrays().items()} if self.net else {})

    def texts(self) -> dict[str, dict[str, Sequence[str]]]:
        """The lists of strings, as tables of columns."""
        found: dict[str, dict[str, Sequence[str]]] = {"titles": {"title": self.titles, "plain": self.plain}}
        found["codes"] = {"code": self.codes}
        return found | {name: {"term": getattr(self, name).terms} for name in _TERMS}

    @classmethod
    def from_parts(cls, arrays: Arrays, texts: Mapping[str, Mapping[str, Sequence[str]]]) -> TitleIndex:
        """The index again from what `arrays` and `texts` gave."""
        arrays = {name: np.asarray(array) for name, array in arrays.items()}  # plain views are quicker to index

        def terms(name: str) -> TermIndex:
            parts = (arrays[f"{name}-{part}"] for part in ("starts", "rows", "lengths"))
            return TermIndex(texts[name]["term"], *parts)

        return cls(
            titles=texts["titles"]["title"],
            plain=texts["titles"]["plain"],
            owners=arrays["owners"],
            codes=texts["codes"]["code"],
            vectors=arrays["vectors"],
            short=ShortVectors(arrays["short"], arrays["turn"]),
            middle=arrays["middle"],
            flat=arrays["flat"],
            centres=arrays["centres"],
            described=arrays["described"],
            tasks=arrays["tasks"],
            words=terms("words"),
            letters=terms("letters"),
            last=terms("last"),
            net=TitleNet.from_arrays({name: arrays[f"net-{name}"] for name in NET})
            if NET_ARRAYS[0] in arrays
            else None,
        )


def _flattening(vectors: HalfVectors) -> tuple[Vectors, Vectors]:
    """The titles' mean, and the matrix that turns and shrinks their main directions; does nothing for few titles."""
    width = vectors.shape[1]
    if len(vectors) < 4 * width:
        return np.zeros(width, np.float32), np.eye(width, dtype=np.float32)
    middle = vectors.mean(axis=0, dtype=np.float64)
    spread = np.zeros((width, width))
    for start in range(0, len(vectors), _BLOCK):
        block = vectors[start : start + _BLOCK].astype(np.float64) - middle
        spread += block.T @ block
    values, directions = np.linalg.eigh(spread / len(vectors))
    flat = directions * np.maximum(values, 1e-6) ** -FLATTEN
    return middle.astype(np.float32), flat.astype(np.float32)


def _turned(vectors: HalfVectors, middle: Vectors, flat: Vectors) -> Iterator[HalfVectors]:
    for start in range(0, len(vectors), _BLOCK):
        yield _unit((vectors[start : start + _BLOCK].astype(np.float32) - middle) @ flat).astype(np.float16)


def _sums(vectors: HalfVectors, owners: npt.NDArray[np.int32], count: int) -> Vectors:
    """Each occupation's mean direction over its titles."""
    total = np.zeros((count, vectors.shape[1]), dtype=np.float32)
    for start in range(0, len(vectors), _BLOCK):
        np.add.at(total, owners[start : start + _BLOCK], vectors[start : start + _BLOCK].astype(np.float32))
    return _unit(total)


def _unit(vectors: npt.NDArray[Any]) -> Vectors:
    found: Vectors = (vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)).astype(np.float32)
    return found
