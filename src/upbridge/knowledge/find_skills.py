"""Skills for a short text: by name, by near spelling, by meaning."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from rapidfuzz import fuzz, process

from upbridge.knowledge.naming import content_words
from upbridge.model.skills import Skill
from upbridge.ports import Encoder, SkillIndex, Vectors

_EXACT, _SAME_WORDS = 1.0, 0.97
_NEAR_SPELLING = 86
_SPELLING_WEIGHT = 0.94
"""A near spelling never outranks an exact name."""

_BLOCK = 16_384


class SkillFinder:
    """Ranks the whole skill space for a few words. Kept warm, one search takes a few milliseconds."""

    def __init__(self, index: SkillIndex, encoder: Encoder) -> None:
        self._index, self._encoder = index, encoder

    def find(self, text: str, limit: int) -> Sequence[tuple[Skill, float]]:
        """Skills with a score in 0..1, best first; none for an empty text."""
        asked = " ".join(text.split())
        if not asked or limit < 1:
            return []
        scores = self._by_meaning(asked, limit)
        for row, score in self._by_name(asked).items():
            scores[row] = max(score, scores.get(row, 0.0))
        best = sorted(scores.items(), key=lambda pair: (-pair[1], self._index.labels[pair[0]]))[:limit]
        return [(Skill(self._index.ids[row], self._index.labels[row]), round(score, 4)) for row, score in best]

    def _by_name(self, asked: str) -> dict[int, float]:
        owners = self._index.name_skill
        found = {int(owners[name]): _SAME_WORDS for name in self._by_words.get(content_words(asked), ())}
        found |= {int(owners[name]): _EXACT for name in self._by_letters.get(asked.casefold(), ())}
        if not found:
            near = process.extract(
                asked.casefold(), self._folded, scorer=fuzz.ratio, score_cutoff=_NEAR_SPELLING, limit=10
            )
            for _, score, name in near:
                row = int(owners[name])
                found[row] = max(found.get(row, 0.0), _SPELLING_WEIGHT * score / 100)
        return found

    def _by_meaning(self, asked: str, limit: int) -> dict[int, float]:
        near = self._vectors @ self._encoder.sentences([asked])[0]
        most = min(len(near), 8 * limit)
        found: dict[int, float] = {}
        for place in np.argpartition(-near, most - 1)[:most] if most else ():
            row = int(self._index.vector_skill[place])
            found[row] = max(found.get(row, 0.0), min(0.93, float(near[place]) * 0.9))
        return found

    @cached_property
    def _vectors(self) -> Vectors:
        stored = self._index.name_vectors
        return np.concatenate([stored[at : at + _BLOCK].astype(np.float32) for at in range(0, len(stored), _BLOCK)])

    @cached_property
    def _folded(self) -> list[str]:
        return [name.casefold() for name in self._index.names]

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row, name in enumerate(self._folded):
            found.setdefault(name, []).append(row)
        return found

    @cached_property
    def _by_words(self) -> dict[frozenset[str], list[int]]:
        found: dict[frozenset[str], list[int]] = {}
        for row in self._index.vector_name:
            words = content_words(self._index.names[row])
            if words:
                found.setdefault(words, []).append(int(row))
        return found
