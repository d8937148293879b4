"""Reads the hand-kept vocabulary: one TOML file a field of work, laid out as `docs/vocabulary.md` says."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from upbridge.knowledge.kept import keep_json
from upbridge.language.vocabulary import Entry, Names, Vocabulary
from upbridge.model.requirements import RequirementKind

_LISTS = frozenset(Entry.__dataclass_fields__) - {"name", "kind", "field", "esco"}


def load_vocabulary(kept: Path | None = None) -> tuple[Entry, ...]:
    """Every entry of every field, in the order of the files' names; a fault in a file raises ValueError.

    With `kept`, a folder, the tables are taken from a copy there that is read forty times faster, made at the first
    use and anew whenever a file has changed.
    """
    return expand(keep_json(kept, "vocabulary", _written(), _parsed) if kept else _parsed(_written()))


def open_vocabulary(tools: Sequence[str], kept: Path) -> Vocabulary:
    """The vocabulary of every entry and of further tools, its names taken from a copy in `kept`.

    The copy is made at the first use, and anew whenever the files, the tools or the cutting into stems have changed.
    """
    entries = load_vocabulary(kept)
    code = files("upbridge.language")
    ways = {name: (code / name).read_text("utf-8") for name in ("words.py", "vocabulary.py")}
    given = {**_written(), **ways, "tools": "\n".join(tools)}
    names = keep_json(kept, "names", given, lambda _: asdict(Names.of(entries, tools)))
    return Vocabulary(entries, Names(**names))


def read_fields() -> dict[str, Mapping[str, Any]]:
    """The files as written: a field's name to its tables."""
    return _parsed(_written())


def _written() -> dict[str, str]:
    folder = files("upbridge.knowledge.handbook") / "vocabulary"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return {f.name.removesuffix(".toml"): f.read_text("utf-8") for f in found}


def _parsed(texts: Mapping[str, str]) -> dict[str, Mapping[str, Any]]:
    return {name: tomllib.loads(text) for name, text in texts.items()}


def expand(fields: Mapping[str, Mapping[str, Any]]) -> tuple[Entry, ...]:
    """The entries of the tables; `members` of a class become entries of their own, or gain the class.

    A member written with `=` before it (`"=Chef"`) counts only in exactly that writing.
    """
    entries: dict[str, Entry] = {}
    members: list[tuple[str, str, Entry]] = []
    for field_name, tables in fields.items():
        for entry, named in _entries(field_name, tables):
            if entry.name in entries:
                raise ValueError(f"{entry.name!r} stands in {entries[entry.name].field} and in {field_name}")
            entries[entry.name] = entry
            members += [(member, entry.name, entry) for member in named]
    for member, group, owner in members:
        member, cased = member.removeprefix("="), member.startswith("=")
        known = entries.get(member) or Entry(member, owner.kind, owner.field, cased=(member,) if cased else ())
        entries[member] = replace(known, classes=tuple(dict.fromkeys((*known.classes, group))))
    return tuple(entries.values())


def _entries(field_name: str, tables: Mapping[str, Any]) -> Iterator[tuple[Entry, Iterable[str]]]:
    for kind, rows in tables.items():
        if kind == "title":
            continue
        for name, row in rows.items():
            unknown = set(row) - _LISTS - {"esco", "members"}
            if unknown:
                raise ValueError(f"{name!r} in {field_name} has the unknown keys {sorted(unknown)}")
            lists = {key: tuple(row[key]) for key in row if key in _LISTS}
            entry = Entry(name, RequirementKind(kind), field_name, esco=row.get("esco", ""), **lists)
            yield entry, row.get("members", ())
