"""Our scorers count as the ones that the labelled cases were first published with."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from bench.analysis import by_command, measure
from bench.cases import OWN, Case, read_cases
from bench.score_analysis import score_case, totals
from bench.words import carries, meet, places

from bench import score_exploration, score_linking

HERE = Path(__file__).parent
CLAUSES = (sys.executable, str(HERE / "clauses.py"))
THEIRS = Path(__file__).parents[3] / "shared" / "bench"
needs_theirs = pytest.mark.skipif(not THEIRS.is_dir(), reason="the other scorers are not beside the project")


def printed_by(program: str, *arguments: str) -> dict[str, object]:
    """The last line that the other scorer prints, without its clock."""
    command = [sys.executable, str(THEIRS / program), *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return without_clock(json.loads(said.splitlines()[-1]))


def without_clock(figures: dict[str, object]) -> dict[str, object]:
    return {name: figure for name, figure in figures.items() if name != "seconds_median"}


def recorded(name: str) -> dict[str, object]:
    return json.loads((HERE / "recorded_totals.json").read_text("utf-8"))[name]


def our_analysis(cases: Path) -> dict[str, object]:
    return without_clock(totals(list(measure(read_cases(cases), by_command(CLAUSES)))))


def our_exploration(cases: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    score_exploration.main([str(cases), "--", *CLAUSES])
    return without_clock(json.loads(capsys.readouterr().out.splitlines()[-1]))


@pytest.fixture
def recorded_cases(tmp_path: Path) -> Path:
    """The cases of the series e and f, on which the other scorer was run."""
    for folder in OWN.iterdir():
        if folder.name[0] in "ef":
            (tmp_path / folder.name).symlink_to(folder)
    return tmp_path


def test_the_totals_of_an_analysis_are_those_recorded_from_the_other_scorer(recorded_cases: Path) -> None:
    assert our_analysis(recorded_cases) == recorded("analysis")


def test_the_totals_of_an_exploration_are_those_recorded_from_the_other_scorer(
    recorded_cases: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert our_exploration(recorded_cases, capsys) == recorded("exploration")


@needs_theirs
def test_both_scorers_give_the_same_totals_on_every_case(capsys: pytest.CaptureFixture[str]) -> None:
    cases = THEIRS / "cases"
    assert our_analysis(cases) == printed_by("score_analysis.py", str(cases), "--", *CLAUSES)
    assert our_exploration(cases, capsys) == printed_by("score_exploration.py", str(cases), "--", *CLAUSES)


@needs_theirs
def test_both_scorers_rank_skills_the_same(tmp_path: Path) -> None:
    gold = THEIRS / "linking" / "tech_validation_annotations.csv"
    sentences = sorted(score_linking.read_gold(gold))[:-3]
    guesses = [
        {"label": label} for label in ("JavaScript", "Python", "use spreadsheets software", "Python", "communication")
    ]
    rows = [json.dumps({"text": s, "skills": guesses[n % 3 :]}) for n, s in enumerate(sentences)]
    predictions = tmp_path / "predictions.jsonl"
    predictions.write_text("\n".join(rows), "utf-8")
    assert score_linking.report(gold, predictions) == printed_by("score_linking.py", str(gold), str(predictions))


def made_up_case(**changed: object) -> Case:
    item = {
        "name": "Git",
        "quote": "You use Git.",
        "aliases": ["git"],
        "importance": "must",
        "group": None,
        "status": "met",
        "evidence": ["Git daily"],
    }
    gold = {"shape": "reskill", "requirements": [item | changed], "must_not": ["Java"], "must_not_met": ["Go"]}
    return Case(Path("made-up"), resume="Git daily, no Go", job="You use Git. We drink Java.", gold=gold)


def answer(label: str, start: int, end: int, status: str = "met") -> dict[str, object]:
    quote = {"text": "", "start": start, "end": end}
    evidence = [{"quote": {"text": "Git daily", "start": 0, "end": 9}}]
    asked = {
        "label": label,
        "quote": quote,
        "kind": "tool",
        "importance": "must",
        "status": status,
        "evidence": evidence,
    }
    return {"requirements": [asked], "fit": {"score": 50}}


def test_a_requirement_found_in_the_right_place_with_the_right_status_is_right() -> None:
    score = score_case(made_up_case(), answer("Git", 8, 11))
    assert (score.tally["found"], score.tally["right"], score.tally["backed_right"]) == (1, 1, 1)
    assert score.noise == score.wrong == ()


def test_the_right_label_in_another_place_finds_nothing() -> None:
    score = score_case(made_up_case(), answer("Git", 14, 20))
    assert score.missed == ("Git",)


def test_a_label_that_must_not_be_reported_is_wrong_and_noise() -> None:
    score = score_case(made_up_case(), answer("Java", 22, 26))
    assert score.wrong == score.noise == ("Java",)


def test_a_thing_called_met_that_must_not_be_is_wrong() -> None:
    assert score_case(made_up_case(), answer("Go", 0, 3)).wrong == ("Go",)
    assert score_case(made_up_case(), answer("Go", 0, 3, "gap")).wrong == ()


def test_a_program_that_gave_no_answer_scores_nothing_and_is_counted() -> None:
    figures = totals([score_case(made_up_case(), None)])
    assert (figures["failed"], figures["recall"], figures["evidence"]) == (1, 0.0, None)


def test_labels_are_compared_word_by_word_without_plural_endings() -> None:
    assert carries("REST APIs and more", "rest api")
    assert carries("C++ programming", "c++")
    assert not carries("JavaScript", "java")
    assert not carries("anything", "")


def test_places_share_at_least_one_character() -> None:
    assert places("one two", ["two", "three"]) == [(4, 7)]
    assert meet((0, 5), [(4, 7)])
    assert not meet((0, 4), [(4, 7)])
