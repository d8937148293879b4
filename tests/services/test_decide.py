"""The decision for an example resume, over the starter base."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from upbridge.bootstrap import Upbridge
from upbridge.model.documents import DocumentKind
from upbridge.model.exploration import MoveKind
from upbridge.services.decide import best_moves, decide_for, facts_of

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
    assert all(len(side.targets) <= 3 for side in decision.sides) and decision.sides[1].targets
    assert not any("a step down" in target.why for target in decision.sides[0].targets)
    assert all(c.source for c in decision.criteria if c.pull is not None)


@pytest.mark.base
def test_to_lead_the_work_of_ones_own_trade_is_a_step_up_in_it(program: Upbridge) -> None:
    resume = program.read(EXAMPLES / "construction_resume.docx", DocumentKind.RESUME)
    found = program.explorer.explore(resume, today=TODAY, said="47-2031.00", limit=200)
    leading = [move.code for move in found.moves if move.code.startswith("47-1")]
    assert leading
    assert leading[0] in [move.code for move in best_moves(found, MoveKind.UPSKILL, {})]
    assert leading[0] not in [move.code for move in best_moves(found, MoveKind.RESKILL, {})]
