"""Every source has its heading in docs/data.md."""

from __future__ import annotations

from pathlib import Path

from upbridge.knowledge.sources import SOURCES

PAGE = Path(__file__).resolve().parents[3] / "docs" / "data.md"


def test_every_source_has_its_heading():
    headings = {line.removeprefix("### ") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("### ")}
    assert headings == set(SOURCES)
