"""The whole command on every example, in every format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from playwright.sync_api import Browser
from typer.testing import CliRunner

from upbridge.bootstrap import Upbridge
from upbridge.cli.main import app
from upbridge.reports.schemas import schema

EXAMPLES = Path(__file__).parents[2] / "examples"
RESUMES = sorted(path for path in EXAMPLES.iterdir() if path.stem.endswith("resume"))
PAIRS = [(resume, next(EXAMPLES.glob(resume.stem.replace("resume", "advert") + ".*"))) for resume in RESUMES]
pytestmark = pytest.mark.base


def written(resume: Path, advert: Path, shape: str) -> str:
    ran = CliRunner().invoke(app, ["--quiet", "analyze", str(resume), str(advert), "--format", shape])
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def test_there_are_examples_from_six_fields_and_more() -> None:
    assert len(PAIRS) >= 6
    assert {path.suffix for pair in PAIRS for path in pair} == {".txt", ".docx", ".pdf"}


@pytest.mark.parametrize("pair", PAIRS, ids=[resume.stem for resume, _ in PAIRS])
def test_each_example_is_answered_in_every_format(program: Upbridge, pair: tuple[Path, Path]) -> None:
    answer = json.loads(written(*pair, "json"))
    Draft202012Validator(schema("analysis")).validate(answer)
    assert answer["fit"] is not None and answer["gaps"] and answer["coverage"]["share"] > 0.8
    assert all(gap["actions"] for gap in answer["gaps"])
    assert f"Fit  {answer['fit']['score']} of 100" in written(*pair, "text")
    assert answer["verdict"].split("“")[0] in written(*pair, "html").replace("&#39;", "'")
    assert "<h2>What to do</h2>" in MarkdownIt().render(written(*pair, "md"))


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_page_opens_without_a_fault_or_a_request_and_fits_the_screen(
    program: Upbridge, browser: Browser, tmp_path: Path, width: int, scheme: str
) -> None:
    file = tmp_path / "report.html"
    file.write_text(written(EXAMPLES / "resume.pdf", EXAMPLES / "advert.txt", "html"), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, ground[4:-1].split(","))) < 200) is (scheme == "dark")
    page.close()


@pytest.mark.browser
def test_on_paper_it_is_a_few_pages(program: Upbridge, browser: Browser, tmp_path: Path) -> None:
    import pypdfium2

    file, paper = tmp_path / "report.html", tmp_path / "report.pdf"
    file.write_text(written(EXAMPLES / "resume.pdf", EXAMPLES / "advert.txt", "html"), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.pdf(path=paper, prefer_css_page_size=True)
    page.close()
    assert len(pypdfium2.PdfDocument(paper)) <= 6
