"""What holds for every resume and advert: true quotes, one answer, no reward for less, blindness to who somebody is."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import TODAY

from upbridge.bootstrap import Upbridge
from upbridge.documents import read_text
from upbridge.model.analysis import Analysis
from upbridge.model.documents import DocumentKind
from upbridge.model.requirements import Importance
from upbridge.reports.analysis_json import analysis_json

pytestmark = pytest.mark.base
CALM = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
NAMES = (
    "SQL",
    "Excel",
    "Docker",
    "welding",
    "budgeting",
    "German",
    "first aid",
    "Photoshop",
    "bookkeeping",
    "Kubernetes",
)
ASKS = (
    "Experience with {}", "{} is essential", "You will use {} every day", "{} would be a plus", "Ideally some {}",
    "At least 3 years of {}", "Strong {} skills", "{} or a similar skill", "Knowledge of {}", "We cannot sponsor visas",
)  # fmt: skip
SHOWS = (
    "Used {} every day for the weekly report", "Currently learning {}", "No {} yet", "Skills: {}",
    "Cut costs by 12% with {}", "Seeking a role with {}", "Trained four colleagues in {}", "Ran the {} of a small shop",
)  # fmt: skip
ANY = st.one_of(st.text(max_size=300), st.text(alphabet="\x00\u2028•-–:()[]/ \n\tAaé漢🙂.,;0123", max_size=300))


def lines(patterns: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    line = st.builds(str.format, st.sampled_from(patterns), st.sampled_from(NAMES))
    return st.lists(line, min_size=3, max_size=9, unique=True)


def advert(asked: list[str], extra: str = "") -> str:
    return "Operations Analyst\n\nRequirements\n" + "".join(f"- {line}\n" for line in asked) + extra


def resume(shown: list[str], extra: str = "") -> str:
    body = "".join(f"- {line}\n" for line in shown)
    return f"Alex Example\n\nEXPERIENCE\nAnalyst, Larkfield Foods, Leeds, January 2019 - December 2023\n{body}{extra}"


def analysed(program: Upbridge, person: str, job: str) -> Analysis:
    return program.analyze(
        read_text(person, role=DocumentKind.RESUME), read_text(job, role=DocumentKind.ADVERT), today=TODAY
    )


def score(analysis: Analysis) -> int:
    assert analysis.fit is not None
    return analysis.fit.score


def check_quotes(analysis: Analysis) -> None:
    for a in analysis.aligned:
        for quote in (a.requirement.quote, *a.requirement.mentions):
            assert analysis.job.text[quote.start : quote.end] == quote.text
        for evidence in a.evidence:
            assert analysis.resume.text[evidence.quote.start : evidence.quote.end] == evidence.quote.text
    for quote in analysis.coverage.not_understood:
        assert analysis.job.text[quote.start : quote.end] == quote.text


@CALM
@given(lines(SHOWS), lines(ASKS))
def test_every_quote_is_the_slice_of_its_text(program: Upbridge, shown: list[str], asked: list[str]) -> None:
    check_quotes(analysed(program, resume(shown), advert(asked)))


@CALM
@given(ANY, ANY)
def test_any_two_texts_give_an_answer_with_true_quotes(program: Upbridge, person: str, job: str) -> None:
    analysis = analysed(program, person, advert(["SQL"], job))
    check_quotes(analysis)
    json.dumps(analysis_json(analysis), allow_nan=False)
    check_quotes(analysed(program, resume(["SQL"], person), job))


@CALM
@given(lines(SHOWS), lines(ASKS))
def test_the_same_texts_give_the_same_answer(program: Upbridge, shown: list[str], asked: list[str]) -> None:
    first, second = (analysis_json(analysed(program, resume(shown), advert(asked))) for _ in range(2))
    assert first == second


@CALM
@given(lines(SHOWS), lines(ASKS), st.sampled_from(NAMES))
def test_true_evidence_never_lowers_the_fit(program: Upbridge, shown: list[str], asked: list[str], name: str) -> None:
    job = advert([*asked, "Experience with SQL", "Experience with Excel", "Experience with welding"])
    before = analysed(program, resume(shown), job)
    after = analysed(program, resume(shown, f"- Used {name} every day at work\n"), job)
    assert score(after) >= score(before)


@CALM
@given(lines(SHOWS), st.lists(st.sampled_from(NAMES), min_size=4, max_size=8, unique=True))
def test_taking_away_a_must_that_is_met_never_raises_the_fit(
    program: Upbridge, shown: list[str], asked: list[str]
) -> None:
    """Of a resume: the words that meet a must go, and the fit does not rise."""
    job = advert([f"{name} is essential" for name in asked])
    whole = analysed(program, resume([*shown, f"Used {asked[0]} every day"]), job)
    less = analysed(program, resume(shown), job)
    assert score(less) <= score(whole)


PERSON = """{name}
{address} · {born} · {nationality} · {pronouns}

SUMMARY
Stock controller. {colleague} says that {subject} keeps every promise.

EXPERIENCE
Stock Controller, Larkfield Foods, Leeds, January 2017 - present
- Built the weekly stock report in Excel; nine shops use it
- Wrote SQL queries for the warehouse
- Trained four colleagues

EDUCATION
BSc Geography, University of the Peak, 2014

SKILLS
Excel, SQL, English (native)
"""
WHO = {
    "name": "Mary Hill", "address": "4 Mill Lane, Leeds", "born": "Born 3 May 1991", "nationality": "British",
    "pronouns": "she/her", "colleague": "My manager", "subject": "she",
}  # fmt: skip
OTHERS = (
    {"name": "Oluwaseun Adébáyò-Nguyễn"},
    {"name": "Python Docker"},
    {"pronouns": "they/them", "subject": "they"},
    {"pronouns": "he/him", "subject": "he"},
    {"born": "Date of birth: 12/11/1959"},
    {"born": "Age 61"},
    {"nationality": "Nationality: Syrian"},
    {"nationality": "Brazilian citizen"},
    {"address": "Flat 9, 221 Hafenstraße, Hamburg, Germany"},
    {"address": "Lagos, Nigeria"},
)
JOB = advert(
    ["Advanced Excel", "SQL", "Python", "3 years of stock control", "A degree", "Fluent English", "German is a plus"],
    "- You must have the right to work in the UK\n",
)


@pytest.mark.parametrize("other", OTHERS, ids=lambda other: ", ".join(other.values()))
def test_who_somebody_is_changes_nothing(program: Upbridge, other: dict[str, str]) -> None:
    def seen(who: dict[str, str]) -> tuple[int, list[tuple[str, str]]]:
        analysis = analysed(program, PERSON.format(**who), JOB)
        open_doors = [a for a in analysis.aligned if not a.requirement.is_gate]
        return score(analysis), [(a.requirement.label, a.status.value) for a in open_doors]

    assert seen(WHO | other) == seen(WHO)


def test_a_strong_candidate_outranks_a_career_changer(program: Upbridge) -> None:
    changer = resume(["Served customers in a busy café", "Seeking an analyst role", "Currently learning SQL"])
    changer = changer.replace("\nAnalyst,", "\nBarista,")
    assert score(analysed(program, PERSON.format(**WHO), JOB)) > score(analysed(program, changer, JOB)) + 20


@pytest.mark.parametrize("text", ["", "Lorem ipsum dolor sit amet.", "qwe rty uio\n" * 30, "We are a nice company.\n"])
def test_an_advert_that_cannot_be_read_gets_no_number(program: Upbridge, text: str) -> None:
    analysis = analysed(program, PERSON.format(**WHO), text)
    assert analysis.fit is None
    assert "could not read" in analysis.verdict and "advert" in analysis.verdict


def test_a_must_weighs_more_than_a_wish(program: Upbridge) -> None:
    def asking(importance: str) -> Analysis:
        return analysed(program, PERSON.format(**WHO), advert(["Excel", "SQL", "Fluent English", importance]))

    must, wish = asking("Kubernetes is essential"), asking("Kubernetes would be a plus")
    assert {a.requirement.importance for a in wish.aligned} >= {Importance.NICE}
    assert score(must) < score(wish)
