"""Documents that cannot be opened, as they come from real programs: locked, cut short, and slow beyond the limit."""

import io
from pathlib import Path

import pytest
import typst
from pypdf import PdfReader, PdfWriter

from upbridge.documents import Limits, read_bytes, read_document
from upbridge.errors import DocumentBroken, DocumentEncrypted, DocumentTimeout, DocumentTooLarge

SHARED = Path(__file__).resolve().parents[3] / "shared" / "bench" / "cases"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    pages = "#pagebreak()".join(f"\nRan shift {n} of the warehouse for a year.\n" for n in range(12))
    return typst.compile(pages.encode())


def locked(pdf: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_that_asks_for_a_password_is_refused_by_name(pdf: bytes) -> None:
    with pytest.raises(DocumentEncrypted) as caught:
        read_bytes(locked(pdf, "secret"), "resume.pdf")
    assert caught.value.hint


def test_a_pdf_locked_with_an_empty_password_opens(pdf: bytes) -> None:
    assert "warehouse" in read_bytes(locked(pdf, ""), "resume.pdf").text


def test_a_pdf_cut_short_is_broken_or_read_but_never_a_traceback(pdf: bytes) -> None:
    for size in (40, len(pdf) // 3, len(pdf) - 30):
        try:
            read_bytes(pdf[:size], "resume.pdf")
        except DocumentBroken as error:
            assert error.hint


def test_more_pages_than_the_limit_are_refused(pdf: bytes) -> None:
    with pytest.raises(DocumentTooLarge):
        read_bytes(pdf, "resume.pdf", limits=Limits(pages=5))


def test_a_document_that_takes_longer_than_the_limit_is_given_up(pdf: bytes) -> None:
    with pytest.raises(DocumentTimeout):
        read_bytes(pdf, "resume.pdf", limits=Limits(seconds=1e-6))


@pytest.mark.skipif(not SHARED.exists(), reason="the labelled cases do not lie beside the project")
@pytest.mark.parametrize("case", ["d02_graphic_designer_front_end", "d05_sysadmin_cloud_devops"])
@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_word_and_pdf_say_what_the_plain_text_says(case: str, ending: str) -> None:
    plain = read_document(SHARED / case / "resume.txt")
    other = read_document(SHARED / case / f"resume.{ending}")
    words = set(plain.text.split())
    assert len(words & set(other.text.split())) / len(words) > 0.95
    assert [p.employer for p in other.positions] == [p.employer for p in plain.positions]
