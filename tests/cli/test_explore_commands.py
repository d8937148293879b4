"""The commands of exploration over the starter base."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from upbridge.bootstrap import Upbridge
from upbridge.cli.main import app
from upbridge.errors import InvalidRequest

pytestmark = pytest.mark.base
RESUME = """Jo Doe

EXPERIENCE

Cashier, Northgate Market      2019 to present
- Counted the drawers and settled complaints.
"""


@pytest.fixture(scope="module")
def resume(program: Upbridge, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("given") / "resume.txt"
    path.write_text(RESUME, "utf-8")
    return str(path)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["--quiet", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_explore_prints_the_person_and_twenty_moves_as_json(resume: str) -> None:
    answer = json.loads(run("explore", resume, "--format", "json"))
    assert answer["person"]["occupations"][0]["code"] == "41-2011.00"
    assert len(answer["moves"]) == 20


def test_the_present_occupation_can_be_said(resume: str) -> None:
    answer = json.loads(run("explore", resume, "--as", "43-3071.00", "--format", "json"))
    assert answer["person"]["occupations"][0]["said"]


def test_why_not_answers_in_a_line(resume: str) -> None:
    assert "nursing" in run("explore", resume, "--why-not", "29-1141.00")


def test_an_aim_or_a_sector_that_there_is_not_is_refused(resume: str) -> None:
    for wrong in (["--weight", "luck=1"], ["--want", "magic"], ["--interests", "1,2"]):
        with pytest.raises(InvalidRequest):
            run("explore", resume, *wrong)


def test_the_other_commands_answer(resume: str, tmp_path: Path) -> None:
    assert "Cashiers" in run("route", resume, "--to", "43-3021.00")
    assert "side by side" in run("compare", resume, "43-3021.00", "43-3071.00")
    assert "medical billing" in run("whatif", resume, "--add", "medical billing")
    run("explore", resume, "--out", str(tmp_path / "moves.html"))
    assert "Map of moves" in (tmp_path / "moves.html").read_text("utf-8")


def test_the_questions_are_twelve() -> None:
    assert run("explore-questions").count("\n") == 13
