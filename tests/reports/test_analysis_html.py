"""The HTML report: self-contained, escaped, complete, and readable in its colours."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from upbridge.model.alignment import Aligned
from upbridge.model.analysis import Action, ActionKind, Analysis, Gap, Link
from upbridge.model.documents import Document
from upbridge.model.text import Quote
from upbridge.reports.analysis_html import analysis_html
from upbridge.reports.marking import runs


def test_nothing_is_fetched_and_no_script_runs(analysis: Analysis) -> None:
    page = HTMLParser(analysis_html(analysis))
    assert page.css("script, img, iframe, object, embed, link[rel=stylesheet]") == []
    assert "url(" not in page.css_first("style").text()
    assert "@import" not in page.css_first("style").text()


def test_words_of_the_documents_stay_words(analysis: Analysis) -> None:
    hostile = "<script>alert(1)</script> \"' onmouseover=x {{ 7*7 }} & Co"
    job = Document(hostile, hostile, title=hostile)
    asked = replace(analysis.aligned[0].requirement, label=hostile, quote=Quote(0, len(hostile), hostile))
    aligned = Aligned(asked, analysis.aligned[0].status, hostile)
    gap = Gap(
        aligned, 0.5, (hostile,), (Action(ActionKind.COURSE, hostile, links=(Link(hostile, "javascript:x", "x"),)),)
    )
    page = HTMLParser(analysis_html(replace(analysis, job=job, aligned=(aligned,), gaps=(gap,)), chart=False))
    assert page.css("script, [onmouseover]") == []
    assert page.css_first("h1").text() == hostile
    assert page.css("a[href^=javascript]") == []


def test_the_advert_is_shown_whole_and_every_requirement_is_marked_in_it(analysis: Analysis) -> None:
    assert "".join(run.text for run in runs(analysis)) == analysis.job.text
    begun = {id for run in runs(analysis) for id in run.begins}
    assert begun == {a.requirement.id for a in analysis.aligned}


def test_overlapping_quotes_show_the_narrowest_and_mix_those_that_are_the_same(analysis: Analysis) -> None:
    found = {run.text: [a.requirement.label for a in run.asks] for run in runs(analysis) if run.asks}
    assert found["Advanced Excel"] == ["Excel"]
    assert found[", including pivot tables and Power Query"] == ["Power Query"]
    assert sorted(found["Power BI or Tableau"]) == ["Power BI", "Tableau"]


def test_every_anchor_leads_somewhere(analysis: Analysis) -> None:
    page = HTMLParser(analysis_html(analysis, chart=False))
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    aims = {(node.attributes["href"] or "")[1:] for node in page.css("a[href^='#']")}
    assert aims <= set(ids)


def test_headings_go_down_one_level_at_a_time(analysis: Analysis) -> None:
    levels = [int(n.tag[1]) for n in HTMLParser(analysis_html(analysis)).css("h1, h2, h3, h4")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_chart_takes_its_colours_from_the_page(analysis: Analysis) -> None:
    html = analysis_html(analysis)
    assert html.count('<figure class="chart"') == 1
    assert '.chart [fill="#040404"]{fill:var(--met)}' in html
    assert 'fill="#040404"' in html.split("<figure", 1)[1]


def test_an_advert_that_was_not_understood_gets_a_page_without_a_number(unread: Analysis) -> None:
    page = HTMLParser(analysis_html(unread))
    assert page.css(".fit, .chart, .cells") == []
    assert "qqq" in page.css_first(".advert .unread").text()


def palettes() -> list[dict[str, str]]:
    css = (files("upbridge.reports") / "templates" / "analysis.css").read_text(encoding="utf-8")
    blocks = [
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", block)) for block in re.findall(r":root \{(.*?)\}", css, re.S)
    ]
    return [block for block in blocks if block]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark", "print"])
def test_words_stand_out_from_what_is_behind_them(palette: dict[str, str]) -> None:
    """WCAG 2.2, 1.4.3: text needs a contrast of 4.5 to 1."""
    states = ["met", "partial", "gap", "unknown"]
    pairs = [(ink, ground) for ink in ["ink", "soft", "link", *states] for ground in ["paper", "raised"]]
    pairs += [(ink, f"{state}-tint") for state in states for ink in ("ink", state)]
    for ink, ground in pairs:
        low, high = sorted((luminance(palette[ink]), luminance(palette[ground])))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, ground)
