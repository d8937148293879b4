"""One occupation put together from a base's tables: each figure with source and year, or the reason it is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

from upbridge.errors import NotInBase
from upbridge.model.figures import Figure
from upbridge.model.occupations import (
    Domain,
    Exposure,
    Occupation,
    OccupationRequirement,
    Outlook,
    Pay,
    Preparation,
    Rated,
    Task,
    Technology,
)
from upbridge.model.skills import ReuseLevel

NATION = "0000000"
_PERSONS = "persons"
_PAY = ("p10", "p25", "median", "p75", "p90", "mean")

Row = Mapping[str, Any]


class Lookup(Protocol):
    """What is needed of a base: rows by value, and whole columns."""

    def rows_of(self, table: str, column: str, value: str) -> list[dict[str, Any]]: ...

    def columns(self, table: str, *names: str) -> Mapping[str, Sequence[Any]] | None: ...

    def reuse(self, id: str) -> ReuseLevel | None: ...


class OccupationReader:
    """Reads occupations by code. `sources` are the ids of the releases that the base was made from."""

    def __init__(self, base: Lookup, sources: set[str]) -> None:
        self._base, self._sources = base, sources

    def read(self, code: str, area: str | None = None) -> Occupation:
        """All that is known of one occupation, pay in `area` (None: the nation). Raises `NotInBase`."""
        found = self._base.rows_of("occupations", "code", code)
        if not found:
            raise NotInBase("occupation", code)
        if area is not None and area not in self._areas:
            raise NotInBase("area", area)
        profiles = self._base.rows_of("profiles", "occupation", code)
        soc = self._soc(code)
        return Occupation(
            code=code,
            title=found[0]["title"],
            scheme=found[0]["scheme"],
            description=found[0]["description"] or "",
            titles=tuple(r["title"] for r in self._base.rows_of("titles", "occupation", code) if r["kind"] != "main"),
            requirements=self.requirements(code),
            tasks=self._tasks(code),
            technologies=self._technologies(code),
            preparation=self._preparation(code, soc),
            pay=self._pay(soc, area or NATION),
            outlook=self._outlook(soc),
            exposure=self._exposure(code, soc),
            automation=self._automation(code),
            interests=_rated(profiles, "interest"),
            values=_rated(profiles, "value"),
            styles=_rated(profiles, "style"),
        )

    def requirements(self, code: str) -> tuple[OccupationRequirement, ...]:
        """What the occupation asks for, heaviest first."""
        return tuple(self._requirement(row) for row in self._base.rows_of("requirements", "occupation", code))

    def _requirement(self, row: Row) -> OccupationRequirement:
        relation, skill = row["relation"], row["skill"]
        return OccupationRequirement(
            label=row["label"],
            domain=Domain(row["domain"]),
            weight=row["weight"],
            source=row["source"],
            level=row["level"],
            skill=skill,
            essential=None if relation is None else relation == "essential",
            reuse=None if skill is None else self._base.reuse(skill),
            spread=row["spread"],
        )

    def _tasks(self, code: str) -> tuple[Task, ...]:
        activities: dict[str, list[str]] = {}
        for link in self._base.rows_of("task_activities", "occupation", code):
            activities.setdefault(link["task"], []).append(link["activity"])
        rows = self._base.rows_of("tasks", "occupation", code)
        return tuple(Task(r["id"], r["statement"], r["kind"], tuple(activities.get(r["id"], ()))) for r in rows)

    def _technologies(self, code: str) -> tuple[Technology, ...]:
        rows = self._base.rows_of("technologies", "occupation", code)
        return tuple(Technology(r["name"], r["category"], r["hot"], r["in_demand"], r["kind"]) for r in rows)

    def _preparation(self, code: str, soc: str) -> Preparation:
        zones = self._base.rows_of("job_zones", "occupation", code)
        typical: Row = next(iter(self._base.rows_of("projections", "soc", soc)), {})
        shares = tuple(
            (row["question"], row["label"], row["share"])
            for row in self._base.rows_of("education", "occupation", code)
            if row["share"]
        )
        known = bool(zones or typical or shares)
        return Preparation(
            job_zone=zones[0]["zone"] if zones else None,
            education=typical.get("education"),
            experience=typical.get("experience"),
            training=typical.get("training"),
            shares=shares,
            missing="" if known else self._why_missing("job_zones", code),
        )

    def _pay(self, soc: str, area: str) -> Pay | None:
        if not self._areas:
            return None
        row, wider = self._wage(soc, area)
        if row is None:
            reason = f"no wage is published for {soc} in {self._areas[area]}"
            none = Figure(None, "US dollars a year", "oews", missing=reason)
            people = Figure(None, _PERSONS, "oews", missing=reason)
            return Pay(area, self._areas[area], none, none, none, none, none, none, people)
        unit = f"US dollars a{'n' if row['unit'] == 'hour' else ''} {row['unit']}"
        notes = "; ".join(filter(None, (row["note"], f"for the wider group {wider}" if wider else "")))
        p10, p25, median, p75, p90, mean = (_figure(row, column, unit, notes) for column in _PAY)
        people = _figure(row, "employment", _PERSONS, notes if wider else "")
        return Pay(area, self._areas[area], p10, p25, median, p75, p90, mean, people)

    def _wage(self, soc: str, area: str) -> tuple[Row | None, str]:
        """The wage row, and the wider group's code where only that is published."""
        wider = soc[:6] + "0"
        for wanted, name in ((soc, ""), (wider, wider)):
            rows = [row for row in self._base.rows_of("wages", "soc", wanted) if row["area"] == area]
            if rows:
                return max(rows, key=lambda row: row["year"]), name
        return None, ""

    def _outlook(self, soc: str) -> Outlook | None:
        row: Row | None = next(iter(self._base.rows_of("projections", "soc", soc)), None)
        if row is None:
            return None
        span = f"{row['base_year']} to {row['target_year']}"
        dated = {**row, "year": span}
        return Outlook(
            growth=_figure(dated, "change_percent", f"per cent, {span}", row["note"] or ""),
            openings=_figure(dated, "openings", "openings a year"),
            employment=_figure({**row, "year": row["base_year"]}, "employment", _PERSONS),
            span=span,
        )

    def _exposure(self, code: str, soc: str) -> tuple[Exposure, ...]:
        rows = self._base.rows_of("exposure", "code", code)
        if soc != code:
            rows += self._base.rows_of("exposure", "code", soc)
        return tuple(Exposure(r["measure"], _figure(r, "value", "share, 0 to 1")) for r in rows)

    def _automation(self, code: str) -> tuple[Figure, ...]:
        """Of the ESCO occupations that correspond to this one, each with its title in the note."""
        found = []
        for esco in self._esco.get(code, ()):
            titles = self._base.rows_of("occupations", "code", esco)
            for row in self._base.rows_of("automation", "code", esco):
                found.append(_figure(row, "risk", "risk, 0 to 1", titles[0]["title"] if titles else esco))
        return tuple(found)

    def _soc(self, code: str) -> str:
        """The SOC 2018 code: by the publisher's crosswalk, else the O*NET-SOC code's first part."""
        walks = self._base.rows_of("crosswalks", "code", code)
        return next((w["target"] for w in walks if w["target_scheme"] == "soc"), code[:7])

    def _why_missing(self, table: str, code: str) -> str:
        held = self._base.columns(table, "occupation") is not None
        return f"nothing is published for {code}" if held else "not in this base: build the full base for it"

    @cached_property
    def _areas(self) -> dict[str, str]:
        found = self._base.columns("areas", "code", "name") or {"code": (), "name": ()}
        return dict(zip(found["code"], found["name"], strict=True))

    @cached_property
    def _esco(self) -> dict[str, list[str]]:
        """ESCO occupations by O*NET code."""
        walks = self._base.columns("crosswalks", "scheme", "code", "target_scheme", "target")
        found: dict[str, list[str]] = {}
        for scheme, code, target_scheme, target in zip(*(walks or {}).values(), strict=True):
            if (scheme, target_scheme) == ("esco", "onet"):
                found.setdefault(target, []).append(code)
        return found


def _figure(row: Row, column: str, unit: str, note: str = "") -> Figure:
    value = row.get(column)
    missing = "" if value is not None else "not released by the publisher"
    return Figure(value, unit, row["source"], year=str(row.get("year") or ""), missing=missing, note=note)


def _rated(profiles: Sequence[Row], domain: str) -> tuple[Rated, ...]:
    rows = (row for row in profiles if row["domain"] == domain and row["value"] is not None)
    return tuple(Rated(row["name"], row["value"], row["element"]) for row in rows)
