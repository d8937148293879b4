"""Hours to a first working level: our own estimates, wide on purpose, and none where nobody can say."""

from __future__ import annotations

from upbridge.model.alignment import Status
from upbridge.model.requirements import RequirementKind

Hours = tuple[int, int]

_FROM_NOTHING: dict[RequirementKind, Hours] = {
    RequirementKind.TOOL: (15, 60),
    RequirementKind.KNOWLEDGE: (10, 40),
    RequirementKind.SKILL: (20, 80),
}
_FROM_SOMETHING: dict[RequirementKind, Hours] = {
    RequirementKind.TOOL: (5, 25),
    RequirementKind.KNOWLEDGE: (4, 15),
    RequirementKind.SKILL: (8, 30),
}

GUIDED_HOURS: dict[str, Hours] = {
    "A1": (90, 100),
    "A2": (180, 200),
    "B1": (350, 400),
    "B2": (500, 600),
    "C1": (700, 800),
    "C2": (1000, 1200),
}
"""Guided learning hours from nothing to each CEFR level, for English, as Cambridge English publishes them."""


def course_hours(kind: RequirementKind, status: Status) -> Hours | None:
    """Hours of study to a first working level, from nothing or from what the resume already shows."""
    return (_FROM_SOMETHING if status is Status.PARTIAL else _FROM_NOTHING).get(kind)
