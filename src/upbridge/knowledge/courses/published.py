"""Resources from published catalogues: Coursera's and MIT Learn's answers, the free-programming-books lists, an LMS."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import httpx

from upbridge.knowledge.courses.imported import Imported, Problem
from upbridge.knowledge.courses.table import slug
from upbridge.learning.providers import Cost
from upbridge.learning.resources import Level, Resource, ResourceKind
from upbridge.model.skills import Skill

COURSERA = "https://api.coursera.org/api/courses.v1"
MIT_LEARN = "https://api.learn.mit.edu/api/v1/courses/"
MOST_PAGES = 500


def from_coursera(client: httpx.Client, today: date, *, address: str = COURSERA, pages: int = MOST_PAGES) -> Imported:
    """Coursera's public catalogue, 100 courses a page, until it has no next page. httpx.HTTPError when it fails."""
    rows: list[Mapping[str, Any]] = []
    start: str | None = "0"
    fields = "slug,name,domainTypes,primaryLanguages,workload"
    for _ in range(pages):
        answer = (
            client.get(address, params={"start": start, "limit": "100", "fields": fields}).raise_for_status().json()
        )
        rows += answer.get("elements", [])
        start = answer.get("paging", {}).get("next")
        if start is None:
            break
    return _each(rows, lambda row: _coursera(row, today), "Coursera")


def _coursera(row: Mapping[str, Any], today: date) -> Resource:
    topics = [d.get("subdomainId") or d.get("domainId", "") for d in row.get("domainTypes", [])]
    return Resource(
        id=f"coursera-{row['slug']}",
        title=row["name"],
        provider="Coursera",
        url=f"https://www.coursera.org/learn/{row['slug']}",
        skills=_own(topics),
        fields=frozenset(),
        kind=ResourceKind.COURSE,
        level=Level.ANY,
        cost=Cost.AUDIT,
        language=str((row.get("primaryLanguages") or ["en"])[0])[:2],
        entered=today,
        hours=stated_hours(str(row.get("workload") or "")),
    )


_SPAN = r"(\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(\d+(?:\.\d+)?))?"
_WEEKLY = re.compile(rf"(?i){_SPAN}\s*hours?\s*(?:/|per|a|of \w+ per|every)\s*week")
_WEEKS = re.compile(rf"(?i){_SPAN}\s*weeks?\b")
_IN_ALL = re.compile(
    rf"(?i)^(?:approx(?:imately|\.)?|about)?\s*{_SPAN}\s*hours?(?:\s+(?:to complete|in total|of \w+))?\W*$"
)


def stated_hours(workload: str) -> float | None:
    """Hours in all by a provider's words: “4 weeks of study, 2-3 hours/week” is 10, “Approx. 20 hours” is 20.

    None where the words give no total: “5-8 hours/week” alone says nothing about how many weeks.
    """
    if found := _IN_ALL.match(workload.strip()):
        return _mean(found)
    weekly, weeks = _WEEKLY.search(workload), _WEEKS.search(_WEEKLY.sub("", workload))
    return _mean(weekly) * _mean(weeks) if weekly and weeks else None


def _mean(found: re.Match[str]) -> float:
    low = float(found[1])
    return (low + float(found[2] or low)) / 2


def from_mit_learn(client: httpx.Client, today: date, *, address: str = MIT_LEARN, pages: int = MOST_PAGES) -> Imported:
    """MIT Learn's courses, following `next` from page to page. httpx.HTTPError when it fails."""
    rows: list[Mapping[str, Any]] = []
    following: str | None = address
    for _ in range(pages):
        if following is None:
            break
        answer = client.get(following).raise_for_status().json()
        rows += answer.get("results", [])
        following = answer.get("next")
    return _each(rows, lambda row: _mit(row, today), "MIT Learn")


def _mit(row: Mapping[str, Any], today: date) -> Resource:
    """One course. What the API may leave null (address, platform, level, weeks) is null here too, or a problem."""
    if not row.get("url"):
        raise ValueError("it has no address")
    platform = row.get("platform") or row.get("offered_by") or {}
    runs = row.get("runs") or [{}]
    spoken = next((run["languages"][0] for run in runs if run.get("languages")), "en")
    return Resource(
        id=f"mit-{slug(str(row.get('readable_id') or row['title']))}",
        title=row["title"],
        provider=platform.get("name") or "MIT Learn",
        url=row["url"].replace("http://", "https://"),
        skills=_own(topic["name"] for topic in row.get("topics") or ()),
        fields=frozenset(),
        kind=ResourceKind.COURSE,
        level=_mit_level(runs),
        cost=(Cost.AUDIT if row.get("certification") else Cost.FREE) if row.get("free") else Cost.PAID,
        language=str(spoken)[:2].lower(),
        entered=today,
        hours=_mit_hours(row),
    )


_MIT_LEVELS = {
    "introductory": Level.BEGINNER,
    "high_school": Level.BEGINNER,
    "undergraduate": Level.INTERMEDIATE,
    "intermediate": Level.INTERMEDIATE,
    "advanced": Level.ADVANCED,
    "graduate": Level.ADVANCED,
}


def _mit_level(runs: Iterable[Mapping[str, Any]]) -> Level:
    codes = [level.get("code") for run in runs for level in run.get("level") or ()]
    return next((_MIT_LEVELS[code] for code in codes if code in _MIT_LEVELS), Level.ANY)


def _mit_hours(row: Mapping[str, Any]) -> float | None:
    """Weeks times hours a week, the middle of each; None where one of them is not stated."""
    weeks = [row.get("min_weeks"), row.get("max_weeks")]
    hours = [row.get("min_weekly_hours"), row.get("max_weekly_hours")]
    known = [[float(value) for value in pair if value] for pair in (weeks, hours)]
    if not all(known):
        return None
    return round(sum(known[0]) / len(known[0]) * sum(known[1]) / len(known[1]), 1)


_HEADING = re.compile(r"^#{2,4} (?P<name>.+)$")
_ENTRY = re.compile(r"^\s*\* \[(?P<title>[^\]]+)\]\((?P<url>https://[^)\s]+)\)")


def from_free_programming_books(text: str, today: date, *, language: str = "en") -> Imported:
    """The lists' Markdown: a heading names the subject, each starred line with an https address is a resource."""
    resources: list[Resource] = []
    problems: list[Problem] = []
    subject = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if heading := _HEADING.match(line):
            subject = re.sub(r"<[^>]*>", "", heading["name"]).strip()
        elif entry := _ENTRY.match(line):
            resources.append(_book(entry["title"], entry["url"], subject, language, today))
        elif line.lstrip().startswith("* [") and "](http:" in line:
            problems.append(Problem(f"line {number}", "its address does not begin with https://"))
    unique = {resource.url: resource for resource in resources}
    return Imported(tuple(unique.values()), tuple(problems))


def _book(title: str, url: str, subject: str, language: str, today: date) -> Resource:
    return Resource(
        id=slug(f"fpb {title} {url.split('//')[1]}")[:100],
        title=title,
        provider=url.split("/")[2].removeprefix("www."),
        url=url,
        skills=_own([subject] if subject else []),
        fields=frozenset({"software"}),
        kind=ResourceKind.BOOK,
        level=Level.ANY,
        cost=Cost.FREE,
        language=language,
        entered=today,
        also=(subject,) if subject else (),
    )


_LMS = {
    "title": ("title", "course name", "course title", "name", "fullname"),
    "url": ("url", "link", "course url", "launch url"),
    "skills": ("skills", "topics", "tags", "category", "competencies"),
    "hours": ("hours", "duration (hours)", "duration hours", "duration"),
    "language": ("language", "locale", "lang"),
}
"""Columns of learning management systems' exports, by the name we use."""


def from_lms(text: str, today: date, *, provider: str) -> Imported:
    """An LMS's course list as CSV: title and address are needed, the rest is taken where found."""
    reader = csv.DictReader(io.StringIO(text))
    return _each(list(reader), lambda row: _lms(row, provider, today), provider)


def _lms(row: Mapping[str, Any], provider: str, today: date) -> Resource:
    lower = {str(key).strip().lower(): (value or "").strip() for key, value in row.items() if isinstance(value, str)}
    cell = {ours: next((lower[name] for name in names if lower.get(name)), "") for ours, names in _LMS.items()}
    if not cell["title"]:
        raise ValueError("it has no title")
    topics = [part.strip() for part in re.split(r"[|;,]", cell["skills"]) if part.strip()]
    return Resource(
        id=slug(f"{provider} {cell['title']}"),
        title=cell["title"],
        provider=provider,
        url=cell["url"],
        skills=_own(topics),
        fields=frozenset(),
        kind=ResourceKind.COURSE,
        level=Level.ANY,
        cost=Cost.FREE,
        language=cell["language"][:2].lower() or "en",
        entered=today,
        hours=float(cell["hours"]) if re.fullmatch(r"\d+(\.\d+)?", cell["hours"]) else None,
        also=tuple(topics),
    )


def _own(names: Iterable[str]) -> tuple[Skill, ...]:
    """The publisher's own subjects, which have no ESCO URI yet."""
    return tuple(Skill(f"upbridge:{slug(name)}", name.replace("-", " ")) for name in names if name)


def _each(rows: Iterable[Mapping[str, Any]], make: Callable[[Mapping[str, Any]], Resource], name: str) -> Imported:
    """Each row as a resource; a row that breaks a rule is a problem."""
    resources: list[Resource] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows, start=1):
        try:
            resources.append(make(row))
        except KeyError as fault:
            problems.append(Problem(f"{name}, entry {number}", f"it lacks {fault}"))
        except ValueError as fault:
            problems.append(Problem(f"{name}, entry {number}", str(fault)))
    return Imported(tuple(resources), tuple(problems))
