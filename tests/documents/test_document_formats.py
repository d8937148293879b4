"""Real files of every format, made here by the programs that people use, read to text with its parts."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
import typst
from docx.oxml import parse_xml

from upbridge.documents import Limits, read_bytes, read_document
from upbridge.errors import (
    DocumentBroken,
    DocumentEmpty,
    DocumentEncrypted,
    DocumentError,
    DocumentNotFound,
    DocumentScanned,
    DocumentTooLarge,
    DocumentUnsupported,
)
from upbridge.model.documents import Document, DocumentKind
from upbridge.model.documents import SectionKind as K

_TEXT_BOX = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:pict><v:shape '
    'xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed: forklift licence'
    "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def pdf(markup: str, tmp_path: Path) -> bytes:
    source = tmp_path / "page.typ"
    source.write_text(markup, encoding="utf-8")
    made = typst.compile(str(source))
    assert isinstance(made, bytes)
    return made


def word(fill: object, **_: object) -> bytes:
    document = docx.Document()
    fill(document)  # type: ignore[operator]
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def archive(**files: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(f"{name}.csv", content)
    return stream.getvalue()


def kinds(document: Document) -> list[K]:
    return [section.kind for section in document.sections if section.heading]


def test_two_columns_of_a_pdf_are_read_one_after_the_other(tmp_path: Path) -> None:
    content = pdf(
        """#set page(margin: 2cm)
        #align(center)[#text(20pt)[Ada Example] \\ Warehouse Supervisor]
        #grid(columns: (1fr, 2.2fr), gutter: 1cm,
        [== Skills
        - forklift counterbalance
        - stock control
        - SAP warehouse module
        - rota planning
        == Languages
        English, native speaker
        Polish, fluent
        ], [== Experience
        *Warehouse Supervisor*, Northgate Logistics \\ March 2019 – present
        - Run a shift of twelve people and plan the loading of forty vehicles every night of the week
        - Cut picking errors by a third
        *Picker*, Southfield Foods \\ 2015 – 2019
        - Picked and packed orders
        ])""",
        tmp_path,
    )
    document = read_bytes(content, "resume.pdf", role=DocumentKind.RESUME)
    assert kinds(document) == [K.SKILLS, K.LANGUAGES, K.EXPERIENCE]
    assert document.text.index("Polish") < document.text.index("Northgate")
    assert [(p.title, p.start, p.current) for p in document.positions] == [
        ("Warehouse Supervisor", date(2019, 3, 1), True),
        ("Picker", date(2015, 1, 1), False),
    ]
    assert "forty vehicles every night of the week" in document.text


def test_headers_footers_and_page_numbers_of_a_pdf_are_dropped(tmp_path: Path) -> None:
    content = pdf(
        """#set page(header: [Ada Example, resume], footer: context [Confidential #h(1fr) #counter(page).display()])
        First page on welding. #pagebreak() Second page on fitting. #pagebreak() Third page on riveting.""",
        tmp_path,
    )
    text = read_bytes(content, "r.pdf").text
    assert text.count("Ada Example") == 1
    assert "Confidential" not in text
    assert "Second page on fitting." in text


def test_words_that_a_pdf_breaks_at_a_line_are_mended(tmp_path: Path) -> None:
    content = pdf(
        """#set page(width: 9cm) \n#set text(hyphenate: true, lang: "en")\n#set par(justify: true)
        Responsible for telecommunications infrastructure, internationalisation and the certification of subcontractors,
        with efficient office workflows.""",
        tmp_path,
    )
    text = read_bytes(content, "r.pdf").text
    for whole in ("telecommunications", "infrastructure", "internationalisation", "subcontractors", "efficient"):
        assert whole in text.replace("\n", " ")


def test_a_scan_is_told_from_an_empty_pdf(tmp_path: Path) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    (tmp_path / "scan.svg").write_text(picture)
    import struct
    import zlib

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
    png += chunk(b"IDAT", zlib.compress(b"".join(b"\0" + bytes(range(8)) for _ in range(8)))) + chunk(b"IEND", b"")
    (tmp_path / "scan.png").write_bytes(png)
    with pytest.raises(DocumentScanned):
        read_bytes(pdf('#image("scan.png", width: 10cm)', tmp_path), "scan.pdf")
    with pytest.raises(DocumentEmpty):
        read_bytes(pdf("#pagebreak()", tmp_path), "empty.pdf")


def test_a_truncated_pdf_is_broken_and_one_with_many_pages_too_large(tmp_path: Path) -> None:
    content = pdf("#for n in range(4) [Page on #n #pagebreak()]", tmp_path)
    with pytest.raises(DocumentTooLarge):
        read_bytes(content, "long.pdf", limits=Limits(pages=3))
    with pytest.raises(DocumentError):
        read_bytes(content[:400], "cut.pdf")


def test_word_paragraphs_lists_tables_and_text_boxes_are_read() -> None:
    def fill(document: object) -> None:
        d = document
        d.add_heading("Stores Assistant", 0)  # type: ignore[attr-defined]
        d.add_heading("Key duties", 1)  # type: ignore[attr-defined]
        d.add_paragraph("Receive goods", style="List Bullet")  # type: ignore[attr-defined]
        boxed = d.add_paragraph("See the box")  # type: ignore[attr-defined]
        boxed._p.append(parse_xml(_TEXT_BOX))
        d.add_heading("Person specification", 1)  # type: ignore[attr-defined]
        table = d.add_table(rows=3, cols=3)  # type: ignore[attr-defined]
        for row, words in enumerate(
            (("", "Essential", "Desirable"), ("Skills", "Excel", "SAP"), ("Other", "Lift 20 kg", ""))
        ):
            for column, word_ in enumerate(words):
                table.cell(row, column).text = word_

    document = read_bytes(word(fill), "job.docx", role=DocumentKind.ADVERT)
    by_kind = {section.kind: section.span.of(document.text) for section in document.sections if len(section.span)}
    assert "• Receive goods" in by_kind[K.DUTIES]
    assert document.text.count("Boxed: forklift licence") == 1
    assert by_kind[K.REQUIREMENTS] == "• Excel\n• Lift 20 kg"
    assert by_kind[K.NICE] == "• SAP"


def test_a_web_page_gives_its_stated_posting_before_its_other_words() -> None:
    description = (
        "<p>We bake bread.</p><h3>What you'll need</h3><ul><li>Baking</li><li>Early hours</li></ul>" + "<p>x</p>" * 60
    )
    posting = {"@type": "JobPosting", "title": "Baker", "description": description,
               "hiringOrganization": {"name": "Crumb"}}  # fmt: skip
    page = f'<html><body><nav>Menu</nav><script type="application/ld+json">{json.dumps(posting)}</script></body></html>'
    document = read_bytes(page.encode(), "page", role=DocumentKind.ADVERT)
    assert document.title == "Baker"
    assert document.kind is DocumentKind.ADVERT
    needed = next(s for s in document.sections if s.kind is K.REQUIREMENTS)
    assert needed.span.of(document.text).startswith("• Baking\n• Early hours")
    assert "Menu" not in document.text


def test_a_web_page_without_a_posting_gives_its_main_content() -> None:
    page = b"""<!doctype html><html><head><title>Jobs</title></head><body><nav><a>Home</a></nav><main><h1>Gardener</h1>
    <p>We keep parks.</p><h2>Requirements</h2><ul><li>Pruning</li><li>Driving licence</li></ul></main>
    <footer>Cookies</footer></body></html>"""
    document = read_bytes(page, "job.html", role=DocumentKind.ADVERT)
    assert document.text == "Gardener\nWe keep parks.\n\nRequirements\n• Pruning\n• Driving licence\n"
    assert document.title == "Gardener"


def test_json_resume_gives_exact_sections_and_positions() -> None:
    resume = {"basics": {"name": "Ada Example", "label": "Welder", "summary": "Careful."},
              "work": [{"name": "Forge Ltd", "position": "Welder", "startDate": "2019-05", "highlights": ["MIG", "TIG"]}
              ],
              "skills": [{"name": "Welding", "level": "Master", "keywords": ["MIG"]}], "volunteer": "oops"}  # fmt: skip
    document = read_bytes(json.dumps(resume).encode(), "resume.json")
    assert document.kind is DocumentKind.RESUME
    assert document.title == "Welder"
    assert kinds(document) == [K.SUMMARY, K.EXPERIENCE, K.SKILLS]
    (position,) = document.positions
    assert (position.title, position.employer, position.start, position.current) == (
        "Welder", "Forge Ltd", date(2019, 5, 1), True)  # fmt: skip
    assert position.span.of(document.text).endswith("• MIG\n• TIG")


def test_linkedins_export_reads_as_a_resume() -> None:
    content = archive(
        Profile="First Name,Last Name,Headline,Summary\nAda,Example,Nurse,Ward nurse\n",
        Positions="Company Name,Title,Description,Started On,Finished On\nCity Hospital,Nurse,Ward,Jan 2020,\n",
        Skills="Name\nTriage\n",
        Languages="Name,Proficiency\nFrench,Native\n",
    )
    document = read_bytes(content, "export.zip")
    assert document.title == "Nurse"
    assert [(p.title, p.employer, p.start, p.current) for p in document.positions] == [
        ("Nurse", "City Hospital", date(2020, 1, 1), True)
    ]
    assert kinds(document) == [K.SUMMARY, K.EXPERIENCE, K.SKILLS, K.LANGUAGES]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_plain_text_in_common_encodings_keeps_its_characters(encoding: str) -> None:
    text = "Résumé – naïve café, “quoted” £5\r\nSecond line of the text\r"
    read = read_bytes(text.encode(encoding), "a.txt").text
    assert read == "Résumé – naïve café, “quoted” £5\nSecond line of the text\n"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", DocumentEmpty),
        (b"  \n ", DocumentEmpty),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), DocumentUnsupported),
        (b"{\\rtf1 hello}", DocumentUnsupported),
        (b"\xd0\xcf\x11\xe0" + bytes(600), DocumentUnsupported),
        (b'{"a": 1}', DocumentUnsupported),
        (b"PK\x03\x04broken", DocumentBroken),
        (bytes(range(256)) * 20, DocumentUnsupported),
        (b"x" * 1001, DocumentTooLarge),
    ],
)
def test_what_cannot_be_read_is_named_with_a_hint(content: bytes, error: type[DocumentError]) -> None:
    limits = Limits(size=6000) if len(content) != 1001 else Limits(size=1000)
    with pytest.raises(error) as caught:
        read_bytes(content, "thing.pdf", limits=limits)
    assert caught.value.hint


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * 120_000_000)
    with pytest.raises(DocumentTooLarge):
        read_bytes(stream.getvalue(), "bomb.docx")


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentNotFound):
        read_document(tmp_path / "none.pdf")
    with pytest.raises(DocumentNotFound):
        read_document(tmp_path)


def test_an_encrypted_archive_is_named_so() -> None:
    content = bytearray(archive(Skills="Name\nTriage\n"))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(DocumentEncrypted):
        read_bytes(bytes(content), "export.zip")
