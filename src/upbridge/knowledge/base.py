"""A knowledge base in use: one folder, mapped read-only, answering the ports. What it lacks is None with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from upbridge.errors import BaseBroken
from upbridge.knowledge.short import ShortVectors
from upbridge.knowledge.store import Manifest, read_array, read_table, read_vectors
from upbridge.language.linker_tables import TABLE_NAMES, Tables
from upbridge.model.figures import Source
from upbridge.model.occupations import Occupation, OccupationMatch
from upbridge.model.skills import ReuseLevel, Skill
from upbridge.ports import Encoder, HalfVectors, SkillIndex

if TYPE_CHECKING:  # each is loaded by the first who needs it
    import pyarrow as pa

    from upbridge.knowledge.find import OccupationFinder
    from upbridge.knowledge.find_skills import SkillFinder
    from upbridge.knowledge.occupation import OccupationReader
    from upbridge.knowledge.title_index import TitleIndex


class KnowledgeBase:
    """The ports `Skills`, `Occupations` and `Tables` over a base's folder, starter or full.

    Opening reads the manifest alone; tables and vectors are mapped when first asked for. `encoder` must be
    the one the base was built with; `kept` a folder for tables that are slow to read as they are written.
    """

    def __init__(self, folder: Path, encoder: Encoder, kept: Path | None = None) -> None:
        self.folder, self.manifest, self._encoder, self._kept = folder, Manifest.read(folder), encoder, kept
        self._tables: dict[str, pa.Table | None] = {}

    # Tables

    def table(self, name: str) -> pa.Table | None:
        """A table as Arrow; None where the base lacks it."""
        if name not in self._tables:
            self._tables[name] = read_table(self.folder, name)
        return self._tables[name]

    def columns(self, table: str, *names: str) -> Mapping[str, Sequence[Any]] | None:
        """Columns of a table as lists of one length; None where the base lacks the table."""
        found = self.table(table)
        return None if found is None else {name: found[name].to_pylist() for name in names}

    def rows_of(self, table: str, column: str, value: str) -> list[dict[str, Any]]:
        """The rows whose `column` is `value`; none where the base lacks the table."""
        import pyarrow.compute as pc  # takes longer to load than most commands need

        found = self.table(table)
        if found is None:
            return []
        rows: list[dict[str, Any]] = found.filter(pc.equal(found[column], value)).to_pylist()
        return rows

    def vectors(self, name: str) -> HalfVectors | None:
        """`names`, `texts`, `tasks`, `titles`, `activities` or `occupations`, one row a row of that table."""
        return read_vectors(self.folder, name)

    def short_vectors(self, name: str) -> ShortVectors:
        """Short forms of the vectors `names` or `titles`, to choose candidates by. Raises `BaseBroken`."""
        short, turn = read_array(self.folder, f"{name}-short"), read_array(self.folder, f"{name}-turn")
        if short is None or turn is None:
            raise BaseBroken(str(self.folder), f"it has no short vectors of {name}")
        return ShortVectors(short, turn)

    def sources(self) -> Sequence[Source]:
        return self.manifest.sources

    # Skills

    def skill(self, id: str) -> Skill | None:
        """The skill of this id, the handbook's names of skills among them."""
        row = self._skill_rows.get(id)
        if row is not None:
            return Skill(id, self._index.labels[row])
        return self._spoken_ids.get(id)

    def find_skills(self, text: str, limit: int = 10) -> Sequence[tuple[Skill, float]]:
        return self._skill_finder.find(text, limit)

    def skill_index(self) -> SkillIndex:
        return self._index

    def linker_tables(self) -> Tables | None:
        """What the linker derived when the base was built, mapped; None for a base written before there were such."""
        arrays = {name: read_array(self.folder, f"linker-{name}") for name in TABLE_NAMES}
        return None if any(array is None for array in arrays.values()) else Tables.from_arrays(arrays)

    def description(self, id: str) -> str:
        found = self.rows_of("skills", "id", id)
        return (found[0]["description"] or "") if found else ""

    def reuse(self, id: str) -> ReuseLevel | None:
        return self._reuse.get(id)

    @cached_property
    def _index(self) -> SkillIndex:
        space = self.columns("space", "id", "label", "kind") or {"id": [], "label": [], "kind": []}
        names = self.columns("names", "name") or {"name": []}
        name_skill = np.asarray(read_array(self.folder, "name-skill"))
        vector_name = np.asarray(read_array(self.folder, "vector-name"))
        name_vectors, text_vectors = self.vectors("names"), self.vectors("texts")
        assert name_vectors is not None and text_vectors is not None
        return SkillIndex(
            ids=space["id"],
            labels=space["label"],
            kinds=space["kind"],
            names=names["name"],
            name_skill=name_skill,
            name_vectors=np.asarray(name_vectors),
            vector_skill=name_skill[vector_name],
            vector_name=vector_name,
            text_vectors=np.asarray(text_vectors),
        )

    @cached_property
    def _skill_rows(self) -> dict[str, int]:
        return {id: row for row, id in enumerate(self._index.ids)}

    @cached_property
    def _reuse(self) -> dict[str, ReuseLevel]:
        found = self.columns("skills", "id", "reuse") or {"id": [], "reuse": []}
        return {id: ReuseLevel(level) for id, level in zip(found["id"], found["reuse"], strict=True) if level}

    @cached_property
    def _skill_finder(self) -> SkillFinder:
        from upbridge.knowledge.find_skills import SkillFinder

        return SkillFinder(self._index, self.short_vectors("names"), self._encoder, self._spoken)

    @cached_property
    def _spoken(self) -> dict[str, Skill]:
        from upbridge.knowledge.find_skills import spoken_names
        from upbridge.knowledge.handbook.vocabulary import load_vocabulary

        return spoken_names(load_vocabulary(self._kept), self._index)

    @cached_property
    def _spoken_ids(self) -> dict[str, Skill]:
        return {skill.id: skill for skill in self._spoken.values()}

    # Occupations

    def codes(self) -> Sequence[str]:
        return self._codes

    def occupation(self, code: str, area: str | None = None) -> Occupation:
        return self._occupation_reader.read(code, area)

    def find_occupations(self, title: str, limit: int = 5) -> Sequence[OccupationMatch]:
        return self._occupation_finder.find(title, limit)

    @cached_property
    def _codes(self) -> tuple[str, ...]:
        import pyarrow.compute as pc

        listed = self.columns("occupations", "code", "scheme") or {"code": [], "scheme": []}
        described: set[str] = set()
        for table in ("tasks", "ratings", "requirements"):
            found = self.table(table)
            described |= set(pc.unique(found["occupation"]).to_pylist()) if found is not None else set()
        pairs = zip(listed["code"], listed["scheme"], strict=True)
        return tuple(sorted(code for code, scheme in pairs if scheme in ("onet", "own") and code in described))

    @cached_property
    def _occupation_reader(self) -> OccupationReader:
        from upbridge.knowledge.occupation import OccupationReader

        return OccupationReader(self, {source.id for source in self.manifest.sources})

    @cached_property
    def _occupation_finder(self) -> OccupationFinder:
        from upbridge.knowledge.find import OccupationFinder

        listed = self.columns("occupations", "code", "title") or {"code": [], "title": []}
        main = dict(zip(listed["code"], listed["title"], strict=True))
        return OccupationFinder(self._title_index(), main, self._encoder)

    def _title_index(self) -> TitleIndex:
        """As it was derived when the base was built; derived now for a base written before that was done."""
        from upbridge.knowledge.title_index import ARRAYS, NET_ARRAYS, TEXTS, TitleIndex
        from upbridge.knowledge.title_making import make_index

        arrays = {name: read_array(self.folder, f"title-{name}") for name in ARRAYS}
        if any(array is None for array in arrays.values()):
            return make_index(self)
        net = {name: read_array(self.folder, f"title-{name}") for name in NET_ARRAYS}
        if all(array is not None for array in net.values()):
            arrays |= net
        texts = {name: self.columns(f"title-{name}", *columns) or {} for name, columns in TEXTS.items()}
        return TitleIndex.from_parts(arrays, texts)
