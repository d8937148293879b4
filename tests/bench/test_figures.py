"""The figures come out as tables, and a part that is not there keeps nothing else from being measured."""

import sys
from pathlib import Path

import pytest
from bench.__main__ import not_measured
from bench.figures import ANALYSIS_HEADS, BEGIN, END, analysis_row, machine, table, write_between_markers
from bench.peers.environments import HERE, VERSIONS
from bench.score_analysis import totals

from bench import programs


def test_a_table_shows_missing_figures_as_dashes_and_fractions_with_two_digits() -> None:
    assert table(("a", "b"), [(None, 0.126)]).splitlines() == ["| a | b |", "|---|---|", "| - | 0.13 |"]


def test_a_table_without_rows_is_nothing() -> None:
    assert table(("a",), []) == ""


def test_a_row_has_a_cell_for_each_head() -> None:
    assert len(analysis_row("ours", totals([]))) == len(ANALYSIS_HEADS)


def test_figures_are_written_between_the_markers_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", "utf-8")
    write_between_markers(page, "new")
    write_between_markers(page, "newer")
    assert page.read_text("utf-8") == f"before\n{BEGIN}\n\nnewer\n\n{END}\nafter\n"


def test_a_page_without_markers_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing", "utf-8")
    with pytest.raises(ValueError, match="no place for figures"):
        write_between_markers(page, "new")


def test_the_page_of_benchmarks_has_its_markers() -> None:
    text = (Path(__file__).parents[2] / "docs" / "benchmarks.md").read_text("utf-8")
    assert BEGIN in text and END in text


def test_a_failure_is_named_on_the_page_and_told_in_full_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert not_measured("ours", ImportError("cannot import /a/path")) == "ours was not measured (ImportError)."
    assert "/a/path" in capsys.readouterr().err


def test_the_machine_is_named_with_its_cores() -> None:
    assert "cores" in machine()


def test_a_program_that_prints_no_json_gives_a_complaint_instead_of_an_answer() -> None:
    given = programs.answer_of([sys.executable, "-c", "import sys; sys.exit('no such file')"])
    assert given.answer is None
    assert given.complaint == "no JSON, exit 1: no such file"


def test_the_peak_memory_of_a_program_is_measured() -> None:
    given = programs.peak_of([sys.executable, "-c", "x = bytearray(80 << 20)"])
    assert 80 < given.peak_mb < 200


def test_every_peer_is_pinned_to_the_version_that_is_reported() -> None:
    for name, version in VERSIONS.items():
        pinned = (HERE / f"{name.replace('-', '_')}.txt").read_text("utf-8").splitlines()
        assert pinned[0] == f"{name}=={version}"
        assert all("==" in line for line in pinned)
