"""Who the person is, over the starter base: what counts where a title says little."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from upbridge.bootstrap import Upbridge
from upbridge.documents import read_document
from upbridge.model.documents import DocumentKind
from upbridge.model.exploration import Exploration

pytestmark = pytest.mark.base


def explored(program: Upbridge, folder: Path, text: str) -> Exploration:
    path = folder / "resume.txt"
    path.write_text(text, "utf-8")
    return program.explorer.explore(read_document(path, role=DocumentKind.RESUME), today=date(2026, 11, 22))


def test_a_title_that_says_nothing_is_read_by_its_lines_and_the_trade_before(program: Upbridge, tmp_path: Path) -> None:
    found = explored(
        program,
        tmp_path,
        """Robin Vale
Leeds

EXPERIENCE

Team Lead, Northside Heating          March 2021 to present
- Fit boilers and pipework in occupied homes and find faults on hot water systems.
- Check the pressure tests of four colleagues.

Plumber, Vale & Daughter          May 2012 to February 2021
- Installed and repaired pipes, bathrooms and drains.
""",
    )
    assert found.person.occupations[0].code == "47-2152.00"


def test_letters_in_brackets_are_a_grade_and_no_occupation(program: Upbridge, tmp_path: Path) -> None:
    resume = """Ali Moss
Hull

EXPERIENCE

Electrician{grade}, Humber Power          March 2015 to present
- Wired houses and tested circuits.
"""
    plain = explored(program, tmp_path, resume.format(grade=""))
    graded = explored(program, tmp_path, resume.format(grade=" (SEO)"))
    assert plain.person.occupations[0].code == graded.person.occupations[0].code == "47-2111.00"


def test_a_move_down_the_own_field_is_told_after_one_at_the_same_level(program: Upbridge, tmp_path: Path) -> None:
    found = explored(
        program,
        tmp_path,
        """Jo Reed
York

EXPERIENCE

Electrician, Ouse Electrical          March 2015 to present
- Wired houses, tested circuits and trained three apprentices.
- Led a crew of four electricians and planned their weekly rota.
""",
    )
    codes = [move.code for move in found.moves]
    assert "47-1011.00" in codes
    leads = next(move for move in found.moves if move.code == "47-1011.00")
    assert any("leading others" in reason for reason in leads.reasons)
