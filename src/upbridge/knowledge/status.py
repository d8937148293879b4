"""What a base holds, how old it is, what it lacks, and which features that costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow.compute as pc

from upbridge.knowledge.sources import SOURCES
from upbridge.knowledge.store import BUILDER, Manifest, read_table
from upbridge.model.figures import Source

_STANDS_FOR: Mapping[str, str] = {"oews": "bls-oews"}
"""Sources that reach the base through data packages, and the publisher's source that each stands for."""
_OPTIONAL = frozenset({"own"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """One source of a base: rows it gave, age of the release in days (None where its date is not known)."""

    source: Source
    rows: int
    age: int | None
    problems: int = 0


@dataclass(frozen=True, slots=True)
class Missing:
    """A source that the base lacks, and what that costs."""

    id: str
    title: str
    costs: str


@dataclass(frozen=True, slots=True)
class Status:
    """The base in `folder`, seen on `today`."""

    folder: Path
    manifest: Manifest
    loaded: Sequence[Loaded]
    missing: Sequence[Missing]
    days: int | None

    @property
    def outdated(self) -> bool:
        """Whether another version of this program built it: it still answers, but would be built otherwise today."""
        return self.manifest.builder != BUILDER


def status_of(folder: Path, today: date) -> Status:
    """Raises `BaseBroken` where the base cannot be read."""
    manifest = Manifest.read(folder)
    rows = _rows_by_source(folder, manifest)
    loaded = [
        Loaded(source, rows[source.id], _age(source.date, today), _problems(manifest, source.id))
        for source in manifest.sources
    ]
    held = {_STANDS_FOR.get(source.id, source.id) for source in manifest.sources}
    missing = [
        Missing(id, publisher.about.title, publisher.costs)
        for id, publisher in SOURCES.items()
        if id not in held and id not in _OPTIONAL
    ]
    return Status(folder, manifest, loaded, missing, _age(manifest.built, today))


def _rows_by_source(folder: Path, manifest: Manifest) -> Counter[str]:
    counts: Counter[str] = Counter()
    for name in manifest.rows:
        table = read_table(folder, name)
        if table is not None and name != "requirements":
            for pair in pc.value_counts(table.column("source")).to_pylist():
                counts[pair["values"]] += pair["counts"]
    return counts


def _age(written: str, today: date) -> int | None:
    """Days since a date that may lack its day or month: `2025`, `2025-12`, `2025-12-03`."""
    parts = [int(part) for part in written.split("-") if part.isdigit()]
    if not parts:
        return None
    return (today - date(*(*parts, 1, 1)[:3])).days


def _problems(manifest: Manifest, id: str) -> int:
    first = next(iter(manifest.problems.get(id, ())), "0")
    return int(first.split()[0])
