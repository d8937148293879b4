"""The README's commands, followed in a clone: what a stranger types, works."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
INSIDE = "README_FOLLOWED"
"""Set in the clone, so that following `make test` there does not clone again."""


def commands() -> list[str]:
    """The lines of the README's shell blocks."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def test_the_readme_names_targets_that_the_makefile_has() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = [line.removeprefix("make ") for line in commands() if line.startswith("make ")]
    assert targets == ["run", "test"]
    assert [t for t in targets if not re.search(rf"^{t}:", makefile, re.M)] == []


def test_every_page_and_picture_that_the_readme_links_is_there() -> None:
    aims = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert [aim for aim in aims if not (ROOT / aim).exists()] == []


@pytest.mark.skipif(not os.environ.get("CI"), reason="takes minutes: runs where CI is set")
@pytest.mark.skipif(bool(os.environ.get(INSIDE)), reason="already inside a clone")
def test_a_stranger_clones_types_one_command_and_reads_the_report(tmp_path: Path) -> None:
    if shutil.which("make") is None:
        pytest.skip("make is not here")
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    ran = subprocess.run(
        ["make", "run"], cwd=clone, env=os.environ | {INSIDE: "1"}, capture_output=True, encoding="utf-8", timeout=600
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert "of 100" in ran.stdout
    assert (clone / "report.html").stat().st_size > 10_000
