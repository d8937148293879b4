"""O*NET text database, 28.x to 30.x: a folder or zip of tab-separated files.

Release 30.3 renamed files and columns (Skills became Essential and Transferable Skills, Technology Skills
became Software Skills, Alternate Titles became Job Titles); both names are read.
"""

from __future__ import annotations

import calendar
import re
from pathlib import Path
from typing import Any

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Column, Grid, Reading, needed, tabbed, whole, words, yes
from upbridge.knowledge.sources.onet_ratings import education, elements, profiles, ratings
from upbridge.knowledge.sources.publisher import Download, Publisher
from upbridge.knowledge.sources.shelf import Member, Shelf, newest, opened, sha256_of
from upbridge.knowledge.tables import (
    ActivityRow,
    JobZoneMeaningRow,
    JobZoneRow,
    OccupationRow,
    RelatedRow,
    Release,
    TaskActivityRow,
    TaskRow,
    TechnologyRow,
    TitleRow,
    ToolRow,
)
from upbridge.model.figures import Source

ID = "onet"
CODE: Column = "O*NET-SOC Code"
_CODE = re.compile(r"\d\d-\d{4}\.\d\d")
_MONTHS = tuple(calendar.month_name)[1:]
_PATTERNS = ("onet/db_*_text", "onet/db_*_text.zip", "db_*_text", "db_*_text.zip")

ABOUT = Source(
    ID,
    "O*NET Database",
    "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
    "",
    "CC BY 4.0",
    "This site includes information from the O*NET Database by the U.S. Department of Labor, Employment and "
    "Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. "
    "Upbridge has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these "
    "modifications.",
    "https://www.onetcenter.org/database.html",
)


def read(root: Path) -> Release:
    """The newest O*NET release under `root`. SourceBroken where it is none."""
    path = newest(root, *_PATTERNS)
    if path is None:
        raise SourceBroken("onet", "no release of O*NET is there")
    shelf = opened(path)
    return _Onet(shelf).release()


class _Onet:
    """Reads one release; remembers the occupations that it names, so that no row speaks of another."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.reading = Reading()
        self.used: list[Member] = []
        self.codes: frozenset[str] = frozenset()

    def release(self) -> Release:
        occupations = self._occupations()
        self.codes = frozenset(row.code for row in occupations)
        technologies = self._technologies()
        grid, files = self._grid, self._grids
        rated = ratings(self.reading, files, self.code)
        profiled = profiles(self.reading, files, self.code)
        tables: dict[str, list[Any]] = {
            "occupations": occupations,
            "titles": self._titles(occupations),
            "tasks": self._tasks(),
            "activities": self._activities(),
            "elements": elements(self.reading, grid("Content Model Reference.txt"), rated, profiled),
            "ratings": rated,
            "profiles": profiled,
            "technologies": technologies,
            "tools": _tools(technologies),
            "related": self._related(),
            "education": education(self.reading, files, self.code),
            "job_zones": self._job_zones(),
            "job_zone_meanings": self._job_zone_meanings(),
        }
        tables["task_activities"] = self._task_activities(tables["tasks"], tables["activities"])
        return Release(self._about(), tables, self._files(), tuple(self.reading.problems))

    def code(self, cell: Any) -> str:
        """An O*NET-SOC code of this release; ValueError where it is none."""
        code = needed(cell, "O*NET-SOC code")
        if self.codes and code not in self.codes:
            raise ValueError(f"the occupation {code} is not in Occupation Data")
        if not _CODE.fullmatch(code):
            raise ValueError(f"{code!r} is no O*NET-SOC code")
        return code

    def _grid(self, *names: str) -> Grid:
        member = self.shelf.need(*names)
        self.used.append(member)
        return tabbed(member)

    def _grids(self, *names: str) -> list[Grid]:
        """Those of the files that are there, none of them needed."""
        members = [member for name in names if (member := self.shelf.first(name)) is not None]
        self.used.extend(members)
        return [tabbed(member) for member in members]

    def _about(self) -> Source:
        note = self.shelf.first("Read Me.txt")
        text = note.text().read() if note else ""
        version = re.search(r"O\*NET\S*\s+([\d.]+)\s+Database", text) or re.search(
            r"db_(\d+_\d+)", self.shelf.path.name
        )
        dated = re.search(rf"({'|'.join(_MONTHS)})\s+(\d{{4}})", text)
        number = version.group(1).replace("_", ".") if version else ""
        date = f"{dated.group(2)}-{_MONTHS.index(dated.group(1)) + 1:02d}" if dated else ""
        attribution = ABOUT.attribution.replace("O*NET Database", f"O*NET {number} Database".replace("  ", " "))
        title = f"O*NET {number} Database".replace("  ", " ")
        return Source(ID, title, ABOUT.publisher, number, ABOUT.licence, attribution, ABOUT.url, date)

    def _files(self) -> tuple[tuple[str, str], ...]:
        if self.shelf.path.is_dir():
            return tuple(sorted({(member.name, sha256_of(member.path)) for member in self.used}))
        return ((self.shelf.path.name, sha256_of(self.shelf.path)),)

    def _occupations(self) -> list[OccupationRow]:
        def make(code: str, title: str, description: str) -> OccupationRow:
            return OccupationRow(self.code(code), "onet", needed(title, "title"), words(description), None, ID)

        return self.reading.rows(self._grid("Occupation Data.txt"), make, (CODE, "Title", "Description"))

    def _titles(self, occupations: list[OccupationRow]) -> list[TitleRow]:
        rows = [TitleRow(row.code, row.title, "main", "en", ID) for row in occupations]
        short: list[TitleRow] = []

        def make(code: str, title: str, brief: str | None) -> TitleRow:
            if (name := words(brief)) is not None:
                short.append(TitleRow(self.code(code), name, "short", "en", ID))
            return TitleRow(self.code(code), needed(title, "title"), "alternate", "en", ID)

        alternates = self._grid("Alternate Titles.txt", "Job Titles.txt")
        rows += self.reading.rows(alternates, make, (CODE, ("Alternate Title", "Job Title")), ("Short Title",))

        def reported(code: str, title: str) -> TitleRow:
            return TitleRow(self.code(code), needed(title, "title"), "reported", "en", ID)

        for grid in self._grids("Sample of Reported Titles.txt"):
            rows += self.reading.rows(grid, reported, (CODE, "Reported Job Title"))
        return rows + short

    def _tasks(self) -> list[TaskRow]:
        def make(code: str, task: str, statement: str, kind: str | None) -> TaskRow:
            named = words(kind)
            return TaskRow(
                needed(task, "task id"),
                self.code(code),
                needed(statement, "task"),
                named.lower() if named else None,
                ID,
            )

        return self.reading.rows(self._grid("Task Statements.txt"), make, (CODE, "Task ID", "Task"), ("Task Type",))

    def _activities(self) -> list[ActivityRow]:
        def make(element: str, intermediate: str, activity: str, title: str) -> ActivityRow:
            return ActivityRow(
                needed(activity, "activity id"), needed(title, "title"), words(intermediate), words(element), ID
            )

        columns: tuple[Column, ...] = (
            ("Element ID", "GWA Element ID"),
            ("IWA ID", "IWA Element ID"),
            ("DWA ID", "DWA Element ID"),
            ("DWA Title", "DWA Element Name"),
        )
        return self.reading.rows(self._grid("DWA Reference.txt", "GWAs to IWAs to DWAs.txt"), make, columns)

    def _task_activities(self, tasks: list[TaskRow], activities: list[ActivityRow]) -> list[TaskActivityRow]:
        known_tasks = {(row.occupation, row.id) for row in tasks}
        known = {row.id for row in activities}

        def make(code: str, task: str, activity: str) -> TaskActivityRow:
            if (code, task) not in known_tasks:
                raise ValueError(f"the task {task} of {code} is not in Task Statements")
            if activity not in known:
                raise ValueError(f"the activity {activity} is not in the activities' reference")
            return TaskActivityRow(code, task, activity, ID)

        columns: tuple[Column, ...] = (CODE, "Task ID", ("DWA ID", "DWA Element ID", "Element ID"))
        return self.reading.rows(self._grid("Tasks to DWAs.txt"), make, columns)

    def _technologies(self) -> list[TechnologyRow]:
        rows: list[TechnologyRow] = []
        for kind, grid in (
            *(("technology", g) for g in [self._grid("Technology Skills.txt", "Software Skills.txt")]),
            *(("tool", g) for g in self._grids("Tools Used.txt")),
        ):

            def make(
                code: str, name: str, category: str, number: str | None, hot: Any, demand: Any, kind: str = kind
            ) -> TechnologyRow:
                return TechnologyRow(
                    self.code(code),
                    needed(name, "example"),
                    kind,
                    words(category),
                    words(number),
                    yes(hot),
                    yes(demand),
                    ID,
                )

            wanted: tuple[Column, ...] = (CODE, ("Example", "Workplace Example"), ("Commodity Title", "Element Name"))
            optional: tuple[Column, ...] = (("Commodity Code", "Element ID"), "Hot Technology", "In Demand")
            rows += self.reading.rows(grid, make, wanted, optional)
        return rows

    def _related(self) -> list[RelatedRow]:
        def make(code: str, other: str, tier: str | None, rank: str) -> RelatedRow:
            return RelatedRow(self.code(code), self.code(other), words(tier), whole(rank, "index"), ID)

        columns: tuple[Column, ...] = (CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index")
        return self.reading.rows(self._grid("Related Occupations.txt"), make, columns)

    def _job_zones(self) -> list[JobZoneRow]:
        def make(code: str, zone: str) -> JobZoneRow:
            return JobZoneRow(self.code(code), whole(zone, "job zone"), ID)

        return self.reading.rows(self._grid("Job Zones.txt"), make, (CODE, "Job Zone"))

    def _job_zone_meanings(self) -> list[JobZoneMeaningRow]:
        def make(zone: str, name: str, *texts: str | None) -> JobZoneMeaningRow:
            experience, education, training, svp = (words(text) for text in texts)
            level = whole(zone, "job zone")
            return JobZoneMeaningRow(level, needed(name, "name"), experience, education, training, svp, ID)

        grid = self._grid("Job Zone Reference.txt")
        return self.reading.rows(
            grid, make, ("Job Zone", "Name"), ("Experience", "Education", "Job Training", "SVP Range")
        )


def _tools(technologies: list[TechnologyRow]) -> list[ToolRow]:
    """Each name once, in the order of names; a technology rather than a tool where it is listed as both."""
    named: dict[str, ToolRow] = {}
    for row in technologies:
        named.setdefault(row.name, ToolRow(row.name, None, row.kind, row.category, 1.0, ID))
    return [named[name] for name in sorted(named)]


PUBLISHER = Publisher(
    ABOUT,
    _PATTERNS,
    read,
    "occupations, their tasks, skills, technologies and titles: nearly everything about occupations",
    (
        Download(
            "onet/db_30_1_text.zip",
            "https://www.onetcenter.org/dl_files/database/db_30_1_text.zip",
            "https://www.onetcenter.org/database.html",
        ),
    ),
)
