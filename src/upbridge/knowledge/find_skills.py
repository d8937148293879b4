"""Skills for a short text: by name, by near spelling, by meaning."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from rapidfuzz import fuzz, process

from upbridge.knowledge.short import ShortVectors
from upbridge.model.skills import Skill
from upbridge.ports import Encoder, SkillIndex

_EXACT = 1.0
_NEAR_SPELLING = 86
_SPELLING_WEIGHT = 0.94
"""A near spelling never outranks an exact name."""

_BEST_MEANING = 0.93
_CANDIDATES = 400
"""Names looked at with full vectors, chosen by short ones."""


class SkillFinder:
    """Ranks the whole skill space for a few words. Kept warm, one search takes a few milliseconds."""

    def __init__(self, index: SkillIndex, short: ShortVectors, encoder: Encoder) -> None:
        self._index, self._short, self._encoder = index, short, encoder

    def find(self, text: str, limit: int) -> Sequence[tuple[Skill, float]]:
        """Skills with a score in 0..1, best first; none for an empty text."""
        asked = " ".join(text.split())
        if not asked or limit < 1:
            return []
        scores = self._by_meaning(asked)
        for row, score in self._by_name(asked).items():
            scores[row] = max(score, scores.get(row, 0.0))
        best = sorted(scores.items(), key=lambda pair: (-pair[1], self._index.labels[pair[0]]))[:limit]
        return [(Skill(self._index.ids[row], self._index.labels[row]), round(score, 4)) for row, score in best]

    def _by_name(self, asked: str) -> dict[int, float]:
        owners = self._index.name_skill
        found = {int(owners[name]): _EXACT for name in self._by_letters.get(asked.casefold(), ())}
        if not found:
            near = process.extract(
                asked.casefold(), self._folded, scorer=fuzz.ratio, score_cutoff=_NEAR_SPELLING, limit=10
            )
            for _, score, name in near:
                row = int(owners[name])
                found[row] = max(found.get(row, 0.0), _SPELLING_WEIGHT * score / 100)
        return found

    def _by_meaning(self, asked: str) -> dict[int, float]:
        vector = self._encoder.sentences([asked])[0]
        places = self._short.nearest(vector, _CANDIDATES)
        near = self._index.name_vectors[places].astype(np.float32) @ vector
        found: dict[int, float] = {}
        for place, score in zip(places, near, strict=True):
            row = int(self._index.vector_skill[place])
            found[row] = max(found.get(row, 0.0), min(_BEST_MEANING, float(score) * 0.9))
        return found

    @cached_property
    def _folded(self) -> list[str]:
        return [name.casefold() for name in self._index.names]

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row, name in enumerate(self._folded):
            found.setdefault(name, []).append(row)
        return found
