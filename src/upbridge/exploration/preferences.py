"""What a person wants of a move, and what they rule out; values that check themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from upbridge.exploration.facts import EDUCATION, RIASEC, VALUES
from upbridge.exploration.ranking import DEFAULT_WEIGHTS
from upbridge.model.exploration import Aim

SECTORS: Mapping[str, tuple[str, ...]] = {
    "management": ("11",), "business": ("13",), "technology": ("15",), "engineering": ("17",), "science": ("19",),
    "social": ("21",), "law": ("23",), "education": ("25",), "arts": ("27",), "health": ("29", "31"),
    "protection": ("33",), "food": ("35",), "cleaning": ("37",), "personal care": ("39",), "sales": ("41",),
    "office": ("43",), "farming": ("45",), "construction": ("47",), "repair": ("49",), "production": ("51",),
    "transport": ("53",), "military": ("55",),
}  # fmt: skip
"""Fields of work by the first two digits of the Standard Occupational Classification."""

HEAVY = ("35", "37", "45", "47", "49", "51", "53")
"""Fields in which most occupations ask for standing, lifting or climbing."""


def sector_of(code: str) -> str:
    """The field of work that an occupation belongs to."""
    return next((name for name, digits in SECTORS.items() if code[:2] in digits), "other")


@dataclass(frozen=True, slots=True)
class Preferences:
    """`pay_floor` US dollars a year; `months_at_most` to be ready; `education` the highest level that the person
    would take on (a row of `EDUCATION`); `interests` six numbers 0..1 in the order of `RIASEC`, or None; `values`
    those of `VALUES` that matter to the person; `wanted` and `unwanted` sectors; `no_heavy_work` a physical limit;
    `hours_a_week` to study; `weights` an aim's weight, zero or more.
    """

    pay_floor: float | None = None
    months_at_most: float | None = None
    education: int | None = None
    area: str | None = None
    interests: tuple[float, ...] | None = None
    values: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    no_heavy_work: bool = False
    hours_a_week: float = 8.0
    weights: Mapping[Aim, float] = field(default_factory=lambda: DEFAULT_WEIGHTS)

    def __post_init__(self) -> None:
        if any(weight < 0 for weight in self.weights.values()):
            raise ValueError("a weight is zero or more")
        if self.interests is not None and len(self.interests) != len(RIASEC):
            raise ValueError(f"interests are {len(RIASEC)} numbers: {', '.join(RIASEC)}")
        if self.education is not None and not 0 <= self.education < len(EDUCATION):
            raise ValueError(f"education is a row of EDUCATION, not {self.education}")
        if self.hours_a_week <= 0:
            raise ValueError("hours a week are above zero")
        if not set(self.values) <= set(VALUES):
            raise ValueError(f"the values are {', '.join(VALUES)}")
        unknown = set(self.wanted) | set(self.unwanted)
        if not unknown <= set(SECTORS):
            raise ValueError(f"the sectors are {', '.join(SECTORS)}")
