"""Checks a built base again: every file against its hash, every row against the rows that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from upbridge.knowledge.releases import KEYS, OLDER, REFERENCES
from upbridge.knowledge.store import MANIFEST, Manifest, read_table
from upbridge.knowledge.tables import TABLES
from upbridge.knowledge.wheels import sha256_of

_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a base: the file or table, how many rows, and what."""

    where: str
    count: int
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was checked, and what is wrong; a base without faults is whole."""

    manifest: Manifest
    files: int
    rows: int
    faults: tuple[Fault, ...]


def verify(folder: Path) -> Verdict:
    """Checks the base in `folder`. Raises `BaseBroken` where it cannot be read at all."""
    manifest = Manifest.read(folder)
    faults = list(_files(folder, manifest))
    broken = {fault.where for fault in faults}
    names = [name for name in TABLES if f"{name}.arrow" not in broken]
    tables = {name: table for name in names if (table := read_table(folder, name)) is not None}
    faults += _counts(manifest, tables)
    faults += _references(tables, _space(folder))
    faults += _crosswalks(tables)
    faults += _without_requirements(tables)
    return Verdict(manifest, len(manifest.files), sum(table.num_rows for table in tables.values()), tuple(faults))


def _files(folder: Path, manifest: Manifest) -> Iterator[Fault]:
    for name, wanted in manifest.files.items():
        path = folder / name
        if not path.is_file():
            yield Fault(name, 1, "the file is missing")
        elif sha256_of(path) != wanted:
            yield Fault(name, 1, "its SHA-256 is not that of the manifest")
    for path in sorted(folder.iterdir()):
        if path.name not in manifest.files and path.name != MANIFEST:
            yield Fault(path.name, 1, "the manifest does not name this file")


def _counts(manifest: Manifest, tables: dict[str, pa.Table]) -> Iterator[Fault]:
    for name, wanted in manifest.rows.items():
        if name in tables and tables[name].num_rows != wanted:
            yield Fault(name, abs(tables[name].num_rows - wanted), f"the manifest counts {wanted} rows")


def _space(folder: Path) -> pa.Array:
    """The ids of the skill space: ESCO's skills, and tools that are none of them."""
    table = read_table(folder, "space")
    return pa.array([], pa.string()) if table is None else table.column("id").combine_chunks()


def _references(tables: dict[str, pa.Table], space: pa.Array) -> Iterator[Fault]:
    keys = {name: tables[name].column(key).combine_chunks() for name, key in KEYS.items() if name in tables}
    for name, references in REFERENCES.items():
        for column, target in references:
            if name not in tables or target not in keys:
                continue
            known = pa.concat_arrays([keys[target], space]) if name == "requirements" else keys[target]
            yield from _dangling(name, tables[name].column(column), known, target)


def _dangling(name: str, column: Any, known: Any, target: str) -> Iterator[Fault]:
    unknown = pc.and_(pc.invert(pc.is_in(column, value_set=known)), pc.is_valid(column))
    count = pc.sum(unknown).as_py() or 0
    if count:
        examples = pc.unique(column.filter(unknown)).to_pylist()[:_EXAMPLES]
        yield Fault(name, count, f"{column_examples(examples)} not in {target}")


def column_examples(examples: list[str]) -> str:
    """A few values in words."""
    return f"{', '.join(map(str, examples))} {'is' if len(examples) == 1 else 'are'}"


def _crosswalks(tables: dict[str, pa.Table]) -> Iterator[Fault]:
    """Every code of a scheme that the base holds is one of its occupations; older schemes are only stations."""
    if "crosswalks" not in tables or "occupations" not in tables:
        return
    occupations, crosswalks = tables["occupations"], tables["crosswalks"]
    codes: dict[str, set[str]] = {}
    for scheme, code in zip(*(occupations.column(c).to_pylist() for c in ("scheme", "code")), strict=True):
        codes.setdefault(scheme, set()).add(code)
    groups = {
        row for name in ("wages", "projections") if name in tables for row in pc.unique(tables[name]["soc"]).to_pylist()
    }
    codes.setdefault("soc", set()).update(groups)
    for sides in (("scheme", "code"), ("target_scheme", "target")):
        pairs = set(zip(*(crosswalks.column(side).to_pylist() for side in sides), strict=True))
        lost = sorted(code for scheme, code in pairs if scheme not in OLDER and code not in codes.get(scheme, {code}))
        if lost:
            yield Fault("crosswalks", len(lost), f"{column_examples(lost[:_EXAMPLES])} in no source")


def _without_requirements(tables: dict[str, pa.Table]) -> Iterator[Fault]:
    if "tasks" not in tables or "requirements" not in tables:
        return
    wanted = set(pc.unique(tables["tasks"]["occupation"]).to_pylist())
    lost = sorted(wanted - set(pc.unique(tables["requirements"]["occupation"]).to_pylist()))
    if lost:
        yield Fault("requirements", len(lost), f"{column_examples(lost[:_EXAMPLES])} without requirements")
