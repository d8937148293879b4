"""What a resume shows: a skill, how strongly, and the words that show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from upbridge.model.text import Quote


class Strength(StrEnum):
    """How strongly the words show the skill, strongest first. The last four never count as met; doubtful are words that
    do not read like the writer's own doing, though they do not say so outright."""

    STRONG = "strong"
    DEMONSTRATED = "demonstrated"
    LISTED = "listed"
    TRANSFERABLE = "transferable"
    LEARNING = "learning"
    DOUBTFUL = "doubtful"
    ASPIRATIONAL = "aspirational"
    NEGATED = "negated"

    @property
    def counts(self) -> bool:
        """Whether such words can make a requirement met."""
        return self in (Strength.STRONG, Strength.DEMONSTRATED, Strength.LISTED)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a resume that speak for (or, negated, against) a requirement.

    `because` says in a few words how they do: "names it", "Vue is a neighbour of React". `relation`
    is a number in 0..1: how closely the words bear on what was asked. `last_used` is the end of the
    position that holds them.
    """

    quote: Quote
    strength: Strength
    because: str = ""
    relation: float = 1.0
    last_used: date | None = None

    def __post_init__(self) -> None:
        if not 0.0 <= self.relation <= 1.0:
            raise ValueError(f"a relation lies in 0..1, not {self.relation}")
