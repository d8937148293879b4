"""Plans made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from upbridge.model.guidance import Goal, Item, Lane

START = date(2026, 11, 23)


@pytest.fixture
def goal() -> Goal:
    return Goal("Use SQL at a first working level", "a repository", date(2027, 3, 31), "the gap SQL", 6, (20, 60))


@pytest.fixture
def items() -> tuple[Item, ...]:
    return (
        Item("course", "Learn SQL", (20, 40), "SQL", 0.8, proof="your notes"),
        Item(
            "project", "A year of waste, asked in SQL", (12, 20), "SQL", 0.8, ("course",), proof="a public repository"
        ),
        Item("excel", "Move the weekly report to Power BI", (8, 16), "Power BI", 0.6, proof="a dashboard with a link"),
        Item("resume", "Say more plainly what you planned", (1, 1), "Planning", 0.5, proof="a line in your resume"),
        Item("talk", "Talk with your manager", (1, 2), "the goal", 0.5, lane=Lane.INTERNAL),
        Item("apply", "Send three applications", (6, 9), "the goal", 0.5, ("talk",), lane=Lane.INTERNAL),
    )
