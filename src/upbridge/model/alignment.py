"""Evidence laid on requirements: what is met, and what that amounts to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from upbridge.model.evidence import Evidence
from upbridge.model.requirements import Requirement


class Status(StrEnum):
    """`unknown`: a resume cannot tell (right to work not stated, a background check)."""

    MET = "met"
    PARTIAL = "partial"
    GAP = "gap"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Aligned:
    """A requirement, its status, one line of why, and the evidence, strongest first."""

    requirement: Requirement
    status: Status
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of what the advert asks is shown: 0..100, with a band and the reasons for the number.

    Fit is not a chance of being hired. Gates (licences, right to work) are listed in `gates` and
    take no part in the number.
    """

    score: int
    band: str
    reasons: tuple[str, ...]
    gates: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.score <= 100:
            raise ValueError(f"a fit lies in 0..100, not {self.score}")
