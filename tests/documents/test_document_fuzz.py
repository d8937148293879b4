"""Whatever comes in, out come a document whose spans lie in its text, or an error made for users; never a hang."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from upbridge.documents import Limits, read_bytes, read_text
from upbridge.errors import DocumentError
from upbridge.model.documents import Document, DocumentKind

_LINES = st.sampled_from(
    ["EXPERIENCE", "Requirements:", "# About us", "**Nice to have**", "- Python, SQL", "• lead a team", "", " ", "===",
     "Engineer, Acme Ltd   Jan 2019 - present", "2015–17", "(03/2019–", "Essential: Go", "You will:", "1. Duties", "\t",
     "Nurse | Ward 5 | 2011", "We are kind.", "a@b.example", "—", "since 2013", "12/12/2012", "99/9999 - now"]
)  # fmt: skip
_TEXTS = st.one_of(st.text(max_size=400), st.lists(_LINES, max_size=40).map("\n".join))
_CALM = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _check(document: Document) -> None:
    length = len(document.text)
    for section in document.sections:
        assert section.span.end <= length
        if section.heading_span:
            assert section.heading_span.of(document.text) == section.heading
    ends = [section.span.end for section in document.sections]
    assert ends == sorted(ends)
    for position in document.positions:
        assert position.span.end <= length
        if position.title_span:
            assert position.title_span.of(document.text) == position.title
        assert (position.months(date(2026, 1, 1)) or 0) >= 0
    if document.title_span:
        assert document.title_span.of(document.text) == document.title


@_CALM
@given(_TEXTS, st.sampled_from([None, DocumentKind.RESUME, DocumentKind.ADVERT]))
def test_any_text_gives_a_document_whose_spans_lie_in_it(text: str, role: DocumentKind | None) -> None:
    _check(read_text(text, role=role))


@_CALM
@given(_TEXTS)
def test_the_text_is_kept_but_for_line_ends(text: str) -> None:
    assert read_text(text).text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@_CALM
@given(_TEXTS)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    assert read_text(text) == read_text(text)


@_CALM
@given(
    st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b'{"work": [', b"<html>", b"\xff\xfe", b"{\\rtf1"]),
    st.binary(max_size=300),
)
def test_any_bytes_give_a_document_or_an_error_for_users(start: bytes, rest: bytes) -> None:
    try:
        document = read_bytes(start + rest, "thing", limits=Limits(seconds=5))
    except DocumentError as error:
        assert str(error) and error.hint
    else:
        _check(document)


@pytest.mark.parametrize(
    "line", ["# a\n", "- b\n", "Essential: x\n", "Engineer, Acme 2019 - now\n", "\n \n", "((((", "*_"]
)
def test_long_monotonous_texts_are_read_in_little_time(line: str) -> None:
    text = (line * (300_000 // len(line)))[:300_000]
    before = time.process_time()
    for role in (DocumentKind.RESUME, DocumentKind.ADVERT):
        _check(read_text(text, role=role))
    assert time.process_time() - before < 20
