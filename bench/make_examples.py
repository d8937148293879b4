"""Writes the examples in the formats people have from their one source each: `python -m bench.make_examples [FOLDER]`.

The sources are in `examples/source`: a name, a line or two under it, headings, positions with their dates, bullets.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import MappingProxyType

import typst
from docx import Document
from docx.shared import Pt, RGBColor

EXAMPLES = Path(__file__).parents[1] / "examples"
SOURCES = EXAMPLES / "source"
TEMPLATE = Path(__file__).with_name("example.typ")
SIDE = frozenset({"Skills", "Learning now", "Certificates", "Languages", "Interests"})
"""Headings that a two-column resume sets at the side."""

MADE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "resume.pdf": ("retail_resume", "two-columns"),
        "advert.txt": ("retail_advert", "text"),
        "veterinary_resume.docx": ("veterinary_resume", "word"),
        "veterinary_advert.txt": ("veterinary_advert", "text"),
        "automotive_resume.txt": ("automotive_resume", "text"),
        "automotive_advert.docx": ("automotive_advert", "word"),
        "journalism_resume.pdf": ("journalism_resume", "one-column"),
        "journalism_advert.pdf": ("journalism_advert", "one-column"),
        "pharmacy_resume.txt": ("pharmacy_resume", "text"),
        "pharmacy_advert.txt": ("pharmacy_advert", "text"),
        "construction_resume.docx": ("construction_resume", "word"),
        "construction_advert.pdf": ("construction_advert", "one-column"),
        "legal_resume.docx": ("legal_resume", "word"),
        "legal_advert.txt": ("legal_advert", "text"),
        "library_resume.pdf": ("library_resume", "two-columns"),
        "library_advert.docx": ("library_advert", "word"),
    }
)
"""Each example: its source and how it is set."""


@dataclass
class Line:
    """One line of a part: `style` is `text`, `bullet` or `position`, whose dates stand in `right`."""

    style: str
    text: str
    right: str = ""


@dataclass
class Part:
    """What stands under one heading."""

    heading: str
    lines: list[Line] = field(default_factory=list)
    side: bool = False


@dataclass
class Page:
    """A whole document: its title, the lines under it, its parts."""

    title: str = ""
    under: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def parse(source: str) -> Page:
    """A source as a page."""
    page = Page()
    for raw in filter(None, map(str.strip, source.splitlines())):
        mark, _, rest = raw.partition(" ")
        if mark == "#":
            page.title = rest
        elif mark == "##":
            page.parts.append(Part(rest, side=rest in SIDE))
        elif page.parts:
            page.parts[-1].lines.append(_line(mark, rest, raw))
        else:
            page.under.append(raw)
    return page


def _line(mark: str, rest: str, raw: str) -> Line:
    if mark == "###":
        text, _, right = rest.partition(" | ")
        return Line("position", text, right)
    return Line("bullet", rest) if mark == "-" else Line("text", raw)


def as_text(page: Page, path: Path) -> None:
    """Plain text, as pasted from a web page or a form."""
    lines = [page.title, *page.under]
    for part in page.parts:
        lines += ["", part.heading.upper()]
        lines += [_plain(line) for line in part.lines]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _plain(line: Line) -> str:
    if line.style == "position":
        return f"\n{line.text}  ({line.right})" if line.right else f"\n{line.text}"
    return f"- {line.text}" if line.style == "bullet" else line.text


def as_word(page: Page, path: Path) -> None:
    """A Word document with its own styles."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    document.add_heading(page.title, level=0)
    for words in page.under:
        document.add_paragraph(words).runs[0].font.color.rgb = RGBColor(0x55, 0x55, 0x55)
    for part in page.parts:
        document.add_heading(part.heading, level=1)
        for line in part.lines:
            style = "List Bullet" if line.style == "bullet" else None
            paragraph = document.add_paragraph(style=style)
            paragraph.add_run(line.text).bold = line.style == "position"
            if line.right:
                paragraph.add_run(f"\t{line.right}").italic = True
    document.save(str(path))


def as_pdf(layout: str) -> Callable[[Page, Path], None]:
    """A PDF in one of the template's layouts."""

    def write(page: Page, path: Path) -> None:
        given = {"page": json.dumps(asdict(page)), "layout": layout}
        path.write_bytes(typst.compile(str(TEMPLATE), sys_inputs=given))

    return write


WRITERS: Mapping[str, Callable[[Page, Path], None]] = MappingProxyType(
    {
        "text": as_text,
        "word": as_word,
        "one-column": as_pdf("one-column"),
        "two-columns": as_pdf("two-columns"),
    }
)


def make(folder: Path = EXAMPLES) -> list[Path]:
    """Writes every example into the folder; gives their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (source, style) in MADE.items():
        WRITERS[style](parse((SOURCES / f"{source}.md").read_text("utf-8")), folder / name)
    return [folder / name for name in MADE]


def main(arguments: Sequence[str]) -> int:
    for path in make(Path(arguments[0]) if arguments else EXAMPLES):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
