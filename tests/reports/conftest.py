"""One analysis made by hand: a shop's team leader who applies as a supply chain analyst."""

from __future__ import annotations

from datetime import date

import pytest

from upbridge.model.alignment import Aligned, Fit, Status
from upbridge.model.analysis import Action, ActionKind, Analysis, Coverage, Gap, Link
from upbridge.model.documents import Document, DocumentKind, Notice, Section, SectionKind
from upbridge.model.evidence import Evidence, Strength
from upbridge.model.figures import Source
from upbridge.model.requirements import Importance, Requirement, RequirementKind
from upbridge.model.skills import Skill
from upbridge.model.text import Quote, Span

JOB = """Supply Chain Analyst
Harbour & Vale Foods <Leeds>, hybrid, full time

About us
We bring fruit and vegetables from 400 growers to 1,200 shops. Forty planners, buyers and drivers' \
dispatchers sit on one floor, and the kettle is never cold.

What you will do
- Forecast weekly demand for fresh produce and explain where the forecast was wrong
- Build and maintain dashboards for buyers and depot managers
- Track stock, waste and on-time delivery, and chase the causes
- Present findings to people who have five minutes

What you'll bring
- Advanced Excel, including pivot tables and Power Query
- Confident SQL: you write your own joins and window functions
- Power BI or Tableau
- At least two years' experience in supply chain, logistics or retail operations
- Clear written and spoken English
- A degree in a numerate subject, or equivalent experience

Nice to have
- SAP (MM or IBP)
- Python for data analysis
- Conversational Dutch: our largest growers are in Westland

The small print
You must have the right to work in the UK; we cannot sponsor visas. Food-safety induction on day one. \
Some weeks start at 6 am on the depot floor in Wakefield.
We offer 25 days of leave, a pension and as many carrots as you can carry.
"""

RESUME = """Amara Okonjo-Lindqvist
Leeds · amara@example.com

Team leader in grocery retail who likes the numbers behind the shelves.

EXPERIENCE
Team Leader, Greenway Supermarkets, Leeds                       March 2021 - present
- Cut waste of fresh produce by 18% in a year by re-cutting the order plan for 140 lines
- Built the weekly stock and waste report in Excel (pivot tables, Power Query); nine shops now use it
- Plan rotas and deliveries for a team of 14
- Present weekly figures to the area manager

Sales Assistant, Greenway Supermarkets, Leeds                   June 2018 - February 2021
- Replenishment, date checks, goods in

EDUCATION
BA History, University of the Dales, 2018

SKILLS
Excel, Power Query, Google Sheets. Currently learning SQL (free online course, week 4 of 10).
No experience of SAP yet. Swedish (native), English (native), some German.
"""


def quote(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(start, start + len(words), words)


def section(kind: SectionKind, heading: str, last: str) -> Section:
    start = JOB.index(heading)
    body = start + len(heading) + 1
    return Section(kind, Span(body, JOB.index(last) + len(last)), heading, Span(start, start + len(heading)))


def shows(words: str, strength: Strength, because: str) -> Evidence:
    return Evidence(quote(RESUME, words), strength, because, last_used=date(2026, 11, 1))


def asks(
    id: str,
    label: str,
    kind: RequirementKind,
    importance: Importance,
    words: str,
    *,
    group: str | None = None,
    years: float | None = None,
    level: str | None = None,
) -> Requirement:
    skill = Skill(f"upbridge:{label.lower().replace(' ', '-')}", label.lower())
    return Requirement(id, label, kind, importance, quote(JOB, words), (skill,), (), group, years, level)


K, Imp, S, Y = RequirementKind, Importance, Status, Strength

ALIGNED = (
    Aligned(
        asks("r1", "Demand forecasting", K.SKILL, Imp.DUTY, "Forecast weekly demand for fresh produce"),
        S.PARTIAL,
        "Order planning for fresh produce is close to forecasting; no forecast of your own is named.",
        (shows("re-cutting the order plan for 140 lines", Y.TRANSFERABLE, "order planning is a neighbour"),),
    ),
    Aligned(
        asks("r2", "Dashboards", K.SKILL, Imp.DUTY, "Build and maintain dashboards for buyers and depot managers"),
        S.PARTIAL,
        "A report that nine shops use, but in Excel rather than on a dashboard.",
        (shows("Built the weekly stock and waste report in Excel", Y.TRANSFERABLE, "reporting is a neighbour"),),
    ),
    Aligned(
        asks("r3", "Stock and waste tracking", K.SKILL, Imp.DUTY, "Track stock, waste and on-time delivery"),
        S.MET,
        "Shown with a result in your present job.",
        (
            shows("Cut waste of fresh produce by 18% in a year", Y.STRONG, "a result, with a figure"),
            shows("weekly stock and waste report", Y.DEMONSTRATED, "names it"),
        ),
    ),
    Aligned(
        asks("r4", "Presenting findings", K.SKILL, Imp.DUTY, "Present findings to people who have five minutes"),
        S.MET,
        "Done every week in your present job.",
        (shows("Present weekly figures to the area manager", Y.DEMONSTRATED, "names it"),),
    ),
    Aligned(
        asks("r5", "Excel", K.TOOL, Imp.MUST, "Advanced Excel", level="advanced"),
        S.MET,
        "Shown in a job, with the advanced features that the advert names.",
        (shows("Excel (pivot tables, Power Query); nine shops now use it", Y.STRONG, "a result that others use"),),
    ),
    Aligned(
        asks("r6", "Power Query", K.TOOL, Imp.MUST, "Advanced Excel, including pivot tables and Power Query"),
        S.MET,
        "Named in a job.",
        (shows("Power Query); nine shops", Y.DEMONSTRATED, "names it"),),
    ),
    Aligned(
        asks("r7", "SQL", K.TOOL, Imp.MUST, "Confident SQL: you write your own joins and window functions"),
        S.GAP,
        "You are learning it, which does not count yet.",
        (shows("Currently learning SQL (free online course, week 4 of 10)", Y.LEARNING, "being learned"),),
    ),
    Aligned(
        asks("r8", "Power BI", K.TOOL, Imp.MUST, "Power BI or Tableau", group="g1"),
        S.PARTIAL,
        "Power Query is half of Power BI; the other half is not shown.",
        (shows("Power Query); nine shops", Y.TRANSFERABLE, "Power Query is part of Power BI"),),
    ),
    Aligned(
        asks("r9", "Tableau", K.TOOL, Imp.MUST, "Power BI or Tableau", group="g1"),
        S.GAP,
        "Nothing in the resume speaks for it. Power BI would do instead.",
    ),
    Aligned(
        asks(
            "r10",
            "2 years in supply chain, logistics or retail operations",
            K.EXPERIENCE,
            Imp.MUST,
            "At least two years' experience in supply chain, logistics or retail operations",
            years=2,
        ),
        S.MET,
        "8 years and 6 months in retail operations, from dated positions.",
        (
            shows("Team Leader, Greenway Supermarkets", Y.STRONG, "March 2021 to today"),
            shows("Sales Assistant, Greenway Supermarkets", Y.DEMONSTRATED, "June 2018 to February 2021"),
        ),
    ),
    Aligned(
        asks("r11", "English", K.LANGUAGE, Imp.MUST, "Clear written and spoken English"),
        S.MET,
        "Native speaker.",
        (shows("English (native)", Y.DEMONSTRATED, "names it"),),
    ),
    Aligned(
        asks(
            "r12", "Numerate degree", K.EDUCATION, Imp.MUST, "A degree in a numerate subject, or equivalent experience"
        ),
        S.PARTIAL,
        "A degree in another subject; the advert accepts equivalent experience.",
        (shows("BA History, University of the Dales, 2018", Y.TRANSFERABLE, "a degree, in another subject"),),
    ),
    Aligned(
        asks("r13", "SAP", K.TOOL, Imp.NICE, "SAP (MM or IBP)"),
        S.GAP,
        "The resume says that you have not used it.",
        (shows("No experience of SAP yet", Y.NEGATED, "said not to be there"),),
    ),
    Aligned(
        asks("r14", "Python", K.TOOL, Imp.NICE, "Python for data analysis"),
        S.GAP,
        "Nothing in the resume speaks for it.",
    ),
    Aligned(
        asks("r15", "Dutch", K.LANGUAGE, Imp.NICE, "Conversational Dutch", level="B1"),
        S.GAP,
        "Not among your languages; German and Swedish will make it quicker.",
        (shows("Swedish (native), English (native), some German", Y.TRANSFERABLE, "near languages"),),
    ),
    Aligned(
        asks("r16", "Right to work in the UK", K.ELIGIBILITY, Imp.MUST, "the right to work in the UK"),
        S.UNKNOWN,
        "A resume cannot show this. Check it before you apply.",
    ),
)


def search(provider: str, url: str) -> Link:
    return Link(f"SQL on {provider}", url, provider)


SQL_ACTIONS = (
    Action(
        ActionKind.COURSE,
        "Finish a course that goes as far as window functions",
        "You are in week 4 of 10: look whether yours reaches joins and window functions, or take one that does.",
        (
            search("Coursera", "https://www.coursera.org/search?query=SQL%20window%20functions"),
            search("Khan Academy", "https://www.khanacademy.org/search?page_search_query=SQL"),
            search("LinkedIn Learning", "https://www.linkedin.com/learning/search?keywords=SQL"),
            search("OpenLearn", "https://www.open.edu/openlearn/search-results?fulltext=SQL"),
        ),
        (20, 40),
        "A certificate of completion.",
    ),
    Action(
        ActionKind.PROJECT,
        "A year of waste, asked in SQL",
        "Load a public set of grocery sales into SQLite and answer five questions that a buyer would ask.",
        (),
        (12, 20),
        "A public repository with the queries, their answers and one page of what you would do.",
        (
            "Load the tables and draw how they join.",
            "Write ten queries, from a plain filter to a running total by week.",
            "Show the week in which most was thrown away, and why.",
        ),
    ),
    Action(
        ActionKind.PRACTICE,
        "Ask for read access to the stock database at work",
        "Rebuild one sheet of your weekly report as a query.",
        proof="The query, and the time it saves each week.",
    ),
)

GAPS = (
    Gap(ALIGNED[6], 0.86, ("a must", "only learning so far", "weeks rather than days"), SQL_ACTIONS),
    Gap(
        ALIGNED[7],
        0.61,
        ("a must", "half of it is there already"),
        (
            Action(
                ActionKind.PROJECT,
                "Move the weekly report from Excel to Power BI",
                "Your Power Query steps can be taken over as they are.",
                hours=(8, 16),
                proof="A dashboard with a link that can be opened.",
                steps=("Import the queries.", "Model dates and shops.", "Publish one page for an area manager."),
            ),
        ),
    ),
    Gap(
        ALIGNED[0],
        0.48,
        ("a duty", "close to what you do"),
        (
            Action(
                ActionKind.PRACTICE,
                "Write down next week's forecast for ten lines, every Friday",
                "Compare it with what was sold and keep the error.",
                proof="Eight weeks of forecasts with their errors.",
            ),
        ),
    ),
    Gap(
        ALIGNED[13],
        0.22,
        ("nice to have",),
        (
            Action(
                ActionKind.COURSE,
                "A first course in Python",
                links=(search("edX", "https://www.edx.org/search?q=Python"),),
            ),
        ),
    ),
    Gap(
        ALIGNED[12],
        0.2,
        ("nice to have", "rarely learned outside a job"),
        (Action(ActionKind.ASK, "Ask whether they would train you in it"),),
    ),
)

SOURCES = (
    Source(
        "esco",
        "ESCO classification",
        "European Commission",
        "1.1.1",
        "CC BY 4.0",
        "This service uses the ESCO classification of the European Commission.",
        "https://esco.ec.europa.eu",
    ),
)


@pytest.fixture
def analysis() -> Analysis:
    job = Document(
        JOB,
        "advert.txt",
        DocumentKind.ADVERT,
        (
            section(SectionKind.ABOUT, "About us", "never cold."),
            section(SectionKind.DUTIES, "What you will do", "five minutes"),
            section(SectionKind.REQUIREMENTS, "What you'll bring", "equivalent experience"),
            section(SectionKind.NICE, "Nice to have", "in Westland"),
            section(SectionKind.OTHER, "The small print", "can carry."),
        ),
        language="en",
        title="Supply Chain Analyst",
        title_span=Span(0, 20),
    )
    resume = Document(RESUME, "resume.pdf", DocumentKind.RESUME, language="en")
    fit = Fit(
        63,
        "within reach",
        (
            "4 of 7 musts are shown, 2 in part; SQL is missing.",
            "All four duties are shown, two of them in part.",
            "None of the three nice-to-haves is shown.",
        ),
        ("Right to work in the UK: a resume cannot show this.",),
    )
    missed = (quote(JOB, "Some weeks start at 6 am on the depot floor in Wakefield."),)
    return Analysis(
        resume,
        job,
        ALIGNED,
        fit,
        GAPS,
        Coverage(0.94, 16, missed),
        "You show most of what this job asks; SQL stands between you and it, and Power BI is half way there.",
        (Notice("columns-guessed", "The resume seems to have two columns.", "Check the quotes from it."),),
        SOURCES,
    )


@pytest.fixture
def unread(analysis: Analysis) -> Analysis:
    """An advert of which too little was understood to give a number."""
    job = Document("Zed\n\nqqq qqq qqq\n", "odd.txt", DocumentKind.ADVERT)
    coverage = Coverage(0.1, 9, (quote(job.text, "qqq qqq qqq"),))
    verdict = "I could not read this advert well enough to compare it."
    return Analysis(analysis.resume, job, (), None, (), coverage, verdict)
