"""Learning resources of a catalogue, and which of them really teaches what a requirement asks for."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from upbridge.learning.providers import Cost
from upbridge.learning.stems import content_stems
from upbridge.learning.wording import stems_of
from upbridge.model.analysis import Link
from upbridge.model.requirements import Requirement, RequirementKind
from upbridge.model.skills import Skill


class ResourceKind(StrEnum):
    COURSE = "course"
    CERTIFICATE = "certificate"
    DOCUMENTATION = "documentation"
    BOOK = "book"
    PRACTICE = "practice"
    SEARCH = "search"


class Level(StrEnum):
    """From which level a resource starts to which it leads; `any` where it serves all."""

    ANY = "any"
    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"

    @property
    def rank(self) -> int:
        """0 for any and beginner, 1 for intermediate, 2 for advanced."""
        return {"any": 0, "beginner": 0, "intermediate": 1, "advanced": 2}[self.value]


@dataclass(frozen=True, slots=True)
class Resource:
    """One thing to learn with. `hours` is what its provider states, or None; `entered` is when it was written down.

    `skills` are the skills it teaches (ESCO URIs and preferred labels). `also` are the names that adverts use for what
    it teaches (“CPC”, “Excel”). `requires` are ids of resources to take before it. A resource of kind `search` is a
    provider's search page, entered where no single course is sure.
    """

    id: str
    title: str
    provider: str
    url: str
    skills: tuple[Skill, ...]
    fields: frozenset[str]
    kind: ResourceKind
    level: Level
    cost: Cost
    language: str
    entered: date
    hours: float | None = None
    requires: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    said: str = field(init=False, repr=False, compare=False)
    """Title and names in small letters, to look words up in."""

    def __post_init__(self) -> None:
        said = f"{self.title} {' '.join(self.also)} {' '.join(s.label for s in self.skills)}".lower()
        object.__setattr__(self, "said", said)
        if not self.url.startswith("https://"):
            raise ValueError(f"the address of {self.id} must begin with https://")
        if self.hours is not None and self.hours <= 0:
            raise ValueError(f"the hours of {self.id} must be above zero, or left empty")

    @property
    def link(self) -> Link:
        return Link(self.title, self.url, self.provider, is_search=self.kind is ResourceKind.SEARCH)


def teaches(resource: Resource, requirement: Requirement, field: str | None) -> float:
    """How surely the resource teaches what is asked: 0 for not, up to about 3.

    It must carry every word of one of its names (title, `also`, skill labels) that the requirement is known by, or be
    entered under the very skill the requirement was linked to first while sharing a word with it. A resource of
    another field must be called by name: “coding” of claims is not programming.
    """
    wanted = stems_of(requirement)
    if not _speaks_of(resource, {stem[:3] for stem in wanted}):
        return 0.0
    named = any(_same(wanted, content_stems(name)) for name in resource.also)
    labelled = any(_same(wanted, content_stems(skill.label)) for skill in resource.skills)
    ids = {skill.id for skill in resource.skills}
    first = bool(requirement.skills) and requirement.skills[0].id in ids
    words = frozenset().union(
        *(content_stems(s.label) for s in resource.skills), *(content_stems(n) for n in resource.also)
    )
    share = len(wanted & (words | content_stems(resource.title))) / len(wanted)
    at_home = not resource.fields or field is None or field in resource.fields
    score = 1.6 * named + 1.2 * labelled + (1.0 * first + share if first and share > 0 else 0.0)
    if not at_home and not any(wanted == content_stems(name) for name in resource.also):
        return 0.0
    return score + 0.3 * at_home + 0.2 * share if score else 0.0


def _speaks_of(resource: Resource, heads: Set[str]) -> bool:
    """Whether any word may be meant: a stem keeps the first letters of its word, so without them nothing matches."""
    return any(head in resource.said for head in heads)


def _same(wanted: frozenset[str], name: frozenset[str]) -> bool:
    """Whether the name is what is wanted, one word more in the requirement allowed where the name has two or more."""
    return bool(name) and name <= wanted and len(wanted) - len(name) <= (1 if len(name) > 1 else 0)


def teaching(
    resources: Sequence[Resource],
    requirement: Requirement,
    *,
    field: str | None,
    languages: Sequence[str],
    kinds: frozenset[ResourceKind],
    beginner: bool = True,
    most: int = 2,
) -> tuple[Resource, ...]:
    """Resources that teach the requirement, surest first, then at the person's level, then cheapest, then by id."""
    heads = {stem[:3] for stem in stems_of(requirement)}
    found = [
        (round(score, 1), resource)
        for resource in resources
        if resource.kind in kinds
        and resource.language in languages
        and _speaks_of(resource, heads)
        and (score := teaches(resource, requirement, field)) > 0
    ]
    start = 0 if beginner else 1
    found.sort(key=lambda item: (-item[0], abs(item[1].level.rank - start), item[1].cost.rank, item[1].id))
    best = found[0][0] if found else 0.0
    return tuple(resource for score, resource in found[:most] if score >= best - 1.0)


TEACHING = frozenset(
    {ResourceKind.COURSE, ResourceKind.DOCUMENTATION, ResourceKind.BOOK, ResourceKind.PRACTICE, ResourceKind.SEARCH}
)
"""Kinds of resource to learn from, certificates apart."""

CERTIFYING = frozenset({ResourceKind.CERTIFICATE})

CERTIFIABLE = frozenset(
    {RequirementKind.LICENCE, RequirementKind.TOOL, RequirementKind.KNOWLEDGE, RequirementKind.SKILL}
)
"""Kinds of requirement for which a certificate may be the answer."""
