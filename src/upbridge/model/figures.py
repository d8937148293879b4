"""Figures with their source, and figures that are missing with the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A published release: who, which version, when, under which licence, and the words it asks for."""

    id: str
    title: str
    publisher: str
    version: str
    licence: str
    attribution: str
    url: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, or its absence: `value` None comes with `missing`, the reason, and is never zero.

    `unit` is spelled out ("US dollars a year", "per cent, 2024 to 2034"); `source` is a `Source.id`;
    `year` is the year the figure speaks of. `note` carries a publisher's mark ("at or above 239,200").
    """

    value: float | None
    unit: str
    source: str
    year: str = ""
    missing: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if (self.value is None) != bool(self.missing):
            raise ValueError("a figure has a value, or the reason why it has none")
