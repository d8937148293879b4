"""Reports say once what closes several gaps, and what to do first."""

from __future__ import annotations

from dataclasses import replace

from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Action, ActionKind, Analysis, Gap
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.text import Quote
from upbridge.reports.analysis_html import analysis_html
from upbridge.reports.analysis_markdown import analysis_markdown
from upbridge.reports.analysis_text import analysis_text
from upbridge.reports.first_steps import first_steps
from upbridge.reports.once import told_once

SKILL, LICENCE = RequirementKind.SKILL, RequirementKind.LICENCE
STEPS = ("Read the conditions.", "Book the date.")


def gap(
    label: str,
    *actions: Action,
    kind: RequirementKind = SKILL,
    importance: Importance = Importance.MUST,
    status: Status = Status.GAP,
    evidence: tuple[Evidence, ...] = (),
) -> Gap:
    asked = Requirement(label, label, kind, importance, Quote(0, len(label), label))
    return Gap(Aligned(asked, status, "", evidence), 0.5, (), actions)


def course(name: str, text: str = "") -> Action:
    return Action(
        ActionKind.COURSE, f"Take a course on {name}", text or "Compare two or three.", proof="Something made."
    )


BOARD = Action(ActionKind.PROJECT, "Build a dashboard", "One screen. Ask one person.", steps=STEPS, proof="A link.")
LISTED = (Evidence(Quote(0, 5, "Excel"), Strength.LISTED),)


def told(*gaps: Gap) -> list[tuple[str, str, int | None]]:
    return [(one.action.title, one.action.text, one.under) for entry in told_once(gaps) for one in entry]


def test_a_sentence_is_said_under_the_first_gap_only_and_the_second_says_where() -> None:
    first = course("Power BI", "Start with the maker's. Compare two or three.")
    second = course("SQL", "Start with another. Compare two or three.")
    assert told(gap("Power BI", first), gap("SQL", second))[1] == ("Take a course on SQL", "Start with another.", 1)


def test_the_very_same_project_is_named_again_and_not_told_again() -> None:
    (_,), (again,) = told_once((gap("Dashboards", BOARD), gap("Power BI", BOARD)))
    assert again.again and again.where == "As under 1: the same closes this too."


def test_what_differs_in_its_name_alone_is_done_in_the_same_way() -> None:
    _, (alike,) = told_once((gap("Power BI", course("Power BI")), gap("SQL", course("SQL"))))
    assert alike.alike and alike.where == "In the same way as under 1."


def test_what_one_gap_says_twice_itself_stays() -> None:
    (entry,) = told_once((gap("Power BI", course("Power BI"), course("Power BI in depth")),))
    assert [one.under for one in entry] == [None, None]


def test_no_report_prints_a_long_sentence_of_an_action_twice(analysis: Analysis) -> None:
    long = "Compare two or three by their exercises and date, and take the shortest that has both."
    labels = ("Power BI", "SQL", "Tableau")
    crowded = replace(analysis, gaps=tuple(gap(name, course(name, long)) for name in labels))
    for text in (analysis_text(crowded), analysis_markdown(crowded), analysis_html(crowded, chart=False)):
        assert " ".join(text.split()).count("Compare two or three by their exercises") == 1


def test_a_shut_door_comes_first_then_the_lines_of_the_resume_then_the_work(analysis: Analysis) -> None:
    renew = Action(ActionKind.CERTIFICATE, "Renew First Aid", "Book it.")
    show = Action(ActionKind.EVIDENCE, "Say more plainly what you did with Excel", "Say it.")
    gaps = (
        gap("Dashboards", course("dashboards"), BOARD),
        gap("First Aid", renew, kind=LICENCE),
        gap("Power BI", course("Power BI"), BOARD, importance=Importance.DUTY),
        gap("Excel", show, status=Status.PARTIAL, evidence=LISTED),
    )
    door, line, work = first_steps(replace(analysis, gaps=gaps))
    assert (door.title, line.title, work.title) == (renew.title, show.title, "Take a course on dashboards")
    assert "Build a dashboard, which bears on 1 more gap too" in work.why


def test_many_lines_to_sharpen_are_one_thing_to_do(analysis: Analysis) -> None:
    show = [Action(ActionKind.EVIDENCE, f"Say more plainly what you did with {n}", "Say it.") for n in ("SQL", "Go")]
    gaps = [
        gap(label, action, status=Status.PARTIAL, evidence=LISTED)
        for label, action in zip(("SQL", "Go"), show, strict=True)
    ]
    (step,) = first_steps(replace(analysis, gaps=tuple(gaps)))
    assert step.title == "Rewrite 2 lines of your resume: SQL and Go"


def test_a_task_of_the_job_waits_for_what_has_to_be_learned(analysis: Analysis) -> None:
    show = Action(ActionKind.EVIDENCE, "Show one case of ordering consumables", "Say it.")
    gaps = (gap("Order consumables", show, importance=Importance.DUTY), gap("SQL", course("SQL")))
    assert first_steps(replace(analysis, gaps=gaps))[0].title == "Take a course on SQL"


def test_every_report_says_at_its_top_what_to_do_first(analysis: Analysis) -> None:
    text, page = analysis_text(analysis), analysis_html(analysis, chart=False)
    assert text.index("Do first") < text.index("Musts  ")
    assert page.index('id="h-first"') < page.index('class="glance"')
    assert analysis_markdown(analysis).index("## Do first") < analysis_markdown(analysis).index("## Musts")


def test_without_a_gap_there_is_nothing_to_do_first(analysis: Analysis) -> None:
    assert "Do first" not in analysis_text(replace(analysis, gaps=()))
