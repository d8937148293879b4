"""How a base lies on disk: Arrow tables, arrays of vectors and a manifest; written once, then mapped read-only."""

from __future__ import annotations

import json
import typing
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import UnionType
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.ipc

from upbridge.errors import BaseBroken
from upbridge.knowledge.tables import TABLES
from upbridge.model.figures import Source
from upbridge.ports import HalfVectors

FORMAT = 1
"""Raised when a base written earlier can no longer be read."""

BUILDER = 8
"""Raised whenever the same inputs would give another base; a change of the hand-kept job titles is one."""

MANIFEST = "manifest.json"
_TYPES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a base was made from: `kind` starter or full, sources, rows a table, hashes.

    `hash` is the content hash: of the builder's version, the encoder, the input files and every row.
    `files` gives the SHA-256 of each file of the base; `inputs` those of the files read; `problems` counts
    broken rows a source with a few examples.
    """

    kind: str
    hash: str
    builder: int
    encoder: str
    rows: Mapping[str, int]
    sources: Sequence[Source]
    inputs: Sequence[tuple[str, str]]
    files: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, Sequence[str]] = field(default_factory=dict)
    built: str = ""
    format: int = FORMAT

    def to_json(self) -> str:
        return json.dumps(asdict(self), indent=1, sort_keys=True, ensure_ascii=False) + "\n"

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """The manifest in `folder`. Raises `BaseBroken`."""
        try:
            found = json.loads((folder / MANIFEST).read_text("utf-8"))
            found["sources"] = tuple(Source(**source) for source in found["sources"])
            found["inputs"] = tuple((name, sha) for name, sha in found["inputs"])
            manifest = cls(**found)
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise BaseBroken(str(folder), f"its manifest: {error}") from error
        if manifest.format != FORMAT:
            raise BaseBroken(str(folder), f"format {manifest.format}, this program reads {FORMAT}")
        return manifest


def schema_of(table: str) -> pa.Schema:
    """The Arrow schema of a table of `knowledge.tables`: `X | None` is nullable."""
    hints = typing.get_type_hints(TABLES[table])
    return pa.schema([_field(name, hint) for name, hint in hints.items()])


def _field(name: str, hint: Any) -> pa.Field:
    nullable = isinstance(hint, UnionType)
    plain = next(kind for kind in typing.get_args(hint) if kind is not type(None)) if nullable else hint
    return pa.field(name, _TYPES[plain], nullable=nullable)


def to_arrow(table: str, rows: Sequence[Any]) -> pa.Table:
    """Rows as an Arrow table, in the order given."""
    schema = schema_of(table)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
    arrays = [pa.array(list(column), type=field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def write_table(folder: Path, name: str, table: pa.Table) -> None:
    with pa.OSFile(str(folder / f"{name}.arrow"), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)


def read_table(folder: Path, name: str) -> pa.Table | None:
    """A table, mapped and not yet read; None where the base has none. Raises `BaseBroken`."""
    path = folder / f"{name}.arrow"
    if not path.is_file():
        return None
    try:
        return pa.ipc.open_file(pa.memory_map(str(path))).read_all()
    except pa.ArrowInvalid as error:
        raise BaseBroken(str(folder), f"{path.name}: {error}") from error


def write_array(folder: Path, name: str, array: np.ndarray[Any, Any]) -> None:
    np.save(folder / f"{name}.npy", array, allow_pickle=False)


def read_array(folder: Path, name: str) -> Any:
    """An array, mapped and not yet read; None where the base has none. Raises `BaseBroken`."""
    path = folder / f"{name}.npy"
    if not path.is_file():
        return None
    try:
        return np.load(path, mmap_mode="r", allow_pickle=False)
    except ValueError as error:
        raise BaseBroken(str(folder), f"{path.name}: {error}") from error


def read_arrays(folder: Path, name: str) -> dict[str, np.ndarray[Any, Any]] | None:
    """The arrays written as `name-<key>`, by key, mapped and not yet read; None where there is none."""
    paths = sorted(folder.glob(f"{name}-*.npy"))
    found = {path.stem.removeprefix(f"{name}-"): np.asarray(read_array(folder, path.stem)) for path in paths}
    return found or None


def read_vectors(folder: Path, name: str) -> HalfVectors | None:
    """The stored vectors of this name, mapped and not yet read; None where the base has none."""
    found: HalfVectors | None = read_array(folder, f"{name}-vectors")
    return found
