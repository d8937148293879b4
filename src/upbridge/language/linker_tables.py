"""What the linker needs of all skills: derived once from a `SkillIndex`, stored as plain arrays, then mapped."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.language.linker_lexicon import Lexicon
from upbridge.language.linker_windows import unit
from upbridge.ports import SkillIndex

SCOUT_WIDTH = 64
"""Numbers a vector while candidates are sought: the principal directions of all skills."""

OWN = "upbridge:"
"""Ids that no publisher gave begin so; such entries are not ranked unless tools are wanted too."""

TABLE_NAMES = (
    "skills", "order", "owners", "first", "directions", "scouted",
    "words", "rarity", "totals", "posts", "bounds",
)  # fmt: skip
"""The arrays of `Tables.arrays`."""

_PART = 4000
"""About so many skills tell the principal directions."""

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int32]
Arrays = Mapping[str, npt.NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Tables:
    """The skills that are ranked, with how their names and vectors lie; places count in `skills`.

    `skills` (n): rows of the index. `order` (m): rows of its `name_vectors` skill by skill, the preferred label first;
    `owners` (m): the skill's place of each; `first` (n + 1): where each skill's rows begin in `order`, and the end.
    `directions` (d, 64): along which the skills' texts differ most. `scouted` (n, 64): label and text of each skill on
    them. `lexicon`: the words of the names of `order`.
    """

    skills: Numbers
    order: Numbers
    owners: Numbers
    first: Numbers
    directions: Floats
    scouted: Floats
    lexicon: Lexicon

    @classmethod
    def of(cls, index: SkillIndex, without: Collection[str] = ("tool",)) -> Tables:
        """Those of an index, the kinds in `without` left out and, if there are such, ids of our own too."""
        skills = _ranked(index, frozenset(without))
        rows = np.flatnonzero(np.isin(index.vector_skill, skills))
        order = rows[np.argsort(np.asarray(index.vector_skill)[rows], kind="stable")].astype(np.int32)
        owners = np.searchsorted(skills, np.asarray(index.vector_skill)[order]).astype(np.int32)
        first = np.searchsorted(owners, np.arange(len(skills) + 1)).astype(np.int32)
        labels = index.name_vectors[order[first[:-1]]].astype(np.float32)
        texts = texts_of(index, skills, labels)
        directions = _directions(texts)
        names = [index.names[int(row)] for row in np.asarray(index.vector_name)[order]]
        scouted = (unit(texts + labels) @ directions).astype(np.float32)
        return cls(skills, order, owners, first, directions, scouted, Lexicon.of(names, owners))

    @classmethod
    def from_arrays(cls, arrays: Arrays) -> Tables:
        """What `arrays` gave."""
        arrays = {name: np.asarray(array) for name, array in arrays.items()}  # plain views are quicker to index
        parts = {name: arrays[name] for name in cls.__dataclass_fields__ if name != "lexicon"}
        return cls(**parts, lexicon=Lexicon.from_arrays(arrays))

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """As plain arrays by name, to be stored."""
        parts = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "lexicon"}
        return parts | self.lexicon.arrays()


def texts_of(index: SkillIndex, rows: Numbers, labels: Floats) -> Floats:
    """Vectors of the whole texts of some skills of the index; their `labels`' where they have none."""
    texts: Floats = index.text_vectors[rows].astype(np.float32)
    bare = ~texts.any(axis=1)
    texts[bare] = labels[bare]
    return texts


def _ranked(index: SkillIndex, without: frozenset[str]) -> Numbers:
    """Rows of a wanted kind that have a name."""
    named = np.unique(np.asarray(index.vector_skill))
    kept = [
        row for row in named if not without or (index.kinds[row] not in without and not index.ids[row].startswith(OWN))
    ]
    return np.array(kept, dtype=np.int32)


def _directions(texts: Floats) -> Floats:
    """Two orthogonal iterations on a part of the texts: `(d, SCOUT_WIDTH)`."""
    part = texts[:: 1 + len(texts) // _PART]
    basis = np.eye(part.shape[1], SCOUT_WIDTH, dtype=np.float32)
    for _ in range(2):
        basis = np.linalg.qr(part.T @ (part @ basis))[0].astype(np.float32)
    return basis
