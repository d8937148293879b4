"""The examples are what their sources say, in three formats and eight fields."""

from pathlib import Path

import pypdfium2
import pytest
from bench.make_examples import EXAMPLES, MADE, SOURCES, make, parse


def test_the_examples_cover_eight_fields_in_text_word_and_pdf() -> None:
    fields = {source.split("_")[0] for source, _ in MADE.values()}
    assert len(fields) == 8
    assert {Path(name).suffix for name in MADE} == {".txt", ".docx", ".pdf"}


@pytest.mark.parametrize("name", MADE)
def test_every_example_is_there(name: str) -> None:
    assert (EXAMPLES / name).stat().st_size > 500


def test_every_source_is_used() -> None:
    assert {path.stem for path in SOURCES.glob("*.md")} == {source for source, _ in MADE.values()}


def test_making_them_again_gives_the_same_text(tmp_path: Path) -> None:
    for path in make(tmp_path):
        if path.suffix == ".txt":
            assert path.read_text("utf-8") == (EXAMPLES / path.name).read_text("utf-8")


def test_the_main_resume_has_two_pages_and_its_words() -> None:
    pdf = pypdfium2.PdfDocument(EXAMPLES / "resume.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert len(pdf) == 2
    assert "Ridgeline Outdoor" in text and "Learning now" in text


def test_a_source_is_parsed_into_parts_with_positions_and_bullets() -> None:
    page = parse("# Ann\nLeeds\n## Experience\n### Cook, Inn | 2020 - now\n- Cooks\n## Skills\nSoup")
    assert (page.title, page.under) == ("Ann", ["Leeds"])
    position, bullet = page.parts[0].lines
    assert (position.style, position.text, position.right) == ("position", "Cook, Inn", "2020 - now")
    assert (bullet.style, bullet.text) == ("bullet", "Cooks")
    assert [part.side for part in page.parts] == [False, True]
