"""The decision for an example resume, over the starter base."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from upbridge.bootstrap import Upbridge
from upbridge.model.documents import DocumentKind
from upbridge.services.decide import decide_for, facts_of

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 11, 22)


@pytest.mark.base
@pytest.mark.parametrize("resume", ["construction_resume.docx", "pharmacy_resume.txt"])
def test_every_figure_has_a_source_and_each_way_its_targets(program: Upbridge, resume: str) -> None:
    found = program.explorer.explore(program.read(EXAMPLES / resume, DocumentKind.RESUME), today=TODAY)
    present = program.base.occupation(found.person.occupations[0].code)
    values, sources = facts_of(found, present)
    assert values and values.keys() == sources.keys() and all(sources.values())
    decision = decide_for(found, present, {"liking": 3, "advance": 3})
    assert all(1 <= len(side.targets) <= 3 for side in decision.sides)
    assert all(c.source for c in decision.criteria if c.pull is not None)
