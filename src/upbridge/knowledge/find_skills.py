"""Skills for a short text: by name, by near spelling, by meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
from rapidfuzz import fuzz, process

from upbridge.knowledge.short import ShortVectors
from upbridge.language.vocabulary import Entry
from upbridge.model.skills import Skill
from upbridge.ports import Encoder, SkillIndex

_EXACT = 1.0
_SPOKEN_TOO = 0.99
"""Of a name that a publisher has as well: the publisher's skill comes first."""

_NEAR_SPELLING = 86
_SPELLING_WEIGHT = 0.94
"""A near spelling never outranks an exact name."""

_BEST_MEANING = 0.93
_CANDIDATES = 400
"""Names looked at with full vectors, chosen by short ones."""


class SkillFinder:
    """Ranks the whole skill space for a few words. Kept warm, one search takes a few milliseconds."""

    def __init__(
        self, index: SkillIndex, short: ShortVectors, encoder: Encoder, spoken: Mapping[str, Skill] | None = None
    ) -> None:
        """`spoken` are names that people use, found by their letters, each with its skill (see `spoken_names`)."""
        self._index, self._short, self._encoder, self._spoken = index, short, encoder, spoken or {}

    def find(self, text: str, limit: int) -> Sequence[tuple[Skill, float]]:
        """Skills with a score in 0..1, best first; none for an empty text."""
        asked = " ".join(text.split())
        if not asked or limit < 1:
            return []
        found = self._by_meaning(asked)
        for skill, score in self._by_name(asked.casefold()).items():
            found[skill] = max(score, found.get(skill, 0.0))
        best = sorted(found.items(), key=lambda pair: (-pair[1], pair[0].label))[:limit]
        return [(skill, round(score, 4)) for skill, score in best]

    def _by_name(self, asked: str) -> dict[Skill, float]:
        if found := {self._owner(place): _EXACT for place in self._by_letters.get(asked, ())}:
            return ({self._spoken[asked]: _SPOKEN_TOO} if asked in self._spoken else {}) | found
        if asked in self._spoken:
            return {self._spoken[asked]: _EXACT}
        spoken = [name for name in self._spoken if name not in self._by_letters]
        names = [*self._folded, *spoken]
        near = process.extract(asked, names, scorer=fuzz.ratio, score_cutoff=_NEAR_SPELLING, limit=10)
        for name, score, place in near:
            skill = self._owner(place) if place < len(self._folded) else self._spoken[name]
            found[skill] = max(found.get(skill, 0.0), _SPELLING_WEIGHT * score / 100)
        return found

    def _owner(self, name: int) -> Skill:
        return self._skill(int(self._index.name_skill[name]))

    def _skill(self, row: int) -> Skill:
        return Skill(self._index.ids[row], self._index.labels[row])

    def _by_meaning(self, asked: str) -> dict[Skill, float]:
        vector = self._encoder.sentences([asked])[0]
        places = self._short.nearest(vector, _CANDIDATES)
        near = self._index.name_vectors[places].astype(np.float32) @ vector
        found: dict[int, float] = {}
        for place, score in zip(places, near, strict=True):
            row = int(self._index.vector_skill[place])
            found[row] = max(found.get(row, 0.0), min(_BEST_MEANING, float(score) * 0.9))
        return {self._skill(row): score for row, score in found.items()}

    @cached_property
    def _folded(self) -> list[str]:
        return [name.casefold() for name in self._index.names]

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row, name in enumerate(self._folded):
            found.setdefault(name, []).append(row)
        return found


def spoken_names(entries: Iterable[Entry], index: SkillIndex) -> dict[str, Skill]:
    """The vocabulary's names and aliases in small letters: each with the skill of the base that is the same, else with
    a skill of its own, called as analyses call it. Of two entries that share an alias the first has it."""
    rows = {label.casefold(): row for row, label in reversed(list(enumerate(index.labels)))}
    found: dict[str, Skill] = {}
    aliases: dict[str, Skill] = {}
    for entry in entries:
        row = rows.get((entry.esco or entry.name).casefold())
        same = Skill(f"upbridge:{entry.name}", entry.name) if row is None else Skill(index.ids[row], index.labels[row])
        found[entry.name.casefold()] = same
        for alias in entry.aliases:
            aliases.setdefault(alias.casefold(), same)
    return aliases | found
