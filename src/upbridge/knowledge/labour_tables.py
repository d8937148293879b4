"""The tables of pay and outlook by area: rows like those of `tables`, which lists them with the others."""

from __future__ import annotations

from typing import NamedTuple


class AreaRow(NamedTuple):
    """`areas`: where a wage holds. `kind` national, state, metro or nonmetro; `state` a two-digit FIPS code."""

    code: str
    name: str
    kind: str
    state: str | None
    source: str


class WageRow(NamedTuple):
    """`wages`: pay and jobs of one SOC 2018 occupation in one area.

    Pay in US dollars a `unit` (year or hour: some occupations are published only one way); employment in
    persons. Pay at the publisher's top code is the top code itself, and `note` says so ("median at or above
    239,200 US dollars a year"); pay not released is None.
    `area` is a code of `areas`, as BLS writes it: `0000000` the nation, `0600000` California, `0010180` a metro area.
    """

    soc: str
    area: str
    employment: float | None
    mean: float | None
    p10: float | None
    p25: float | None
    median: float | None
    p75: float | None
    p90: float | None
    unit: str
    note: str | None
    year: str
    source: str


class ProjectionRow(NamedTuple):
    """`projections`: one SOC 2018 occupation's future. Employment, change and openings in persons.

    `change_percent` is over the whole span; `openings` a year, on average. `education`, `experience` and
    `training` are what is typically needed to enter, in the publisher's words.
    """

    soc: str
    employment: float | None
    employment_projected: float | None
    change: float | None
    change_percent: float | None
    openings: float | None
    median_pay: float | None
    education: str | None
    experience: str | None
    training: str | None
    base_year: str
    target_year: str
    note: str | None
    source: str
