"""What the linker needs of all skills: derived once from a `SkillIndex`, stored as plain arrays, then mapped."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.language.linker_lexicon import Lexicon, Overlap
from upbridge.language.linker_windows import unit, widened
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
class Shared:
    """`skills` (places, ascending) with a name that shares words with a text.

    `covered`: of the best of its names the rarity of the shared words times their share of the name.
    """

    skills: Numbers
    covered: Floats

    def best(self, skills: npt.NDArray[np.intp]) -> Floats:
        """`covered` of some skills, 0 for those that share nothing."""
        return _looked_up(self.skills, self.covered, skills)


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
        labels = widened(index.name_vectors[order[first[:-1]]])
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

    def shared(self, overlap: Overlap) -> Shared:
        """The skills with a name that shares words with a text."""
        owners = self.owners[overlap.touched]
        starts = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]]) if len(owners) else np.zeros(0, np.intp)
        worth = overlap.covered * overlap.share
        return Shared(owners[starts], np.maximum.reduceat(worth, starts) if len(starts) else worth)

    def label_shares(self, overlap: Overlap, skills: npt.NDArray[np.intp]) -> Floats:
        """For each of some skills how much of its preferred label stands in the text, by rarity: 0..1."""
        return _looked_up(overlap.touched, overlap.share, self.first[skills])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """As plain arrays by name, to be stored."""
        parts = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "lexicon"}
        return parts | self.lexicon.arrays()


def texts_of(index: SkillIndex, rows: Numbers, labels: Floats) -> Floats:
    """Vectors of the whole texts of some skills of the index; their `labels`' where they have none."""
    texts: Floats = widened(index.text_vectors[rows])
    bare = np.flatnonzero(texts[:, 0] == 0)
    bare = bare[~texts[bare].any(axis=1)]
    texts[bare] = labels[bare]
    return texts


def _looked_up(places: npt.NDArray[Any], values: Floats, wanted: npt.NDArray[Any]) -> Floats:
    """The values at the wanted places, 0 where there is none; `places` ascend."""
    if not len(places):
        return np.zeros(len(wanted), np.float32)
    at = np.minimum(np.searchsorted(places, wanted), len(places) - 1)
    return np.where(places[at] == wanted, values[at], np.float32(0))


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
