"""A folder of publishers' releases read into rows, and the rows made to fit together.

Sources know nothing of each other; what one says of another's occupations and skills is checked here, so that
no row of a base speaks of something that the base does not hold. What is dropped is listed as a problem.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from upbridge.errors import InvalidRequest, SourceBroken
from upbridge.knowledge.sources import SOURCES
from upbridge.knowledge.tables import CrosswalkRow, Problem, Release

REFERENCES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "titles": (("occupation", "occupations"),),
    "tasks": (("occupation", "occupations"),),
    "ratings": (("occupation", "occupations"), ("element", "elements")),
    "profiles": (("occupation", "occupations"), ("element", "elements")),
    "technologies": (("occupation", "occupations"),),
    "occupation_skills": (("occupation", "occupations"), ("skill", "skills")),
    "related": (("occupation", "occupations"), ("other", "occupations")),
    "education": (("occupation", "occupations"),),
    "job_zones": (("occupation", "occupations"),),
    "task_activities": (("occupation", "occupations"), ("activity", "activities")),
    "skill_labels": (("skill", "skills"),),
    "skill_parents": (("skill", "skills"),),
    "skill_relations": (("skill", "skills"), ("other", "skills")),
    "wages": (("area", "areas"),),
    "requirements": (("occupation", "occupations"), ("skill", "skills")),
}
"""Which column of which table speaks of a key of which other table."""

KEYS: Mapping[str, str] = {
    "occupations": "code",
    "skills": "id",
    "elements": "id",
    "activities": "id",
    "areas": "code",
}

_SOC = ("onet", "soc")
"""The crosswalk whose targets are the occupations of SOC 2018."""

OLDER = frozenset({"onet2010", "soc2010"})
"""Schemes that are only stations on the way: a base holds no occupations of theirs."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The releases of a folder, and the ids of the sources that it lacks."""

    releases: tuple[Release, ...]
    missing: tuple[str, ...]


def read_releases(
    root: Path, ids: Iterable[str] = (), *, fit: bool = True, say: Callable[[str], None] = lambda _: None
) -> Reading:
    """Every source that lies under `root` (or those of `ids`), checked against each other unless not `fit`.

    Raises InvalidRequest for an id that names no source; SourceBroken for a file that is not what it should
    be, and where a source was asked for by its id and is not there.
    """
    wanted = tuple(ids)
    for name in wanted:
        if name not in SOURCES:
            raise InvalidRequest(f"there is no source {name!r}", f"The sources are {', '.join(SOURCES)}.")
    releases: list[Release] = []
    missing: list[str] = []
    for name, publisher in SOURCES.items():
        if wanted and name not in wanted:
            continue
        if not publisher.is_in(root):
            if wanted:
                raise SourceBroken(publisher.finds[0], f"the source {name} is not in {root}")
            missing.append(name)
            if not name.startswith("wef"):
                continue
        say(name)
        releases.append(publisher.read(root))
    return Reading(tuple(fitted(releases) if fit else releases), tuple(missing))


def fitted(releases: Sequence[Release]) -> list[Release]:
    """The same releases without rows that speak of what none of them holds, and with BLS's own groups joined."""
    known = {
        table: {getattr(row, key) for r in releases for row in r.rows.get(table, ())} for table, key in KEYS.items()
    }
    held: dict[str, set[str]] = {}
    for release in releases:
        for row in release.rows.get("occupations", ()):
            held.setdefault(row.scheme, set()).add(row.code)
    done = [_without_dangling(release, known, held) for release in releases]
    socs = {row.target for r in done for row in r.rows.get("crosswalks", ()) if (row.scheme, row.target_scheme) == _SOC}
    return _with_groups(done, socs)


def _without_dangling(release: Release, known: Mapping[str, set[str]], held: Mapping[str, set[str]]) -> Release:
    rows: dict[str, Sequence[Any]] = {}
    problems: list[Problem] = list(release.problems)
    for table, found in release.rows.items():
        faults = [_fault(table, row, known, held) for row in found]
        problems += [fault for fault in faults if fault is not None]
        kept = [row for row, fault in zip(found, faults, strict=True) if fault is None]
        rows[table] = kept if len(kept) != len(found) else found
    return replace(release, rows=rows, problems=tuple(problems))


def _fault(table: str, row: Any, known: Mapping[str, set[str]], held: Mapping[str, set[str]]) -> Problem | None:
    if table == "crosswalks":
        return _crosswalk_fault(row, held)
    if table in ("exposure", "automation"):
        if row.scheme != "soc" and row.code not in held.get(row.scheme, {row.code}):
            return Problem(table, 0, f"the occupation {row.code} is in no source")
        return None
    for column, target in REFERENCES.get(table, ()):
        value = getattr(row, column)
        if value is not None and value not in known[target]:
            return Problem(table, 0, f"{value} is not in {target}")
    return None


def _crosswalk_fault(row: CrosswalkRow, held: Mapping[str, set[str]]) -> Problem | None:
    for scheme, code in ((row.scheme, row.code), (row.target_scheme, row.target)):
        if scheme not in OLDER and code not in held.get(scheme, {code}):
            return Problem("crosswalks", 0, f"the {scheme} occupation {code} is in no source")
    return None


def _with_groups(releases: Sequence[Release], socs: set[str]) -> list[Release]:
    """Crosswalks from SOC 2018 to the groups that BLS publishes instead of some of its occupations.

    A code of wages or projections that is not of SOC 2018 (31-1120) stands for the SOC 2018 occupations with
    its first six characters that the release itself does not list (31-1121, 31-1122).
    """
    done: set[tuple[str, str]] = set()
    joined: list[Release] = []
    for release in releases:
        pairs = [pair for pair in _groups(release, socs) if pair not in done]
        done.update(pairs)
        rows = [CrosswalkRow("soc", code, "soc", group, "broad", release.source.id) for code, group in pairs]
        both = {**release.rows, "crosswalks": [*release.rows.get("crosswalks", ()), *rows]}
        joined.append(replace(release, rows=both) if rows else release)
    return joined


def _groups(release: Release, socs: set[str]) -> list[tuple[str, str]]:
    listed = {row.soc for table in ("wages", "projections") for row in release.rows.get(table, ())}
    if not socs:
        return []
    absent: dict[str, list[str]] = defaultdict(list)
    for code in sorted(socs - listed):
        absent[code[:6]].append(code)
    return [(code, group) for group in sorted(listed - socs) for code in absent.get(group[:6], ())]


def counted(problems: Iterable[Problem]) -> Mapping[str, int]:
    """How many rows of each file could not be used."""
    return Counter(problem.file for problem in problems)
