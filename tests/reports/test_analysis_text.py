"""The report for a terminal, and the one in Markdown."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len

from upbridge.model.analysis import Analysis
from upbridge.reports.analysis_markdown import analysis_markdown
from upbridge.reports.analysis_text import analysis_text


@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_wider_than_asked_for(analysis: Analysis, width: int) -> None:
    lines = analysis_text(analysis, width=width).splitlines()
    assert [line for line in lines if cell_len(line) > width and "://" not in line] == []


def test_musts_come_before_duties_before_nice_before_gates(analysis: Analysis) -> None:
    text = analysis_text(analysis)
    places = [text.index(f"\n{title}  ") for title in ("Musts", "Duties", "Nice to have", "Gates")]
    assert places == sorted(places)


def test_an_either_or_counts_once(analysis: Analysis) -> None:
    assert "Musts  4 of 7 shown" in analysis_text(analysis)


def test_the_verdict_the_fit_and_quoted_evidence_are_there(analysis: Analysis) -> None:
    text = analysis_text(analysis)
    assert "Fit  63 of 100" in text
    assert "✗ SQL" in text
    assert "“English (native)”  demonstrated" in text
    assert "Some weeks start at 6 am" in text


def test_without_colour_there_is_no_escape_character(analysis: Analysis) -> None:
    assert "\x1b" not in analysis_text(analysis)
    assert "\x1b" in analysis_text(analysis, colour=True)


def test_an_advert_that_was_not_understood_has_no_number(unread: Analysis) -> None:
    text = analysis_text(unread)
    assert "could not read this advert" in text
    assert "Fit  " not in text


def test_markdown_renders_with_every_requirement_and_link(analysis: Analysis) -> None:
    html = MarkdownIt().render(analysis_markdown(analysis))
    assert all(f"<strong>{a.requirement.label}</strong>" in html for a in analysis.aligned)
    assert 'href="https://www.coursera.org/search?query=SQL%20window%20functions"' in html
