"""How near each line of a resume lies to every occupation: by its tasks, by its description, by its titles.

Whatever is reckoned over lines takes the best of them, so that one more line of evidence never takes away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from upbridge.exploration.blocks import Floats, unit
from upbridge.exploration.space import Space
from upbridge.language.claims import Claim
from upbridge.language.polarity import polarity
from upbridge.model.documents import SectionKind
from upbridge.model.evidence import Strength
from upbridge.model.text import Span
from upbridge.ports import Encoder

_UNTOLD = frozenset({SectionKind.CONTACT, SectionKind.INTERESTS})
FEWEST_WORDS = 3
BEST_TITLES, BEST_DESCRIPTIONS = 4, 5
"""Of how many lines, the nearest ones, the nearness to an occupation is the average."""


@dataclass(frozen=True)
class Traces:
    """Lines `(c)` that speak for something, and their cosines with occupations `(c, n)` and tasks `(c, m)`."""

    claims: Sequence[Claim]
    by_task: Floats
    by_description: Floats
    by_title: Floats
    space: Space

    def of(self, kept: Sequence[int]) -> Traces:
        """The same for some of the lines."""
        rows = np.asarray(kept, dtype=np.int64)
        claims = [self.claims[row] for row in kept]
        return Traces(claims, self.by_task[rows], self.by_description[rows], self.by_title[rows], self.space)

    def __add__(self, other: Traces) -> Traces:
        """The lines of both."""
        return Traces(
            [*self.claims, *other.claims],
            np.concatenate([self.by_task, other.by_task]),
            np.concatenate([self.by_description, other.by_description]),
            np.concatenate([self.by_title, other.by_title]),
            self.space,
        )

    @cached_property
    def doing(self) -> Floats:
        """How much of each occupation's work is spoken of: over its tasks, the nearest line's cosine (n)."""
        if not len(self.claims):
            return np.zeros(len(self.space.codes), np.float32)
        best = np.maximum(self.by_task.max(axis=0), 0.0)
        sums = np.concatenate([[0.0], np.cumsum(best, dtype=np.float64)])
        total = sums[self.space.starts + self.space.counts] - sums[self.space.starts]
        shares: npt.NDArray[np.float32] = np.asarray(total / np.maximum(self.space.counts, 1), np.float32)
        return shares

    @cached_property
    def described(self) -> Floats:
        """How near the nearest lines are to each occupation's description (n)."""
        return _mean_of_best(self.by_description, BEST_DESCRIPTIONS)

    @cached_property
    def named(self) -> Floats:
        """How near the nearest lines are to what people in each occupation are called (n)."""
        return _mean_of_best(self.by_title, BEST_TITLES)

    @cached_property
    def task_words(self) -> npt.NDArray[np.float64]:
        """How much the words of the lines speak for each occupation by those of its tasks (n)."""
        return np.asarray(self.space.task_words.speaks(self._stems))

    @cached_property
    def title_words(self) -> npt.NDArray[np.float64]:
        """The same by those of its titles (n)."""
        return np.asarray(self.space.title_words.speaks(self._stems))

    @property
    def _stems(self) -> frozenset[str]:
        return frozenset().union(*(claim.stems for claim in self.claims))


def _mean_of_best(near: Floats, count: int) -> Floats:
    """The mean of the `count` highest in each column; fewer lines count as if the others said nothing."""
    positive = np.maximum(near, 0.0)
    if len(positive) > count:
        positive = np.partition(positive, len(positive) - count, axis=0)[-count:]
    mean: Floats = np.asarray(positive.sum(axis=0) / count, dtype=np.float32)
    return mean


def is_told(claim: Claim) -> bool:
    """Whether the line says anything about work: no address, no hobby, more than two words."""
    return claim.unit.kind not in _UNTOLD and len(claim.text.split()) >= FEWEST_WORDS


def stance(claim: Claim) -> Strength:
    """How the line as a whole claims what it says. What stands under a position was done there, however it sounds
    ("planned the weekly rota")."""
    spoken = polarity(claim.text, Span(0, len(claim.text)))
    if spoken is Strength.ASPIRATIONAL and claim.position is not None:
        return claim.base
    return spoken or claim.base


def read_traces(claims: Sequence[Claim], space: Space, encoder: Encoder) -> Traces:
    """The lines that are told, laid on all occupations."""
    return lay_lines([claim for claim in claims if is_told(claim)], space, encoder)


def lay_lines(kept: Sequence[Claim], space: Space, encoder: Encoder) -> Traces:
    """These lines, whatever they say, laid on all occupations."""
    width = space.middles.shape[1]
    vectors = encoder.sentences([claim.text for claim in kept]) if kept else np.zeros((0, width), np.float32)
    by_task, by_description, by_title = (unit(vectors - middle) for middle in space.middles)
    return Traces(
        kept,
        _cosines(by_task, space.tasks),
        _cosines(by_description, space.described),
        _cosines(by_title, space.named),
        space,
    )


def _cosines(lines: Floats, others: Floats) -> npt.NDArray[np.float32]:
    return np.asarray(lines @ others.T, dtype=np.float32)
