"""The command as a user meets it: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from upbridge.cli.exits import Exit

PAGE = Path(__file__).parents[2] / "docs" / "exit-codes.md"


def upbridge(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("UPBRIDGE_")}
    return subprocess.run(
        [sys.executable, "-c", "from upbridge.cli.main import main; main()", *words],
        capture_output=True,
        encoding="utf-8",
        env=clean | environment,
        timeout=120,
    )


def test_the_version_is_one_line() -> None:
    ran = upbridge("--version")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "upbridge 0.1.0\n", "")


@pytest.mark.parametrize(
    "command", [(), ("analyze",), ("skills",), ("skills", "link"), ("skills", "find"), ("occupations", "show")]
)
def test_each_help_shows_an_example(command: tuple[str, ...]) -> None:
    ran = upbridge(*command, "--help")
    assert ran.returncode == 0
    assert command == ("occupations",) or "upbridge" in ran.stdout.split("Example:", 1)[1]


def test_a_file_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    ran = upbridge("analyze", str(tmp_path / "none.pdf"), "job.txt", LC_ALL="C")
    assert (ran.returncode, ran.stdout) == (Exit.BAD_INPUT, "")
    assert "cannot be opened" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_standard_input_cannot_be_both() -> None:
    assert upbridge("analyze", "-", "-").returncode == Exit.BAD_INPUT


def test_a_misspelled_setting_is_refused() -> None:
    ran = upbridge("analyze", "a", "b", UPBRIDGE_OFLINE="1")
    assert ran.returncode == Exit.BAD_INPUT
    assert "Did you mean UPBRIDGE_OFFLINE?" in ran.stderr


def test_offline_without_a_base_says_how_to_get_one(tmp_path: Path) -> None:
    ran = upbridge("skills", "find", "welding", UPBRIDGE_OFFLINE="1", UPBRIDGE_HOME=str(tmp_path / "empty"))
    assert ran.returncode == Exit.NO_KNOWLEDGE
    assert "upbridge data build" in ran.stderr


def test_an_unknown_option_is_bad_input() -> None:
    assert upbridge("analyze", "--colour").returncode == Exit.BAD_INPUT


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "numpy", "onnxruntime", "pyarrow", "altair", "jinja2", "vl_convert", "rich", "typer"
    line = f"import sys, upbridge; print([m for m in {heavy!r} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_every_exit_code_has_its_heading() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [code for code in Exit if f"\n## {code.value}\n" not in page] == []
