"""`upbridge decide` and `plan` on every example resume, without a network; the page on a telephone and wide."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from typer.testing import CliRunner

from upbridge.bootstrap import Upbridge
from upbridge.cli.main import app

EXAMPLES = Path(__file__).parents[2] / "examples"
RESUMES = sorted(path for path in EXAMPLES.iterdir() if path.stem.endswith("resume"))
PAIRS = [(resume, next(EXAMPLES.glob(resume.stem.replace("resume", "advert") + ".*"))) for resume in RESUMES]
IDS = [resume.stem for resume in RESUMES]
ANSWERS = "liking = 3\nfulfilment = 2\nadvance = 3\nhours = 5\nmonths = 12\ncare = 2\n"
pytestmark = pytest.mark.base


def ran(*words: str) -> str:
    done = CliRunner().invoke(app, ["--quiet", *words])
    assert done.exit_code == 0, done.output
    return done.stdout


def planned(resume: Path, *words: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(
        ran("plan", str(resume), *words, "--hours-per-week", "6", "--start", "2026-11-30", "--format", "json")
    )
    return made


@pytest.mark.parametrize("resume", RESUMES, ids=IDS)
def test_every_resume_gets_a_direction_whose_figures_have_sources_and_targets(
    program: Upbridge, resume: Path, tmp_path: Path
) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text(ANSWERS, encoding="utf-8")
    decision = json.loads(ran("decide", str(resume), "--answers", str(answers), "--format", "json"))
    assert decision["direction"] in ("upskill", "reskill", "first find out")
    assert all(c["source"] for c in decision["criteria"] if c["pull"] is not None)
    for side in decision["sides"]:
        codes = [target["code"] for target in side["targets"]]
        assert len({code[:7] for code in codes}) == len(codes)


@pytest.mark.parametrize("pair", PAIRS, ids=IDS)
def test_every_resume_gets_a_goal_that_holds_and_a_plan_whose_pieces_trace_to_it(
    program: Upbridge, pair: tuple[Path, Path]
) -> None:
    plan = planned(pair[0], "--job", str(pair[1]))
    assert plan["goal"]["failing"] == [] and plan["goal"]["by"] >= plan["finish"]
    titles = [item["title"] for item in plan["items"]]
    assert len(titles) == len(set(titles))
    ends = {item["id"]: item["ends"] for item in plan["items"]}
    for item in plan["items"]:
        assert item["serves"] and item["hours"][0] > 0
        assert all(link["url"].startswith("https://") for link in item["links"])
        assert all(ends[before] <= item["ends"] for before in item["requires"] if before in ends)
    assert not re.search(r"(?i)learn (?:build|write|manage|train)\b|courses on", " ".join(titles))


@pytest.mark.parametrize("resume", RESUMES, ids=IDS)
def test_a_plan_toward_an_occupation_has_no_label_twice(program: Upbridge, resume: Path) -> None:
    plan = planned(resume, "--to", "11-3121.00")
    labels = [milestone["title"].lower() for milestone in plan["milestones"]]
    assert len(labels) == len(set(labels)) > 0


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_plan_s_page_fits_the_screen_and_fetches_nothing(
    program: Upbridge, browser: Browser, tmp_path: Path, width: int, scheme: str
) -> None:
    file = tmp_path / "plan.html"
    file.write_text(
        ran("plan", str(PAIRS[0][0]), "--job", str(PAIRS[0][1]), "--track", "search", "--format", "html"),
        encoding="utf-8",
    )
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert said == [] and asked == [file.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator(".chart svg rect").count() >= 5
    ink, paper = (page.evaluate(f"getComputedStyle(document.body).{name}") for name in ("color", "backgroundColor"))
    assert (sum(numbers(ink)) > sum(numbers(paper))) == (scheme == "dark")
    page.close()


def numbers(colour: str) -> list[float]:
    return [float(number) for number in re.findall(r"[\d.]+", colour)[:3]]
