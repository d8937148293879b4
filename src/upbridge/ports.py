"""What the thinking packages need of the world, as small protocols; whoever provides it stands above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from upbridge.model.analysis import Action
from upbridge.model.requirements import Requirement

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


class Catalogue(Protocol):
    """Learning resources that close a gap (the hand-kept catalogue, an organisation's own)."""

    def actions_for(self, requirement: Requirement, languages: Sequence[str]) -> Sequence[Action]:
        """Courses and certificates for one requirement, best first; empty where none is known."""
