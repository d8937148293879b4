"""Tricky single lines: their files are whole, and what is of another form is refused by place."""

from pathlib import Path

import pytest
from bench.lines import LINES, read_lines


def test_every_file_of_lines_is_whole() -> None:
    files = sorted(LINES.glob("*.txt"))
    assert files
    for path in files:
        cases = read_lines(path)
        assert len({line.text for line in cases}) > 100
        assert {line.status for line in cases} == {"met", "partial", "gap"}
        assert all(line.at.of(line.text).strip() for line in cases)


def test_a_line_of_another_form_is_refused_by_place(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("met|Payroll|Ran the [[payroll]]\nmet|Payroll|Ran the payroll\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"lines\.txt:2"):
        read_lines(path)
