"""Makes a knowledge base of releases: joins rows, encodes texts, writes a folder and puts it in place at one stroke.

A half-made base is never seen: everything is written into a folder of its own that gets its name at the end.
Readers keep the base they opened; `current` names the one that new readers take.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from upbridge.knowledge.comparison import DERIVED, write_comparison
from upbridge.knowledge.demands import occupation_requirements
from upbridge.knowledge.encoding import encode_all, skill_texts
from upbridge.knowledge.home import Home
from upbridge.knowledge.naming import Naming, join_tools, name_skills
from upbridge.knowledge.progress import Progress, Silent
from upbridge.knowledge.short import ShortVectors
from upbridge.knowledge.store import BUILDER, MANIFEST, Manifest, to_arrow, write_array, write_table
from upbridge.knowledge.tables import TABLES, Release
from upbridge.knowledge.title_index import TitleIndex
from upbridge.knowledge.title_making import make_index
from upbridge.knowledge.wheels import sha256_of
from upbridge.language.linker_tables import Tables
from upbridge.model.figures import Source
from upbridge.ports import Encoder, HalfVectors, Vectors

Given = Mapping[str, Mapping[str, Vectors]]
"""Vectors made elsewhere with the same encoder: set (`texts`, `tasks`) and row id to vector."""

_UNFINISHED = ".unfinished-"
_EXAMPLES = 20


def build_base(
    home: Home,
    kind: str,
    releases: Sequence[Release],
    encoder: Encoder,
    *,
    encoder_id: str,
    built: str,
    given: Given | None = None,
    progress: Progress | None = None,
) -> Path:
    """Builds a base of `kind` ("starter" or "full"), makes it the current one and returns its folder.

    `encoder_id` names the encoder's exact version and `built` the day, for the manifest. The caller holds
    `home.lock`. The same releases, builder and encoder give the same content hash.
    """
    watch = progress or Silent()
    rows = _join(releases)
    digest = _content_hash(kind, releases, rows, encoder_id)
    target = home.bases / f"{kind}-{digest[:16]}"
    if not (target / MANIFEST).is_file():
        scratch = _fresh_folder(home, target.name)
        counts = _write(scratch, rows, encoder, given or {}, watch)
        manifest = _manifest(kind, digest, releases, counts, encoder_id, built, scratch)
        (scratch / MANIFEST).write_text(manifest.to_json(), "utf-8")
        if target.exists():
            shutil.rmtree(target)
        scratch.replace(target)
    _make_current(home, target.name)
    return target


def _join(releases: Sequence[Release]) -> dict[str, list[Any]]:
    """Rows of all releases by table, each once, in the order given."""
    unknown = {table for release in releases for table in release.rows} - set(TABLES)
    if unknown:
        raise ValueError(f"no such tables: {sorted(unknown)}")
    joined = {table: list(dict.fromkeys(chain(*(r.rows.get(table, ()) for r in releases)))) for table in TABLES}
    joined["skills"] = _first_of_each(joined["skills"])
    joined["occupations"] = _first_of_each(joined["occupations"])
    joined["tools"] = join_tools(joined["skills"], joined["skill_labels"], joined["tools"], joined["technologies"])
    return joined


def _first_of_each(rows: list[Any]) -> list[Any]:
    """The first row with each key (a row's first column)."""
    found: dict[str, Any] = {}
    for row in rows:
        found.setdefault(row[0], row)
    return list(found.values())


def _write(
    folder: Path, rows: dict[str, list[Any]], encoder: Encoder, given: Given, progress: Progress
) -> dict[str, int]:
    naming = name_skills(rows["skills"], rows["skill_labels"], rows["tools"])
    vectors = _vectors(rows, naming, encoder, given, progress)
    progress.start("Occupations as requirements", 1)
    rows["requirements"] = occupation_requirements(rows, naming, vectors)
    progress.advance(1)
    for name, array in vectors.items():
        write_array(folder, f"{name}-vectors", array)
    short = ShortVectors.of(vectors["names"])
    write_array(folder, "names-short", short.vectors)
    write_array(folder, "names-turn", short.turn)
    progress.start("Learning titles", 1)
    unwritten = _Unwritten(rows, vectors)
    _write_title_index(folder, make_index(unwritten, learn=True))
    progress.advance(1)
    progress.start("Comparing occupations", 1)
    write_comparison(folder, unwritten)
    progress.advance(1)
    write_array(folder, "name-skill", np.asarray(naming.name_skill, dtype=np.int32))
    write_array(folder, "vector-name", np.asarray(naming.vector_name, dtype=np.int32))
    for name, array in Tables.of(naming.index(vectors["names"], vectors["texts"])).arrays().items():
        write_array(folder, f"linker-{name}", array)
    for table, listed in rows.items():
        if listed:
            write_table(folder, table, to_arrow(table, listed))
    _write_names(folder, naming)
    return {table: len(listed) for table, listed in rows.items() if listed}


@dataclass(frozen=True)
class _Unwritten:
    """A base's rows and vectors before they are on disk."""

    rows: Mapping[str, Sequence[Any]]
    sets: Mapping[str, HalfVectors]

    def columns(self, table: str, *names: str) -> Mapping[str, Sequence[Any]] | None:
        listed = self.rows.get(table, ())
        return {name: [getattr(row, name) for row in listed] for name in names} if listed else None

    def rows_of(self, table: str, column: str, value: str) -> list[dict[str, Any]]:
        return [row._asdict() for row in self.rows.get(table, ()) if getattr(row, column) == value]

    def vectors(self, name: str) -> HalfVectors | None:
        return self.sets.get(name)

    def codes(self) -> Sequence[str]:
        described = {row.occupation for table in ("tasks", "ratings", "requirements") for row in self.rows[table]}
        listed = self.rows["occupations"]
        return sorted(row.code for row in listed if row.scheme in ("onet", "own") and row.code in described)


def _write_title_index(folder: Path, index: TitleIndex) -> None:
    import pyarrow as pa

    for name, array in index.arrays().items():
        write_array(folder, f"title-{name}", array)
    for name, columns in index.texts().items():
        write_table(folder, f"title-{name}", pa.table({c: list(texts) for c, texts in columns.items()}))


def _write_names(folder: Path, naming: Naming) -> None:
    import pyarrow as pa

    write_table(folder, "space", pa.table({"id": naming.ids, "label": naming.labels, "kind": naming.kinds}))
    write_table(folder, "names", pa.table({"name": naming.names}))


def _vectors(
    rows: Mapping[str, Sequence[Any]], naming: Naming, encoder: Encoder, given: Given, progress: Progress
) -> dict[str, HalfVectors]:
    """Every set of vectors of the base: one row a row of its table, names by `vector_name`."""
    described = {o.code: f"{o.title} | {o.description}" if o.description else o.title for o in rows["occupations"]}
    sought = {o.code for o in rows["occupations"] if o.scheme in ("onet", "own")}  # the others go by their letters
    titles = {o.code: o.title for o in rows["occupations"]}
    texts = skill_texts(naming, {s.id: s.description or "" for s in rows["skills"]})
    wanted: dict[str, list[tuple[str, str]]] = {
        "names": [(str(row), naming.names[row]) for row in naming.vector_name],
        "texts": list(zip(naming.ids, texts, strict=True)),
        "titles": [(str(row), t.title if t.occupation in sought else "") for row, t in enumerate(rows["titles"])],
        "occupations": [(code, text if code in sought else "") for code, text in described.items()],
        "activities": [(activity.id, activity.title) for activity in rows["activities"]],
        "tasks": [(t.id, f"{t.statement} | {titles.get(t.occupation, '')} | {t.statement}") for t in rows["tasks"]],
    }
    return encode_all(wanted, encoder, given, progress)


def _content_hash(kind: str, releases: Sequence[Release], rows: Mapping[str, Sequence[Any]], encoder_id: str) -> str:
    digest = hashlib.sha256(f"{kind} {BUILDER} {sorted(DERIVED)} {encoder_id}\n".encode())
    for release in releases:
        digest.update(repr((release.source, release.files)).encode())
    for table, listed in rows.items():
        digest.update(table.encode())
        for row in listed:
            digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()


def _manifest(
    kind: str, digest: str, releases: Sequence[Release], counts: Mapping[str, int], encoder_id: str, built: str,
    folder: Path,
) -> Manifest:  # fmt: skip
    sources: dict[str, Source] = {}
    for release in releases:
        sources.setdefault(release.source.id, release.source)
    problems = {
        release.source.id: [f"{len(release.problems)} rows could not be used"]
        + [f"{p.file}, line {p.line}: {p.message}" for p in release.problems[:_EXAMPLES]]
        for release in releases
        if release.problems
    }
    return Manifest(
        kind=kind,
        hash=digest,
        builder=BUILDER,
        encoder=encoder_id,
        rows=counts,
        sources=tuple(sources.values()),
        inputs=sorted({file for release in releases for file in release.files}),
        files={path.name: sha256_of(path) for path in sorted(folder.iterdir())},
        problems=problems,
        built=built,
    )


def _fresh_folder(home: Home, name: str) -> Path:
    """An empty folder to build in; what an earlier crash left behind goes."""
    home.bases.mkdir(parents=True, exist_ok=True)
    for left in home.bases.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left)
    scratch = home.bases / f"{_UNFINISHED}{name}"
    scratch.mkdir()
    return scratch


def _make_current(home: Home, name: str) -> None:
    """Points `current` at the base; keeps the one before for those who read it, removes older ones."""
    before = home.current.read_text("utf-8").strip() if home.current.is_file() else ""
    scratch = home.root / f".current-{os.getpid()}"
    scratch.write_text(name + "\n", "utf-8")
    scratch.replace(home.current)
    for folder in home.bases.iterdir():
        if folder.name not in (name, before):
            shutil.rmtree(folder)
