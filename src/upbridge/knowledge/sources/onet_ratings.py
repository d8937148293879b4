"""O*NET's rated files: skills, knowledge, abilities, activities, interests, values, styles, preparation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from upbridge.knowledge.sources.grid import Column, Grid, Reading, needed, number, whole, words, yes
from upbridge.knowledge.tables import EducationRow, ElementRow, ProfileRow, RatingRow

ID = "onet"
CODE = "O*NET-SOC Code"

Files = Callable[..., list[Grid]]
"""The grids of those of the named files that a release has."""
Code = Callable[[Any], str]
"""A cell to an O*NET-SOC code of the release; ValueError where it is none."""

RATED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("skill", ("Skills.txt", "Essential Skills.txt", "Transferable Skills.txt")),
    ("knowledge", ("Knowledge.txt",)),
    ("ability", ("Abilities.txt",)),
    ("activity", ("Work Activities.txt",)),
)
"""The domain and the files that rate it; from 30.3 the skills lie in two files."""

PROFILED: tuple[tuple[str, tuple[str, ...], frozenset[str]], ...] = (
    ("interest", ("Interests.txt", "Career Interest Types.txt"), frozenset({"OI"})),
    ("value", ("Work Values.txt",), frozenset({"EX"})),
    ("style", ("Work Styles.txt",), frozenset({"WI", "IM"})),
)
"""The domain, its files, and the scales that rate it. `IH` and `VH` are only ranks of the others; work styles
have an impact (`WI`, -3 to 3) from 30.0, an importance (`IM`, 1 to 5) before, and a rank (`DR`) not read."""

_QUESTIONS = {
    "RL": "education",
    "RW": "experience",
    "PT": "on-site training",
    "OJ": "on-the-job training",
}


class _Cell(NamedTuple):
    """One line of a rated file."""

    occupation: str
    element: str
    name: str
    scale: str
    value: float | None
    suppress: bool
    irrelevant: bool


_COLUMNS: tuple[Column, ...] = (CODE, "Element ID", "Element Name", "Scale ID", "Data Value")


def ratings(reading: Reading, files: Files, code: Code) -> list[RatingRow]:
    """One row an occupation and element, its importance and level side by side."""

    def cell(*cells: Any) -> _Cell | None:
        found = _cell(code, *cells)
        return found if found.scale in ("IM", "LV") else None

    rows: list[RatingRow] = []
    for domain, names in RATED:
        for grid in files(*names):
            found = reading.rows(grid, cell, _COLUMNS, ("Recommend Suppress", "Not Relevant"))
            rows += _paired(domain, found)
    return rows


def _cell(code: Code, *cells: Any) -> _Cell:
    occupation, element, name, scale, value, *marks = cells
    suppress, irrelevant = (*marks, None, None)[:2]
    return _Cell(
        code(occupation),
        needed(element, "element id"),
        needed(name, "element name"),
        needed(scale, "scale id"),
        number(value, "data value"),
        yes(suppress) is True,
        yes(irrelevant) is True,
    )


def _paired(domain: str, cells: Iterable[_Cell]) -> list[RatingRow]:
    pairs: dict[tuple[str, str], dict[str, _Cell]] = {}
    for cell in cells:
        pairs.setdefault((cell.occupation, cell.element), {})[cell.scale] = cell
    rows = []
    for (occupation, element), scales in pairs.items():
        importance, level = scales.get("IM"), scales.get("LV")
        both = [cell for cell in (importance, level) if cell is not None]
        rows.append(
            RatingRow(
                occupation,
                element,
                both[0].name,
                domain,
                importance.value if importance else None,
                level.value if level else None,
                any(cell.suppress for cell in both),
                any(cell.irrelevant for cell in both),
                ID,
            )
        )
    return rows


def profiles(reading: Reading, files: Files, code: Code) -> list[ProfileRow]:
    """Interests, work values and work styles, on the publisher's own scales."""
    rows: list[ProfileRow] = []
    for domain, names, scales in PROFILED:

        def make(*cells: Any, domain: str = domain, scales: frozenset[str] = scales) -> ProfileRow | None:
            cell = _cell(code, *cells)
            if cell.scale not in scales:
                return None
            return ProfileRow(cell.occupation, cell.element, cell.name, domain, cell.value, ID)

        for grid in files(*names):
            rows += reading.rows(grid, make, _COLUMNS)
    return rows


def elements(
    reading: Reading, grid: Grid, rated: Iterable[RatingRow], profiled: Iterable[ProfileRow]
) -> list[ElementRow]:
    """The content model; an element's domain is that of the file that rates it, None for headings."""
    domains = {row.element: row.domain for row in rated} | {row.element: row.domain for row in profiled}

    def make(element: str, name: str, description: str) -> ElementRow:
        key = needed(element, "element id")
        return ElementRow(key, needed(name, "element name"), words(description), domains.get(key), ID)

    return reading.rows(grid, make, ("Element ID", "Element Name", "Description"))


def education(reading: Reading, files: Files, code: Code) -> list[EducationRow]:
    """The shares of people per level of education, experience and training."""
    labels = _labels(reading, files)

    def make(occupation: str, scale: str, category: str, share: str) -> EducationRow | None:
        question = _QUESTIONS.get(needed(scale, "scale id"))
        if question is None:
            return None
        place = whole(category, "category")
        label = labels.get((question, place))
        if label is None:
            raise ValueError(f"the category {place} of {question} has no description")
        return EducationRow(code(occupation), question, place, label, number(share, "data value"), ID)

    rows: list[EducationRow] = []
    for grid in files("Education, Training, and Experience.txt", "Education.txt", "Training and Experience.txt"):
        rows += reading.rows(grid, make, (CODE, "Scale ID", "Category", "Data Value"))
    return rows


def _labels(reading: Reading, files: Files) -> dict[tuple[str, int], str]:
    labels: dict[tuple[str, int], str] = {}

    def make(scale: str, category: str, description: str) -> None:
        if (question := _QUESTIONS.get(needed(scale, "scale id"))) is not None:
            labels[question, whole(category, "category")] = needed(description, "description")

    for grid in files(
        "Education, Training, and Experience Categories.txt",
        "Education Categories.txt",
        "Training and Experience Categories.txt",
    ):
        reading.rows(grid, make, ("Scale ID", "Category", "Category Description"))
    return labels
