"""Exposure of occupations to AI: two studies, read alike and shown apart, never averaged."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Column, Reading, comma, needed, number
from upbridge.knowledge.sources.shelf import Member, newest, opened, sha256_of
from upbridge.knowledge.tables import ExposureRow, Release
from upbridge.model.figures import Source

_CODES = {"onet": re.compile(r"\d\d-\d{4}\.\d\d"), "soc": re.compile(r"\d\d-\d{4}")}


def read_exposure(
    root: Path, about: Source, patterns: tuple[str, ...], scheme: str, code: Column, measures: dict[str, str]
) -> Release:
    """The scores of one study's CSV: `measures` names each measure by its column. A share lies in 0..1."""
    path = newest(root, *patterns)
    if path is None:
        raise SourceBroken(patterns[0], "it is not there")
    member = next(iter(opened(path).members.values()))
    reading = Reading()
    rows = _rows(reading, member, about.id, scheme, code, measures)
    return Release(about, {"exposure": rows}, ((path.name, sha256_of(path)),), tuple(reading.problems))


def _rows(
    reading: Reading, member: Member, source: str, scheme: str, code: Column, measures: dict[str, str]
) -> list[ExposureRow]:
    rows: list[ExposureRow] = []

    def make(occupation: Any, *scores: Any) -> None:
        key = needed(occupation, "occupation code")
        if not _CODES[scheme].fullmatch(key):
            raise ValueError(f"{key!r} is no occupation code of the kind expected")
        values = [number(score, column) for score, column in zip(scores, measures, strict=True)]
        outside = next((v for v in values if v is not None and not 0 <= v <= 1), None)
        if outside is not None:
            raise ValueError(f"the score {outside:g} of {key} does not lie in 0..1")
        rows.extend(
            ExposureRow(key, scheme, measure, value, source)
            for measure, value in zip(measures.values(), values, strict=True)
        )

    reading.rows(comma(member), make, (code, *measures))
    return rows
