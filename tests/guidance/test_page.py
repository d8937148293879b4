"""The page on guidance: its Python example runs as printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from upbridge.bootstrap import Upbridge

ROOT = Path(__file__).parents[2]


@pytest.mark.base
def test_the_example_of_blind_ratings_runs_and_asks_its_question(
    program: Upbridge, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "guidance.md").read_text(encoding="utf-8"), re.S)
    monkeypatch.chdir(ROOT)
    exec(compile(code, "docs/guidance.md", "exec"), {})
    told = capsys.readouterr().out
    assert "You put SQL at 3" in told and "What have you done with it that they could not see" in told
    assert "at a first working level" in told
