"""Project patterns: a piece of work in a field of which the proof can be shown, and which of them fits a gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from upbridge.learning.naming import doing, is_named
from upbridge.learning.stems import content_stems
from upbridge.learning.wording import in_sentence, linked_stems, listed, of_experience, stems_of
from upbridge.model.analysis import Action, ActionKind
from upbridge.model.requirements import Requirement, RequirementKind

ANY_FIELD = "any"
"""A pattern of this field suits every field of work."""

SHOWABLE = frozenset({RequirementKind.SKILL, RequirementKind.TOOL, RequirementKind.KNOWLEDGE})
"""Kinds of requirement that a project can show."""

Similarity = Callable[[str, Sequence[str]], Sequence[float]]
"""How near a text lies to each of others, in -1..1 (an encoder's cosines)."""


@dataclass(frozen=True, slots=True)
class ProjectPattern:
    """A project for a field: brief, steps, acceptance checks, the proof it leaves, and the line for a resume.

    `{skill}` in a text stands for what the advert asks for. `keywords` are the words of the skills it exercises;
    `hours` is our own estimate, from somebody who has the basics to somebody who has not.
    """

    id: str
    fields: frozenset[str]
    keywords: str
    title: str
    brief: str
    steps: tuple[str, ...]
    checks: tuple[str, ...]
    proof: str
    resume: str
    hours: tuple[int, int]

    def __post_init__(self) -> None:
        if not 3 <= len(self.steps) <= 6:
            raise ValueError(f"the project {self.id} needs 3 to 6 steps, not {len(self.steps)}")
        if not self.checks or not 0 < self.hours[0] <= self.hours[1]:
            raise ValueError(f"the project {self.id} needs acceptance checks and a range of hours")

    @property
    def takes_a_tool(self) -> bool:
        """Whether its text has a place for the tool that the advert names."""
        return "{skill}" in " ".join((self.brief, *self.steps))

    def exercises(self) -> frozenset[str]:
        """Stems of the words that say what it exercises."""
        return content_stems(self.keywords)


@dataclass(frozen=True)
class ProjectBook:
    """All patterns, with how rare each keyword is among them."""

    patterns: tuple[ProjectPattern, ...]

    @cached_property
    def _stems(self) -> tuple[frozenset[str], ...]:
        return tuple(pattern.exercises() for pattern in self.patterns)

    @cached_property
    def _rarity(self) -> dict[str, float]:
        held = Counter(stem for stems in self._stems for stem in stems)
        return {stem: log(1 + len(self.patterns) / count) for stem, count in held.items()}

    def best(
        self,
        requirement: Requirement,
        *,
        field: str | None,
        bundle: Sequence[Requirement] = (),
        similarity: Similarity | None = None,
    ) -> ProjectPattern | None:
        """The pattern that shows the requirement best in this field; None where none is near enough.

        The words of the requirement count most, by how rare they are among the patterns; then the field; then
        the job's other requirements, so that one piece of work shows several. `similarity` adds an encoder's view.
        """
        near = _similar(requirement, self.patterns, similarity)
        scored = [
            (self._score(index, requirement, field, bundle) + 2.0 * max(0.0, near[index] - 0.3), -index)
            for index in range(len(self.patterns))
            if self._may(index, requirement, field, near[index], bundle)
        ]
        score, index = max(scored, default=(0.0, 0))
        if score >= _ENOUGH:
            return self.patterns[-index]
        told = requirement.kind is RequirementKind.KNOWLEDGE and doing(requirement.label) is None
        return self._explaining() if told else None

    def _may(
        self, index: int, requirement: Requirement, field: str | None, near: float, bundle: Sequence[Requirement]
    ) -> bool:
        """Whether it bears on the requirement: in its field by a word, elsewhere by most words and by its meaning.

        A tool or experience that no word ties to a pattern fits one of its field that the job's other requirements
        speak for.
        """
        own = self._own(index, requirement)
        linked = self._linked(index, requirement)
        if field not in self.patterns[index].fields:
            return self._may_elsewhere(index, requirement, linked, near, unplaced=field is None)
        said = (stems_of(requirement) | linked) & self._stems[index]
        if said and said <= _GENERIC and near <= _NEAR:
            return False
        if own >= _SOME or len(linked) >= _SOME * max(1, len(linked_stems(requirement))) or near > _NEAR:
            return True
        takes = requirement.kind is RequirementKind.EXPERIENCE or self.patterns[index].takes_a_tool
        return requirement.kind in _FITS_ALL and takes and self._others(index, bundle) >= _SPOKEN_FOR

    def _may_elsewhere(
        self, index: int, requirement: Requirement, linked: frozenset[str], near: float, *, unplaced: bool
    ) -> bool:
        """Whether a pattern of another field bears on it: by words that mean the same there."""
        own, pattern = self._own(index, requirement), self.patterns[index]
        anywhere = ANY_FIELD in pattern.fields
        said = (stems_of(requirement) | linked) & self._stems[index]
        if not anywhere and near <= _NEAR and said <= _ELSEWHERE:
            return False
        if requirement.kind is RequirementKind.TOOL and not (anywhere or pattern.takes_a_tool or _is_sure(said)):
            return False
        meant = bool(linked) or near > _NEAR or (unplaced and not requirement.skills)
        return (own >= _MOSTLY and (meant or anywhere)) or (own >= _SOME and bool(linked))

    def _linked(self, index: int, requirement: Requirement) -> frozenset[str]:
        """Stems of linked skills that the pattern exercises in good part: “portal” is no part of “TIA Portal”."""
        whole: set[str] = set()
        for skill in requirement.skills:
            stems = content_stems(skill.label)
            held = stems & self._stems[index]
            whole |= held if len(held - _GENERIC) >= _A_THIRD * len(stems) else set()
        return frozenset(whole)

    def _others(self, index: int, bundle: Sequence[Requirement]) -> int:
        """How many requirements of the job the pattern exercises by a word."""
        return sum(bool(stems_of(other) & self._stems[index]) for other in bundle if other.kind in SHOWABLE)

    def _explaining(self) -> ProjectPattern | None:
        """The pattern for knowledge that no other exercises: explain it on a page."""
        general = (p for p in self.patterns if p.fields == {ANY_FIELD} and "knowledge" in p.keywords)
        return next(general, None)

    def _own(self, index: int, requirement: Requirement) -> float:
        """The share of the requirement's words, weighted by rarity, that the pattern exercises: 0..1."""
        wanted = stems_of(requirement)
        if not wanted & self._stems[index]:
            return 0.0
        rare = {stem: self._rarity.get(stem, _UNKNOWN_RARITY) for stem in wanted}
        total = sum(rare.values())
        return sum(rare[stem] for stem in wanted & self._stems[index]) / total

    def _score(self, index: int, requirement: Requirement, field: str | None, bundle: Sequence[Requirement]) -> float:
        stems, fields = self._stems[index], self.patterns[index].fields
        own = self._own(index, requirement)
        linked = linked_stems(requirement)
        beside = len(linked & stems) / len(linked) if linked else 0.0
        others = self._others(index, bundle)
        home = 1.0 if field in fields else 0.25 if ANY_FIELD in fields else 0.0
        return 3.0 * own + 0.8 * beside + home + 0.15 * min(others, 4)


_ENOUGH = 0.6
_MOSTLY = 0.6
_SOME = 0.25
_NEAR = 0.4
_A_THIRD = 0.33
_FITS_ALL = frozenset({RequirementKind.TOOL, RequirementKind.EXPERIENCE})
_GENERIC = content_stems(
    "administration management support online information system systems process general software portal"
)
"""Words that many different things are called by: alone they tie no pattern to a requirement."""
_ELSEWHERE = _GENERIC | content_stems(
    """act audit change check checks code complete control cost costs course count data design document documentation
    event goals improve inspection keep lead level material measure plan practice prepare production project raise
    record report review rules search sign standard stock test update work"""
)
"""Words that mean something else in another field of work: alone they tie no pattern of it to a requirement."""
_SPOKEN_FOR = 4
_UNKNOWN_RARITY = 4.0


def _is_sure(stems: frozenset[str]) -> bool:
    """Whether the words can only mean the tool: two of them, or one like GA4; “Greenhouse” also grows tomatoes."""
    return len(stems) > 1 or any(not stem.isalpha() for stem in stems)


def _similar(
    requirement: Requirement, patterns: Sequence[ProjectPattern], similarity: Similarity | None
) -> Sequence[float]:
    if similarity is None:
        return [0.0] * len(patterns)
    return similarity(requirement.label, [f"{pattern.title}. {pattern.brief}" for pattern in patterns])


def shown_besides(
    pattern: ProjectPattern, requirement: Requirement, bundle: Sequence[Requirement], most: int = 3
) -> tuple[Requirement, ...]:
    """Other requirements of the same job that the project exercises, the advert's order kept."""
    stems = pattern.exercises()
    found = [
        other
        for other in bundle
        if other.id != requirement.id
        and other.kind in SHOWABLE
        and other.label.lower() != requirement.label.lower()
        and is_named(other)
        and stems_of(other)
        and len(stems_of(other) & stems) * 2 >= len(stems_of(other))
    ]
    return tuple(found[:most])


def as_action(pattern: ProjectPattern, requirement: Requirement, bundle: Sequence[Requirement]) -> Action:
    """The pattern written for this requirement and for what the job asks for beside it."""
    skill = _in_its_place(pattern, requirement)

    def written(text: str) -> str:
        return text.replace("{skill}", skill)

    others = shown_besides(pattern, requirement, bundle)
    text = written(pattern.brief)
    if "{skill}" not in pattern.brief and not stems_of(requirement) & pattern.exercises():
        text += f" Do at least one part of it with {skill}, and say which."
    if others:
        names = listed([in_sentence(other) for other in others])
        text += f" The same work can show {names}, which this advert also asks for."
    checks = "Done when: " + "; ".join(written(check).rstrip(".") for check in pattern.checks) + "."
    line = f"On your resume: “{written(pattern.resume)}”"
    return Action(
        ActionKind.PROJECT,
        written(pattern.title),
        f"{text} {checks} {line}",
        hours=pattern.hours,
        proof=written(pattern.proof),
        steps=tuple(written(step) for step in pattern.steps),
    )


def _in_its_place(pattern: ProjectPattern, requirement: Requirement) -> str:
    """What stands for `{skill}`: where a pattern has a place for a tool, a thing to do is none."""
    if requirement.kind is RequirementKind.EXPERIENCE:
        return of_experience(requirement)
    told = in_sentence(requirement)
    is_done = requirement.kind is RequirementKind.SKILL and ANY_FIELD not in pattern.fields
    return "a tool that you can get" if is_done and (told.startswith("“") or told[:1].islower()) else told
