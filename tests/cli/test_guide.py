"""`upbridge plan`, `decide` and `mentor` as a user meets them: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from upbridge.cli.exits import Exit

EXAMPLES = Path(__file__).parents[2] / "examples"


def upbridge(*words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from upbridge.cli.main import main; main()", *words],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env=dict(os.environ),
        timeout=180,
    )


@pytest.mark.parametrize("command", ["plan", "decide", "mentor"])
def test_each_help_shows_an_example(command: str) -> None:
    ran = upbridge(command, "--help")
    assert ran.returncode == 0 and "Example: upbridge" in ran.stdout


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--job", "a", "--skill", "b"),
        ("--skill", "SQL", "--start", "yesterday"),
        ("--skill", "SQL", "--days", "mon=x"),
        ("--skill", "SQL", "--country", "XX"),
    ],
)
def test_what_cannot_be_planned_is_said_in_words(words: tuple[str, ...]) -> None:
    ran = upbridge("plan", str(EXAMPLES / "resume.pdf"), *words)
    assert ran.returncode == Exit.BAD_INPUT
    assert "Traceback" not in ran.stderr and ran.stdout == ""


def test_a_talk_is_kept_and_taken_up_again(tmp_path: Path) -> None:
    state = tmp_path / "talk.json"
    first = upbridge("mentor", "--state", str(state), typed="3\nwhy\n")
    assert first.returncode == 0, first.stderr
    kept = json.loads(state.read_text(encoding="utf-8"))
    again = upbridge("mentor", "--state", str(state), "--transcript", str(tmp_path / "talk.md"), typed="stop\n")
    assert next(q for who, q in reversed(kept["transcript"]) if who == "mentor") in again.stdout
    assert "What I heard:" in again.stdout
    assert (tmp_path / "talk.md").read_text(encoding="utf-8").startswith("# A talk with the mentor")


@pytest.mark.base
def test_a_plan_for_one_skill_is_written_as_a_calendar(tmp_path: Path) -> None:
    out = tmp_path / "plan.ics"
    ran = upbridge(
        "plan", str(EXAMPLES / "resume.pdf"), "--skill", "Kubernetes", "--start", "2026-11-23", "--out", str(out)
    )
    assert ran.returncode == 0, ran.stderr
    assert out.read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")


@pytest.mark.base
def test_a_talk_s_answers_go_into_the_decision_as_the_person_s_own(tmp_path: Path) -> None:
    state = tmp_path / "talk.json"
    talk = upbridge("mentor", "--state", str(state), typed="1\n1\nstop\n")
    assert f"--answers {state}" in talk.stdout
    ran = upbridge("decide", str(EXAMPLES / "resume.pdf"), "--answers", str(state), "--format", "json")
    assert ran.returncode == 0, ran.stderr
    liking = next(c for c in json.loads(ran.stdout)["criteria"] if c["key"] == "liking")
    assert liking["pull"] == 0.5 and liking["source"] == "your answer"
