"""A plan written out: every format says the same, and other programs can read it."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import vobject

from upbridge.guidance.schedule import Terms
from upbridge.model.analysis import ActionKind, Analysis
from upbridge.model.guidance import Lane, Week
from upbridge.reports.calendar_ics import plan_ics
from upbridge.reports.plan_chart import plan_chart
from upbridge.reports.plan_html import plan_html
from upbridge.reports.plan_json import plan_csv, plan_json
from upbridge.reports.plan_order import runs_of, weeks
from upbridge.reports.plan_pdf import plan_pdf
from upbridge.reports.plan_text import plan_markdown, plan_text
from upbridge.services.plan import Planned, plan_for, plan_gaps

START = date(2026, 11, 23)


@pytest.fixture
def planned(analysis: Analysis) -> Planned:
    return plan_for(analysis, Terms(START, Week(6), date(2027, 1, 31)), track=Lane.SEARCH)


def test_the_calendar_opens_with_another_library(planned: Planned) -> None:
    calendar = vobject.readOne(plan_ics(planned.plan).decode())
    events = calendar.vevent_list
    assert len(events) == len(planned.plan.sittings) + len(planned.plan.milestones)
    assert len({e.uid.value for e in events}) == len(events)
    assert all(e.dtend.value > e.dtstart.value for e in events)


def test_the_pdf_is_one_page_with_the_goal_on_it(planned: Planned) -> None:
    pages = pypdfium2.PdfDocument(plan_pdf(planned))
    text = pages[0].get_textpage().get_text_range()
    assert len(pages) == 1
    assert "My goal" in text and "31 January 2027" in text.replace("\r\n", " ")


def test_the_pdf_stays_one_page_with_many_pieces_a_missed_day_and_a_track(analysis: Analysis) -> None:
    words = "Payroll Welding Tenders Audits Rotas Drainage Phlebotomy Catering Surveying Bricklaying Upholstery Glazing"
    gap = next(gap for gap in analysis.gaps if gap.actions[0].kind is ActionKind.COURSE)
    gaps = [
        replace(
            gap,
            aligned=replace(
                gap.aligned, requirement=replace(gap.aligned.requirement, id=word, label=f"{word} as said")
            ),
            actions=tuple(replace(a, title=f"{a.title} about {word}", hours=(2, 4)) for a in gap.actions),
        )
        for word in words.split()
    ]
    terms = Terms(START, Week(3), date(2026, 12, 31))
    made = plan_gaps(gaps, terms, target="the post of Head of Everything Else", track=Lane.INTERNAL)
    assert made.plan.ways_out and len(made.plan.milestones) > 8
    assert len(pypdfium2.PdfDocument(plan_pdf(made))) == 1


def test_sittings_of_work_take_whole_steps_of_five_minutes(planned: Planned) -> None:
    assert all(sitting.minutes % 5 == 0 for sitting in planned.plan.sittings)


def test_the_page_fetches_nothing_and_escapes_what_the_advert_says(planned: Planned) -> None:
    page = plan_html(planned)
    assert "<script" not in page and "<link" not in page and 'src="' not in page
    assert "<svg" in page
    assert "three questions" in page


def test_the_table_holds_every_sitting(planned: Planned) -> None:
    rows = list(csv.DictReader(io.StringIO(plan_csv(planned))))
    assert len(rows) == len(planned.plan.sittings)
    assert {row["weekday"] for row in rows} <= {"Tuesday", "Thursday", "Saturday"}


def test_no_resource_is_without_an_address_and_every_piece_traces_to_a_gap_or_the_goal(planned: Planned) -> None:
    told = plan_json(planned)
    labels = {"SQL", "Power BI", "Demand forecasting", "Python", "SAP"}
    for item in told["items"]:
        assert item["serves"] in labels or item["serves"].startswith("the goal")
        assert all(link["url"].startswith("http") for link in item["links"])


def test_a_figure_that_is_ours_is_marked(planned: Planned) -> None:
    text = plan_text(planned)
    assert "~" in text
    assert "planning figures" in " ".join(text.split())


def test_a_missed_day_comes_with_three_ways_out_in_every_format(planned: Planned) -> None:
    assert planned.plan.short_days > 0
    for written in (plan_text(planned), plan_markdown(planned), plan_html(planned)):
        assert "hours a week instead of 6" in " ".join(written.split())
    assert [way["kind"] for way in plan_json(planned)["ways_out"]] == ["hours", "date", "scope"]


def test_without_a_day_the_goal_holds_and_its_day_comes_from_the_plan(analysis: Analysis) -> None:
    made = plan_for(analysis, Terms(START, Week(6)))
    assert made.checked.valid
    assert made.plan.goal.by is not None and made.plan.goal.by >= made.plan.at_risk


def test_a_vague_goal_is_sent_back_and_mended(analysis: Analysis) -> None:
    made = plan_for(analysis, Terms(START, Week(6)), own_goal="Get better at data")
    assert made.own is not None and set(made.own.letters) >= set("SMRT")
    assert made.checked.valid
    assert "SQL" in made.plan.goal.what


def test_lines_are_no_wider_than_the_terminal(planned: Planned) -> None:
    assert max(len(line) for line in plan_text(planned, width=80).splitlines() if "http" not in line) <= 80


def test_the_template_is_part_of_the_package() -> None:
    folder = Path(plan_pdf.__code__.co_filename).parent / "templates"
    assert (folder / "plan.typ").exists() and (folder / "plan.html.j2").exists()


def test_the_chart_has_a_bar_a_piece_inside_its_frame_and_escapes_titles(planned: Planned) -> None:
    item = replace(planned.plan.items[0], title="<script>&")
    plan = replace(planned.plan, items=(item, *planned.plan.items[1:]))
    drawn = plan_chart(plan)
    assert drawn.count("<rect") == len(plan.items)
    assert "<script" not in drawn and "&lt;script&gt;&amp;" in drawn
    for x, width in re.findall(r'x="([\d.]+)%" y="\d+" width="([\d.]+)%"', drawn):
        assert float(x) >= 0 and float(x) + float(width) <= 100.02


def test_weeks_that_are_alike_are_told_once(planned: Planned) -> None:
    shown = weeks(planned.plan)
    runs = runs_of(shown)
    assert runs[0][0] is shown[0] and runs[-1][1] is shown[-1]
    assert all(begin.rows == end.rows for begin, end in runs)
    assert sum(end.number - begin.number + 1 for begin, end in runs) == len(shown)
