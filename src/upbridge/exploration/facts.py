"""What is published about every occupation, as arrays in the order of the codes; what is missing is NaN or empty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from upbridge.exploration.blocks import Tables, rows
from upbridge.model.figures import Figure

Array = npt.NDArray[Any]
NATION = "0000000"
PAY = ("p10", "p25", "median", "p75", "p90")
HOURS_A_YEAR = 2080
"""Full-time hours by which BLS turns hourly into yearly wages (40 a week, 52 weeks)."""

EDUCATION = (
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
)
"""BLS's levels of education typically needed to enter, least first."""

VALUES = ("Achievement", "Independence", "Recognition", "Relationships", "Support", "Working Conditions")
"""O*NET's work values: what people may want of work, rated for every occupation."""

RIASEC = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")


@dataclass(frozen=True)
class Facts:
    """Figures of all occupations (n rows), national.

    `pay` (n, 5) US dollars a year at `PAY`'s points and `capped` (n, 5) True where the figure is the publisher's
    top code; `pay_year` and the source of pay; `growth` per cent over the projection's span; `openings` a year
    in persons (of the whole six-digit occupation: `sharing` (n) codes have it together); `zone` 1..5;
    `education` a row of `EDUCATION`; `training` and `experience` BLS's words; `exposed` and `applied` the two
    studies' measures; `interests` (n, 6) in the order of `RIASEC`;
    `values` (n, 6) in the order of `VALUES`, each in standard deviations over the occupations.
    """

    codes: Array
    titles: Array
    soc: Array
    pay: Array
    capped: Array
    employment: Array
    growth: Array
    openings: Array
    sharing: Array
    zone: Array
    education: Array
    training: Array
    experience: Array
    exposed: Array
    applied: Array
    interests: Array
    values: Array
    marks: Array

    @classmethod
    def of(cls, base: Tables) -> Facts:
        """Read out of a base's tables."""
        codes = list(base.codes())
        titles = dict(rows(base, "occupations", "code", "title"))
        soc = _soc_of(base, codes)
        wages, wage_marks = _wages(base, soc)
        projected, span = _projected(base, soc)
        return cls(
            codes=np.asarray(codes),
            titles=np.asarray([titles.get(code, code) for code in codes]),
            soc=np.asarray(soc),
            **wages,
            **projected,
            sharing=np.asarray([soc.count(one) for one in soc]),
            zone=_by_code(codes, dict(rows(base, "job_zones", "occupation", "zone"))),
            exposed=_by_code(codes, _measure(base, "beta, rated by people")),
            applied=_by_code(soc, _measure(base, "AI applicability")),
            interests=_profiled(base, codes, "interest", RIASEC),
            values=_standard(_profiled(base, codes, "value", VALUES)),
            marks=np.asarray([*wage_marks, *span]),
        )

    @property
    def arrays(self) -> dict[str, Array]:
        """Everything, to be kept and given back to `Facts(**arrays)`."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Each code's row."""
        return {str(code): row for row, code in enumerate(self.codes)}

    @property
    def median(self) -> Array:
        return self.pay[:, PAY.index("median")]

    @property
    def pay_source(self) -> tuple[str, str]:
        """The source and the year of the wages; empty where the base has none."""
        return str(self.marks[0]), str(self.marks[1])

    @property
    def projection_source(self) -> tuple[str, str]:
        """The source and the span of the projections; empty where the base has none."""
        return str(self.marks[2]), str(self.marks[3])

    def pay_figure(self, row: int, point: str) -> Figure:
        """Pay at one of `PAY`'s points, with source and year, or the reason that there is none."""
        column = PAY.index(point)
        source, year = self.pay_source
        note = "at or above, the publisher's top code" if self.capped[row, column] else ""
        return figure(self.pay[row, column], "US dollars a year", source, year, "not published for it", note)

    def growth_figure(self, row: int) -> Figure:
        source, span = self.projection_source
        return figure(self.growth[row], "per cent over the span", source, span, "not projected in this base")

    def openings_figure(self, row: int) -> Figure:
        source, span = self.projection_source
        note = f"of all {self.sharing[row]} occupations under {self.soc[row]}" if self.sharing[row] > 1 else ""
        return figure(self.openings[row], "openings a year", source, span, "not projected in this base", note)


def figure(value: float, unit: str, source: str, year: str, missing: str, note: str = "") -> Figure:
    """A figure out of an array: NaN is missing."""
    if np.isnan(value):
        return Figure(None, unit, source, year, missing=missing)
    return Figure(float(value), unit, source, year, note=note)


def _soc_of(base: Tables, codes: Sequence[str]) -> list[str]:
    """The SOC 2018 code of each: by the crosswalk, else by the code's own first six digits."""
    walk: dict[str, str] = {}
    for scheme, code, target_scheme, target in rows(base, "crosswalks", "scheme", "code", "target_scheme", "target"):
        if scheme == "onet" and target_scheme == "soc":
            walk.setdefault(code, target)
    return [walk.get(code, code[:7]) for code in codes]


def _by_code(codes: Sequence[str], values: Mapping[str, float | None]) -> Array:
    found = (values.get(code) for code in codes)
    return np.asarray([np.nan if value is None else value for value in found], dtype=np.float64)


def _measure(base: Tables, measure: str) -> dict[str, float | None]:
    return {c: v for c, m, v in rows(base, "exposure", "code", "measure", "value") if m == measure}


def wage_rows(base: Tables, area: str) -> dict[str, Mapping[str, Any]]:
    """The wages of one area by SOC code."""
    return {row["soc"]: row for row in base.rows_of("wages", "area", area)}


def pay_of(wage: Mapping[str, Any] | None) -> list[float]:
    """Yearly pay at `PAY`'s points; hourly wages by full-time hours."""
    if wage is None:
        return [np.nan] * len(PAY)
    times = HOURS_A_YEAR if wage["unit"] == "hour" else 1
    return [np.nan if wage[point] is None else wage[point] * times for point in PAY]


def _wages(base: Tables, soc: Sequence[str]) -> tuple[dict[str, Array], tuple[str, str]]:
    wages = wage_rows(base, NATION)
    first: Mapping[str, Any] = next(iter(wages.values()), {"source": "", "year": ""})
    capped = [[_is_capped(wages.get(code), point) for point in PAY] for code in soc]
    jobs = {code: wage["employment"] for code, wage in wages.items()}
    arrays = {
        "pay": np.asarray([pay_of(wages.get(code)) for code in soc], dtype=np.float64).reshape(len(soc), len(PAY)),
        "capped": np.asarray(capped, dtype=bool).reshape(len(soc), len(PAY)),
        "employment": _by_code(soc, jobs),
    }
    return arrays, (first["source"], first["year"])


def _is_capped(wage: Mapping[str, Any] | None, point: str) -> bool:
    note = (wage or {}).get("note") or ""
    return point in note.split(" at or above")[0].replace(",", " ").split() if "at or above" in note else False


def _projected(base: Tables, soc: Sequence[str]) -> tuple[dict[str, Array], tuple[str, str]]:
    names = ("change_percent", "openings", "education", "training", "experience", "source", "base_year", "target_year")
    found = {soc_code: row for soc_code, *row in rows(base, "projections", "soc", *names)}
    levels = {label: level for level, label in enumerate(EDUCATION)}
    education = {code: levels.get(row[2]) for code, row in found.items()}
    first = next(iter(found.values()), None)
    arrays = {
        "growth": _by_code(soc, {code: row[0] for code, row in found.items()}),
        "openings": _by_code(soc, {code: row[1] for code, row in found.items()}),
        "education": _by_code(soc, education),
        "training": np.asarray([found[code][3] or "" if code in found else "" for code in soc]),
        "experience": np.asarray([found[code][4] or "" if code in found else "" for code in soc]),
    }
    return arrays, (first[5], f"{first[6]} to {first[7]}") if first else ("", "")


def _profiled(base: Tables, codes: Sequence[str], domain: str, names: Sequence[str]) -> Array:
    """A domain of the profiles `(n, k)`, a column a name; NaN where it is not rated."""
    listed: dict[str, dict[str, float]] = defaultdict(dict)
    for code, name, of, value in rows(base, "profiles", "occupation", "name", "domain", "value"):
        if of == domain and value is not None:
            listed[code][name] = value
    return np.asarray([[listed[code].get(name, np.nan) for name in names] for code in codes], dtype=np.float64)


def _standard(values: Array) -> Array:
    """Each column in standard deviations from its mean; a column without any value stays."""
    known = ~np.isnan(values)
    count = np.maximum(known.sum(axis=0), 1)
    mean = np.where(known, values, 0.0).sum(axis=0) / count
    spread = np.sqrt(np.where(known, (values - mean) ** 2, 0.0).sum(axis=0) / count)
    return np.asarray((values - mean) / np.maximum(spread, 1e-9))
