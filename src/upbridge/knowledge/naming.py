"""All names of all skills and tools in one list, and which of them are worth a vector of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from upbridge.knowledge.tables import SkillLabelRow, SkillRow, TechnologyRow, ToolRow, skill_id_of
from upbridge.ports import HalfVectors, SkillIndex

MAIN_LANGUAGE = "en"
SURE = 0.9
"""A tool trusted this much gets vectors; less sure names can be found by their letters only."""

_WORD = re.compile(r"[^\W_]+[+#]*")
_STOP = frozenset(
    {"a", "an", "the", "of", "in", "on", "to", "for", "and", "with", "by", "from", "or", "at", "as", "into"}
)
_ENDINGS = ("ing", "ies", "es", "ed", "s", "e")


@dataclass(frozen=True, slots=True)
class Naming:
    """The skill space as lists. `names[i]` names skill `name_skill[i]`; `vector_name` are the rows of `names`
    to encode: the first of a skill's names made of the same words, whatever their order and endings."""

    ids: Sequence[str]
    labels: Sequence[str]
    kinds: Sequence[str]
    names: Sequence[str]
    name_skill: Sequence[int]
    vector_name: Sequence[int]

    @property
    def skills(self) -> int:
        """How many of the rows, from the first, are no tools."""
        return sum(kind != "tool" for kind in self.kinds)

    def index(self, name_vectors: HalfVectors, text_vectors: HalfVectors) -> SkillIndex:
        """The same with the vectors of the names at `vector_name` and of the skills' texts."""
        owners, rows = np.asarray(self.name_skill, dtype=np.int32), np.asarray(self.vector_name, dtype=np.int32)
        return SkillIndex(
            self.ids, self.labels, self.kinds, self.names, owners, name_vectors, owners[rows], rows, text_vectors
        )


def name_skills(skills: Sequence[SkillRow], labels: Iterable[SkillLabelRow], tools: Sequence[ToolRow]) -> Naming:
    """ESCO's skills and then the tools that are none of them, with every name in the main language."""
    rows = {skill.id: row for row, skill in enumerate(skills)}
    named: list[dict[str, None]] = [{skill.label: None} for skill in skills]
    for label in labels:
        if label.language == MAIN_LANGUAGE and label.skill in rows:
            named[rows[label.skill]][label.label] = None
    ids, kinds = [skill.id for skill in skills], [skill.kind for skill in skills]
    trusted = [True] * len(skills)
    for tool in tools:
        id = tool.skill or skill_id_of(tool.name)
        if id in rows:
            named[rows[id]][tool.name] = None
            continue
        rows[id] = len(ids)
        ids.append(id)
        kinds.append("tool")
        named.append({tool.name: None})
        trusted.append(tool.trust >= SURE)
    names = [name for group in named for name in group]
    owners = [row for row, group in enumerate(named) for _ in group]
    vectors = list(_worth_a_vector(names, owners, trusted))
    return Naming(ids, [next(iter(group)) for group in named], kinds, names, owners, vectors)


def join_tools(
    skills: Sequence[SkillRow], labels: Iterable[SkillLabelRow], tools: Iterable[ToolRow], used: Iterable[TechnologyRow]
) -> list[ToolRow]:
    """Every tool once, with the skill of that name: listed ones first, then those that occupations use."""
    by_name: dict[str, str] = {}
    for label in labels:
        if label.kind == "alternative":
            by_name.setdefault(label.label.casefold(), label.skill)
    by_name |= {skill.label.casefold(): skill.id for skill in skills}
    found: dict[str, ToolRow] = {}
    fresh = (ToolRow(t.name, None, t.kind, t.category, 1.0, t.source) for t in used)
    for tool in (*tools, *fresh):
        key = tool.name.casefold()
        known = found.get(key)
        if known is None or known.trust < tool.trust:
            found[key] = tool._replace(skill=tool.skill or by_name.get(key) or skill_id_of(tool.name))
    return list(found.values())


def _worth_a_vector(names: Sequence[str], owners: Sequence[int], trusted: Sequence[bool]) -> Iterator[int]:
    seen: set[tuple[int, frozenset[str]]] = set()
    for row, (name, owner) in enumerate(zip(names, owners, strict=True)):
        key = (owner, content_words(name))
        if trusted[owner] and key not in seen:
            seen.add(key)
            yield row


def content_words(name: str) -> frozenset[str]:
    """The words of a name without little words and endings: "managing the staff" and "manage staff" are alike."""
    return frozenset(_stem(word) for word in _WORD.findall(name.casefold()) if word not in _STOP)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word
