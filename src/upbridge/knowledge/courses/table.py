"""The catalogue's own CSV: the columns of `docs/learning.md`, lists inside a cell joined by `|`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from datetime import date

from upbridge.knowledge.courses.imported import Imported, Problem
from upbridge.learning.providers import Cost
from upbridge.learning.resources import Level, Resource, ResourceKind
from upbridge.model.skills import Skill

COLUMNS = (
    "id",
    "title",
    "provider",
    "url",
    "skills",
    "uris",
    "also",
    "fields",
    "kind",
    "level",
    "hours",
    "cost",
    "language",
    "requires",
    "entered",
)
"""The columns, in the order they are written."""

NEEDED = ("title", "provider", "url")
"""Cells that may not be empty."""


def read_table(text: str, name: str = "the table") -> Imported:
    """The resources of a CSV text; a row that breaks a rule is a problem, not an error.

    A missing `id` is made from provider and title; a missing kind, level, cost, language or date takes
    `course`, `any`, `paid`, `en` and 1 January 1970.
    """
    reader = csv.DictReader(io.StringIO(text))
    missing = [column for column in NEEDED if column not in (reader.fieldnames or ())]
    if missing:
        return Imported((), (Problem(name, f"the first line lacks the columns {', '.join(missing)}"),))
    resources: list[Resource] = []
    problems: list[Problem] = []
    for number, row in enumerate(reader, start=2):
        try:
            resources.append(resource_of(row))
        except ValueError as fault:
            problems.append(Problem(f"{name}, line {number}", str(fault)))
    return Imported(tuple(resources), tuple(problems))


def resource_of(row: Mapping[str, str | None]) -> Resource:
    """One row as a resource; ValueError with a plain sentence where it cannot be one."""
    cell = {key: (value or "").strip() for key, value in row.items() if isinstance(value, str) or value is None}
    empty = [column for column in NEEDED if not cell.get(column)]
    if empty:
        raise ValueError(f"{' and '.join(empty)} may not be empty")
    labels, uris = parts(cell.get("skills", "")), parts(cell.get("uris", ""))
    if uris and len(uris) != len(labels):
        raise ValueError(f"{len(labels)} skills but {len(uris)} URIs")
    hours = cell.get("hours", "")
    return Resource(
        id=cell.get("id") or slug(f"{cell['provider']} {cell['title']}"),
        title=cell["title"],
        provider=cell["provider"],
        url=cell["url"],
        skills=tuple(
            Skill(uri or f"upbridge:{slug(label)}", label)
            for label, uri in zip(labels, uris or [""] * len(labels), strict=True)
        ),
        fields=frozenset(parts(cell.get("fields", ""))),
        kind=ResourceKind(cell.get("kind") or "course"),
        level=Level(cell.get("level") or "any"),
        cost=Cost(cell.get("cost") or "paid"),
        language=cell.get("language") or "en",
        entered=date.fromisoformat(cell.get("entered") or "1970-01-01"),
        hours=float(hours) if hours else None,
        requires=tuple(parts(cell.get("requires", ""))),
        also=tuple(parts(cell.get("also", ""))),
    )


def write_table(resources: Iterable[Resource]) -> str:
    """The resources as CSV text that `read_table` reads back unchanged."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(resource) for resource in resources)
    return out.getvalue()


def _cells(resource: Resource) -> list[str]:
    return [
        resource.id,
        resource.title,
        resource.provider,
        resource.url,
        "|".join(skill.label for skill in resource.skills),
        "|".join(skill.id for skill in resource.skills),
        "|".join(resource.also),
        "|".join(sorted(resource.fields)),
        resource.kind.value,
        resource.level.value,
        f"{resource.hours:g}" if resource.hours else "",
        resource.cost.value,
        resource.language,
        "|".join(resource.requires),
        resource.entered.isoformat(),
    ]


def parts(cell: str) -> list[str]:
    """The members of a cell that holds a list."""
    return [part.strip() for part in cell.split("|") if part.strip()]


def slug(text: str) -> str:
    """Lower-case words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
