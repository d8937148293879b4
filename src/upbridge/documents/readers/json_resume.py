"""JSON Resume, schema v1: written out as a readable resume whose sections and positions are known exactly."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from upbridge.documents.dates import point
from upbridge.documents.limits import Limits
from upbridge.documents.patience import Patience
from upbridge.documents.rendered import Rendered
from upbridge.documents.sheet import Sheet, tidy
from upbridge.errors import DocumentBroken
from upbridge.model.documents import DocumentKind
from upbridge.model.documents import SectionKind as K

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def read(content: bytes, name: str, limits: Limits, patience: Patience) -> Rendered:
    """The resume as text. Values of the wrong type are left out; a file that is no JSON is a DocumentBroken."""
    try:
        resume = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise DocumentBroken(name, "it is not whole JSON") from error
    if not isinstance(resume, dict):
        raise DocumentBroken(name, "a JSON Resume is one object")
    return render(resume, patience)


def render(resume: dict[str, Any], patience: Patience) -> Rendered:
    """The text of a resume in the shape of JSON Resume, with its sections and positions."""
    sheet = Sheet()
    _basics(sheet, _thing(resume.get("basics")))
    _work(sheet, _things(resume.get("work")), K.EXPERIENCE, "Experience", patience)
    _work(sheet, _things(resume.get("volunteer")), K.EXPERIENCE, "Volunteering", patience)
    _projects(sheet, _things(resume.get("projects")))
    _education(sheet, _things(resume.get("education")))
    _listed(sheet, resume)
    return sheet.rendered(exact=True, kind=DocumentKind.RESUME)


def _text(value: Any) -> str:
    """A value's words on one line; numbers are written out, anything else is nothing."""
    if isinstance(value, str):
        return tidy(value)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _thing(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _things(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _texts(value: Any) -> list[str]:
    return [words for item in value if (words := _text(item))] if isinstance(value, list) else []


def _joined(parts: list[str], mark: str = ", ") -> str:
    return mark.join(part for part in parts if part)


def _paragraphs(value: Any) -> list[str]:
    return [words for line in value.splitlines() if (words := tidy(line))] if isinstance(value, str) else []


def _day(value: Any) -> date | None:
    words = _text(value)
    return point(words) if any(c.isdigit() for c in words) else None


def _said(day: date | None, value: Any) -> str:
    """`2019-05` as `May 2019`; a year alone stays one."""
    words = _text(value)
    if day is None or len(words) <= 4:
        return words if day else ""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _period(entry: dict[str, Any]) -> tuple[str, date | None, date | None]:
    first, last = _day(entry.get("startDate")), _day(entry.get("endDate"))
    start, end = _said(first, entry.get("startDate")), _said(last, entry.get("endDate"))
    if first and not last:
        return f"{start} - present", first, None
    return _joined([start, end], " - "), first, last


def _basics(sheet: Sheet, basics: dict[str, Any]) -> None:
    if name := _text(basics.get("name")):
        sheet.line(name)
    if label := _text(basics.get("label")):
        sheet.entitle(sheet.line(label))
    location = _thing(basics.get("location"))
    reach = [
        _text(location.get("city")),
        _text(location.get("region")),
        _text(location.get("countryCode")),
        _text(basics.get("email")),
        _text(basics.get("phone")),
        _text(basics.get("url")),
    ]
    if _joined(reach):
        sheet.line(_joined(reach))
    if summary := _paragraphs(basics.get("summary")):
        sheet.section(K.SUMMARY, "Summary")
        for line in summary:
            sheet.line(line)


def _work(sheet: Sheet, entries: list[dict[str, Any]], kind: K, heading: str, patience: Patience) -> None:
    if not entries:
        return
    sheet.section(kind, heading)
    for entry in entries:
        patience.check()
        sheet.gap()
        employer = _text(entry.get("name") or entry.get("company") or entry.get("organization"))
        dates, first, last = _period(entry)
        title = _text(entry.get("position"))
        if not (title or employer or dates):
            continue
        number = sheet.position(title, employer, dates, first, last)
        for line in _paragraphs(entry.get("summary")):
            sheet.line(line)
        for line in _texts(entry.get("highlights")):
            sheet.line("• " + line)
        sheet.close_position(number)


def _projects(sheet: Sheet, entries: list[dict[str, Any]]) -> None:
    if not entries:
        return
    sheet.section(K.PROJECTS, "Projects")
    for entry in entries:
        sheet.gap()
        dates, _, _ = _period(entry)
        if head := _joined([_text(entry.get("name")), _joined(_texts(entry.get("roles"))), dates]):
            sheet.line(head)
        for line in _paragraphs(entry.get("description")):
            sheet.line(line)
        for line in _texts(entry.get("highlights")):
            sheet.line("• " + line)
        if words := _joined(_texts(entry.get("keywords"))):
            sheet.line("Used: " + words)


def _education(sheet: Sheet, entries: list[dict[str, Any]]) -> None:
    if not entries:
        return
    sheet.section(K.EDUCATION, "Education")
    for entry in entries:
        sheet.gap()
        degree = _joined([_text(entry.get("studyType")), _text(entry.get("area"))], " ")
        first, last = (
            _said(_day(entry.get("startDate")), entry.get("startDate")),
            _said(_day(entry.get("endDate")), entry.get("endDate")),
        )
        if head := _joined([degree, _text(entry.get("institution")), _joined([first, last], " - ")]):
            sheet.line(head)
        if score := _text(entry.get("score")):
            sheet.line("Result: " + score)
        for line in _texts(entry.get("courses")):
            sheet.line("• " + line)
        for line in _paragraphs(entry.get("description")):
            sheet.line(line)


def _listed(sheet: Sheet, resume: dict[str, Any]) -> None:
    """The sections in which every entry is one line."""
    for key, kind, heading, line_of in (
        ("skills", K.SKILLS, "Skills", _skill),
        ("languages", K.LANGUAGES, "Languages", _language),
        ("certificates", K.CERTIFICATIONS, "Certifications", _certificate),
        ("awards", K.OTHER, "Awards", _award),
        ("publications", K.OTHER, "Publications", _award),
        ("interests", K.INTERESTS, "Interests", _skill),
    ):
        lines = [line for entry in _things(resume.get(key)) if (line := line_of(entry))]
        lines += _texts(resume.get(key))
        if lines:
            sheet.section(kind, heading)
            for line in lines:
                sheet.line(line)


def _skill(entry: dict[str, Any]) -> str:
    name, level = _text(entry.get("name")), _text(entry.get("level"))
    head = f"{name} ({level})" if name and level else name
    return _joined([head, _joined(_texts(entry.get("keywords")))], ": ")


def _language(entry: dict[str, Any]) -> str:
    name, fluency = _text(entry.get("language")), _text(entry.get("fluency"))
    return f"{name} ({fluency})" if name and fluency else name


def _certificate(entry: dict[str, Any]) -> str:
    day = _said(_day(entry.get("date")), entry.get("date"))
    return _joined([_text(entry.get("name")), _text(entry.get("issuer")), day])


def _award(entry: dict[str, Any]) -> str:
    head = _joined(
        [
            _text(entry.get("title") or entry.get("name")),
            _text(entry.get("awarder") or entry.get("publisher")),
            _text(entry.get("date") or entry.get("releaseDate")),
        ]
    )
    return _joined([head, _text(entry.get("summary"))], ": ")
