"""The vectors of a base: each distinct text encoded once, vectors made elsewhere taken as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from upbridge.knowledge.naming import Naming
from upbridge.knowledge.progress import Progress
from upbridge.ports import Encoder, HalfVectors, Vectors

_BLOCK = 1024
_MOST_CHARACTERS = 1200
"""A skill's description and names beyond this say nothing new."""


def skill_texts(naming: Naming, descriptions: Mapping[str, str]) -> list[str]:
    """For each skill "label | description | other names"; empty for a tool that has nothing but its name."""
    others: list[list[str]] = [[] for _ in naming.ids]
    for name, row in zip(naming.names, naming.name_skill, strict=True):
        others[row].append(name)
    return [
        _text(label, descriptions.get(id, ""), names)
        for id, label, names in zip(naming.ids, naming.labels, others, strict=True)
    ]


def _text(label: str, description: str, names: Sequence[str]) -> str:
    if not description and len(names) < 2:
        return ""
    return f"{label} | {description} | {', '.join(names[1:])}"[:_MOST_CHARACTERS]


def encode_all(
    wanted: Mapping[str, Sequence[tuple[str, str]]],
    encoder: Encoder,
    given: Mapping[str, Mapping[str, Vectors]],
    progress: Progress,
) -> dict[str, HalfVectors]:
    """For each set, one vector a `(id, text)`: the given one, else the text's; zeros for an empty text."""
    texts = list(dict.fromkeys(_missing(wanted, given)))
    encoded = dict(zip(texts, _encode(texts, encoder, progress), strict=True))
    width = len(next(iter(encoded.values()), np.zeros(1, np.float16)))
    nothing = np.zeros(width, dtype=np.float16)
    sets: dict[str, HalfVectors] = {}
    for name, pairs in wanted.items():
        ready = given.get(name, {})
        found = [ready[id] if id in ready else encoded.get(text, nothing) for id, text in pairs]
        sets[name] = np.asarray(found, dtype=np.float16).reshape(len(pairs), width)
    return sets


def _missing(
    wanted: Mapping[str, Sequence[tuple[str, str]]], given: Mapping[str, Mapping[str, Vectors]]
) -> Iterator[str]:
    for name, pairs in wanted.items():
        ready = given.get(name, {})
        yield from (text for id, text in pairs if text and id not in ready)


def _encode(texts: Sequence[str], encoder: Encoder, progress: Progress) -> Iterable[HalfVectors]:
    """Vectors in the order of `texts`, encoded a block of like length at a time."""
    found = np.zeros((len(texts), 0), dtype=np.float16)
    order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
    progress.start("Encoding names, tasks and titles", len(texts))
    for start in range(0, len(order), _BLOCK):
        rows = order[start : start + _BLOCK]
        vectors = encoder.sentences([texts[row] for row in rows])
        if not found.shape[1]:
            found = np.zeros((len(texts), vectors.shape[1]), dtype=np.float16)
        found[rows] = vectors
        progress.advance(len(rows))
    return found
