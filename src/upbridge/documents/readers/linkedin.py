"""LinkedIn's data export, a ZIP of CSV files: turned into the shape of JSON Resume and written out as one."""

from __future__ import annotations

import csv
import io
from typing import Any

from upbridge.documents.decoding import decode
from upbridge.documents.limits import Limits
from upbridge.documents.patience import Patience
from upbridge.documents.readers.json_resume import render
from upbridge.documents.rendered import Rendered
from upbridge.documents.sniffing import open_archive, unpack

Row = dict[str, str]


def read(content: bytes, name: str, limits: Limits, patience: Patience) -> Rendered:
    """The export as a resume. Files that are missing leave their section out; columns are found by name."""
    archive = open_archive(content, name, limits.size)
    files = {entry.rsplit("/", 1)[-1].lower(): entry for entry in archive.namelist() if entry.lower().endswith(".csv")}
    tables: dict[str, list[Row]] = {}
    for wanted in _TABLES:
        if entry := files.get(f"{wanted}.csv"):
            tables[wanted] = _rows(decode(unpack(archive, entry, name, limits.size), name))
            patience.check()
    return render(_resume(tables), patience)


_TABLES = ("profile", "positions", "education", "skills", "certifications", "languages", "projects", "volunteering")


def _rows(text: str) -> list[Row]:
    """Rows by their columns' names; the notes that LinkedIn writes above some headers are passed over."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines and lines[0].lower().startswith("notes"):
        blank = next((n for n, line in enumerate(lines) if not line.strip()), 0)
        lines = lines[blank + 1 :]
    table = list(csv.reader(io.StringIO("\n".join(lines).replace("\0", ""))))
    if not table:
        return []
    head = [column.strip().lower() for column in table[0]]
    return [dict(zip(head, row, strict=False)) for row in table[1:] if any(cell.strip() for cell in row)]


def _resume(tables: dict[str, list[Row]]) -> dict[str, Any]:
    profile = (tables.get("profile") or [{}])[0]
    name = f"{profile.get('first name', '')} {profile.get('last name', '')}".strip()
    place = {"city": profile.get("geo location") or profile.get("address")}
    return {
        "basics": {
            "name": name,
            "label": profile.get("headline"),
            "summary": profile.get("summary"),
            "location": place,
        },
        "work": [_job(row, "title", "company name") for row in tables.get("positions", [])],
        "volunteer": [_job(row, "role", "company name") for row in tables.get("volunteering", [])],
        "education": [_school(row) for row in tables.get("education", [])],
        "skills": [row.get("name") for row in tables.get("skills", [])],
        "certificates": [_certificate(row) for row in tables.get("certifications", [])],
        "languages": [
            {"language": row.get("name"), "fluency": row.get("proficiency")} for row in tables.get("languages", [])
        ],
        "projects": [_project(row) for row in tables.get("projects", [])],
    }


def _job(row: Row, title: str, employer: str) -> dict[str, Any]:
    return {
        "position": row.get(title),
        "name": row.get(employer),
        "startDate": row.get("started on"),
        "endDate": row.get("finished on"),
        "summary": row.get("description"),
    }


def _school(row: Row) -> dict[str, Any]:
    notes = "\n".join(filter(None, (row.get("notes"), row.get("activities"))))
    return {
        "institution": row.get("school name"),
        "studyType": row.get("degree name"),
        "startDate": row.get("start date"),
        "endDate": row.get("end date"),
        "description": notes,
    }


def _certificate(row: Row) -> dict[str, Any]:
    return {"name": row.get("name"), "issuer": row.get("authority"), "date": row.get("started on")}


def _project(row: Row) -> dict[str, Any]:
    return {
        "name": row.get("title"),
        "description": row.get("description"),
        "startDate": row.get("started on"),
        "endDate": row.get("finished on"),
    }
