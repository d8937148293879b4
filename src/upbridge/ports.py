"""What the thinking packages need of the world, as small protocols; whoever provides it stands above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from upbridge.model.figures import Source
from upbridge.model.occupations import Occupation, OccupationMatch
from upbridge.model.skills import ReuseLevel, Skill

Vectors = npt.NDArray[np.float32]
"""Rows of unit length, `(n, 384)` for the bundled encoder."""


@dataclass(frozen=True, slots=True)
class TokenVectors:
    """A text's contextual token vectors `(t, d)`, not normalised, with the characters of each token `(t, 2)`."""

    vectors: Vectors
    offsets: npt.NDArray[np.int32]


class Encoder(Protocol):
    """Text to vectors that lie near each other when the texts mean nearly the same."""

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, `(n, d)`."""

    def tokens(self, texts: Sequence[str]) -> Sequence[tuple[npt.NDArray[np.float32], TokenVectors]]:
        """For each text its sentence vector and its token vectors, from one pass."""


HalfVectors = npt.NDArray[np.float16]
"""Stored vectors, memory-mapped and read-only: convert a block to float32 before multiplying."""

Rows = npt.NDArray[np.int32]
"""Row numbers into another list."""


@dataclass(frozen=True, slots=True)
class SkillIndex:
    """Every skill with every name, for those who rank all of them at once.

    `ids` and `labels` (n): id and preferred label of each skill, ESCO's first and then tools that ESCO lacks;
    `kinds` (n): skill, knowledge, language, attitude or tool. `names` (m): every name in the base's main
    language, preferred ones first a skill; `name_skill` (m): the row of its skill. `name_vectors` (k, d) holds
    one vector a distinct wording, `vector_skill` (k) its skill and `vector_name` (k) the row in `names`
    (names of a skill made of the same words share one). `text_vectors` (n, d) are of "label | description |
    other names"; a row of zeros where a skill has no text of its own.
    """

    ids: Sequence[str]
    labels: Sequence[str]
    kinds: Sequence[str]
    names: Sequence[str]
    name_skill: Rows
    name_vectors: HalfVectors
    vector_skill: Rows
    vector_name: Rows
    text_vectors: HalfVectors


class Skills(Protocol):
    """The skill space: what skills there are, what they are called, how they lie to one another."""

    def skill(self, id: str) -> Skill | None:
        """The skill with this id; None where the base has none."""

    def find_skills(self, text: str, limit: int = 10) -> Sequence[tuple[Skill, float]]:
        """Skills for a short text, best first, with a score in 0..1: by name, by near spelling, by meaning."""

    def skill_index(self) -> SkillIndex:
        """All of them at once, memory-mapped; made on the first call and kept."""

    def description(self, id: str) -> str:
        """What the publisher says the skill is; empty where nothing is said."""

    def reuse(self, id: str) -> ReuseLevel | None:
        """How widely the skill is used; None where the base does not know."""


class Occupations(Protocol):
    """The occupations of the base and what is published about each."""

    def codes(self) -> Sequence[str]:
        """O*NET-SOC codes, in order, of all occupations that have tasks or ratings."""

    def occupation(self, code: str, area: str | None = None) -> Occupation:
        """All that is known of one occupation, pay in `area` (None: the nation). Raises `NotInBase`."""

    def find_occupations(self, title: str, limit: int = 5) -> Sequence[OccupationMatch]:
        """Occupations for a job title, best first."""


class Tables(Protocol):
    """The base in bulk, for those who reckon over every occupation at once."""

    def columns(self, table: str, *names: str) -> Mapping[str, Sequence[object]] | None:
        """Columns of a table of `knowledge.tables` as lists of one length; None where the base lacks the table."""

    def vectors(self, name: str) -> HalfVectors | None:
        """Stored vectors: `tasks`, `titles`, `activities`, `occupations`, one row a row of that table; or None."""

    def sources(self) -> Sequence[Source]:
        """The releases the base was made from, with the attribution each asks for."""


class KnowledgeBase(Skills, Occupations, Tables, Protocol):
    """Everything a knowledge base answers; take the smaller port that is enough."""
