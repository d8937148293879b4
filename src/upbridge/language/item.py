"""One thing that an advert asks for, before it is placed in the whole text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from upbridge.language.tokens import content_stems
from upbridge.model.requirements import RequirementKind as Kind
from upbridge.model.text import Span

NAMED = frozenset({Kind.TOOL, Kind.LICENCE, Kind.LANGUAGE})
"""Kinds of names that are always a requirement of their own, whatever words stand around them."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for. `span` lies in the sentence; `names` are what the vocabulary calls it, and ways to say it.

    Items with the same `key` are one requirement; items of one `group` are alternatives.
    """

    label: str
    kind: Kind
    span: Span
    names: tuple[str, ...] = ()
    group: tuple[int, int] | None = None
    years: float | None = None
    level: str | None = None

    @property
    def key(self) -> str:
        """What makes two wordings one requirement: the vocabulary's name, else the stems of the label."""
        if self.kind is Kind.ELIGIBILITY:
            return re.split(r" \(| in | within ", self.label)[0].lower()
        if self.kind in (Kind.EXPERIENCE, Kind.EDUCATION):
            return f"{self.kind}:{self.label.lower()}"
        if self.names and self.kind in (Kind.TOOL, Kind.LANGUAGE):
            return self.names[0].lower()
        return " ".join(sorted({*content_stems(self.label), *re.findall(r"\d+", self.label)})) or self.label.lower()
