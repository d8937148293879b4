"""The JSON answer: valid against its schema, complete, and with quotes that stand where they say."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from upbridge.model.analysis import Analysis
from upbridge.reports.analysis_json import analysis_json
from upbridge.reports.schemas import schema

PAGE = Path(__file__).parents[2] / "docs" / "json.md"


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(schema("analysis"))


def test_an_answer_is_valid_against_the_schema_after_a_trip_through_text(analysis: Analysis) -> None:
    Draft202012Validator(schema("analysis")).validate(json.loads(json.dumps(analysis_json(analysis))))


def test_an_advert_that_was_not_understood_has_no_fit_and_is_valid(unread: Analysis) -> None:
    answer = json.loads(json.dumps(analysis_json(unread)))
    assert answer["fit"] is None
    Draft202012Validator(schema("analysis")).validate(answer)


def test_every_quote_is_the_slice_of_its_text(analysis: Analysis) -> None:
    for asked in analysis_json(analysis)["requirements"]:
        quote = asked["quote"]
        assert analysis.job.text[quote["start"] : quote["end"]] == quote["text"]
        for evidence in asked["evidence"]:
            quote = evidence["quote"]
            assert analysis.resume.text[quote["start"] : quote["end"]] == quote["text"]


def test_every_gap_names_a_requirement_of_the_answer(analysis: Analysis) -> None:
    answer = analysis_json(analysis)
    ids = [asked["id"] for asked in answer["requirements"]]
    assert len(set(ids)) == len(ids)
    assert {gap["requirement"] for gap in answer["gaps"]} <= set(ids)


def test_every_field_of_the_schema_is_on_the_page() -> None:
    page, shape = PAGE.read_text(encoding="utf-8"), schema("analysis")
    fields = [*shape["properties"], *(f for part in shape["$defs"].values() for f in part["properties"])]
    assert [field for field in fields if f"| `{field}` |" not in page] == []
