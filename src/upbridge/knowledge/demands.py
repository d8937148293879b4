"""Occupations as weighted lists of requirements in one skill space; computed once, when a base is built.

Weights say how much an occupation asks for a thing among all that it asks for: O*NET's importance where it is
rated, essential above optional for ESCO's skills, for detailed work activities and tools how much of the work
they make up and how few occupations share them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import Any

import numpy as np

from upbridge.knowledge.naming import Naming
from upbridge.knowledge.tables import RequirementRow
from upbridge.ports import HalfVectors, Vectors

NEAR_ACTIVITY = 0.70
"""Cosine from which the nearest skill's name stands for a detailed work activity."""

NEAR_TASK = 0.42
"""Mixed cosine from which a skill counts as spoken of by a task statement."""

OCCUPATION_SHARE = 0.35
"""How much a skill's nearness to the occupation as a whole weighs beside its nearness to the task."""

SKILLS_A_TASK, SKILLS_AN_OCCUPATION = 3, 40
_BLOCK = 512
_RELATION_WEIGHT = {"essential": 1.0, "optional": 0.5}

Rows = Mapping[str, Sequence[Any]]


def occupation_requirements(rows: Rows, naming: Naming, vectors: Mapping[str, HalfVectors]) -> list[RequirementRow]:
    """Requirements of every O*NET occupation, in order of code and then of weight."""
    by_name = {name.casefold(): owner for name, owner in zip(naming.names, naming.name_skill, strict=True)}
    found = [*_rated(rows, naming, by_name), *_technologies(rows, naming, by_name)]
    found += _activities(rows, naming, vectors)
    esco = list(_esco(rows, naming))
    found += esco
    served = {requirement.occupation for requirement in esco}
    found += _tasks(rows, naming, vectors, served)
    codes = {o.code for o in rows["occupations"] if o.scheme in ("onet", "own")}
    kept = _with_spread([r for r in found if r.occupation in codes])
    return sorted(kept, key=lambda r: (r.occupation, -r.weight, r.domain, r.label))


def _with_spread(requirements: Sequence[RequirementRow]) -> Iterator[RequirementRow]:
    """The share of occupations asking for the same thing (the same label of the same domain)."""
    asking = Counter({(r.occupation, r.domain, r.label): 1 for r in requirements})
    shared = Counter((domain, label) for _, domain, label in asking)
    total = len({r.occupation for r in requirements}) or 1
    return (r._replace(spread=shared[r.domain, r.label] / total) for r in requirements)


def _rated(rows: Rows, naming: Naming, by_name: Mapping[str, int]) -> Iterator[RequirementRow]:
    """O*NET's importance starts at 1, which already means not important; levels run from 0 to 7."""
    for rating in rows["ratings"]:
        if rating.importance is None or rating.suppress:
            continue
        owner = by_name.get(rating.name.casefold())
        level = None if rating.level is None else min(1.0, max(0.0, rating.level / 7))
        weight = min(1.0, max(0.0, (rating.importance - 1) / 4))
        skill = None if owner is None else naming.ids[owner]
        yield RequirementRow(
            rating.occupation, rating.name, rating.domain, weight, level, skill, None, 0.0, rating.source
        )


def _technologies(rows: Rows, naming: Naming, by_name: Mapping[str, int]) -> Iterator[RequirementRow]:
    """Tools: in demand above hot above the rest."""
    for used in rows["technologies"]:
        if used.kind != "technology":
            continue
        owner = by_name.get(used.name.casefold())
        weight = 0.8 if used.in_demand else 0.5 if used.hot else 0.3
        skill = None if owner is None else naming.ids[owner]
        yield RequirementRow(used.occupation, used.name, "technology", weight, None, skill, None, 0.0, used.source)


def _activities(rows: Rows, naming: Naming, vectors: Mapping[str, HalfVectors]) -> Iterator[RequirementRow]:
    """Detailed work activities: by how many of an occupation's tasks they cover, and how few others do them."""
    titles = {activity.id: activity.title for activity in rows["activities"]}
    nearest = dict(zip(titles, _nearest_names(naming, vectors), strict=True))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for link in rows["task_activities"]:
        if link.activity in titles:
            counts[link.occupation][link.activity] += 1
    doing = Counter(activity for counter in counts.values() for activity in counter)
    source = rows["activities"][0].source if rows["activities"] else ""
    for occupation, counter in counts.items():
        scores = {a: (1 + log(n)) * _rarity(doing[a], len(counts)) for a, n in counter.items()}
        most = max(scores.values())
        for activity, score in scores.items():
            yield RequirementRow(
                occupation, titles[activity].rstrip("."), "activity", score / most, None, nearest[activity], None,
                0.0, source,
            )  # fmt: skip


def _rarity(having: int, total: int) -> float:
    return 1.0 + log(total / having)


def _nearest_names(naming: Naming, vectors: Mapping[str, HalfVectors]) -> list[str | None]:
    """For each activity the skill (no tool) whose name lies nearest, where near enough."""
    owners = np.asarray(naming.name_skill, dtype=np.int64)[np.asarray(naming.vector_name, dtype=np.int64)]
    owners = owners[owners < naming.skills]
    found: list[str | None] = []
    if not len(owners):
        return [None] * len(vectors["activities"])
    names = vectors["names"][: len(owners)].astype(np.float32).T
    for block in _blocks(vectors["activities"]):
        near = block @ names
        best = near.argmax(axis=1)
        for row, column in enumerate(best):
            found.append(naming.ids[owners[column]] if near[row, column] >= NEAR_ACTIVITY else None)
    return found


def _esco(rows: Rows, naming: Naming) -> Iterator[RequirementRow]:
    """Skills of the ESCO occupations that correspond to an O*NET one, essential before optional."""
    labels = dict(zip(naming.ids, naming.labels, strict=True))
    targets: dict[str, set[str]] = defaultdict(set)
    for walk in rows["crosswalks"]:
        if walk.scheme == "esco" and walk.target_scheme == "onet":
            targets[walk.code].add(walk.target)
        elif walk.scheme == "onet" and walk.target_scheme == "esco":
            targets[walk.target].add(walk.code)
    sources = Counter(code for codes in targets.values() for code in codes)
    weights: dict[tuple[str, str], float] = defaultdict(float)
    kinds: dict[tuple[str, str], str] = {}
    source = ""
    for link in rows["occupation_skills"]:
        for code in targets.get(link.occupation, {link.occupation} if link.occupation.startswith("own:") else ()):
            key = (code, link.skill)
            weights[key] += _RELATION_WEIGHT.get(link.relation, 0.5) / max(1, sources[code])
            kinds[key] = "essential" if "essential" in (link.relation, kinds.get(key)) else link.relation
            source = link.source
    for (code, skill), weight in weights.items():
        if skill in labels:
            yield RequirementRow(
                code, labels[skill], "esco", min(1.0, weight), None, skill, kinds[code, skill], 0.0, source
            )


def _tasks(
    rows: Rows, naming: Naming, vectors: Mapping[str, HalfVectors], served: set[str]
) -> Iterator[RequirementRow]:
    """Skills that an occupation's task statements speak of, for occupations that ESCO does not serve."""
    wanted = [row for row, task in enumerate(rows["tasks"]) if task.occupation not in served]
    scores: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for row, near in _near_skills(wanted, rows, naming, vectors):
        for skill, score in near:
            scores[rows["tasks"][row].occupation][skill] += score
    source = rows["tasks"][0].source if rows["tasks"] else ""
    for occupation, counter in scores.items():
        best = sorted(counter.items(), key=lambda pair: -pair[1])[:SKILLS_AN_OCCUPATION]
        most = best[0][1]
        for skill, score in best:
            weight = min(1.0, 0.5 * score / most + 0.5 * score / (1 + score))
            yield RequirementRow(
                occupation, naming.labels[skill], "task", weight, None, naming.ids[skill], None, 0.0, source
            )


def _near_skills(
    wanted: Sequence[int], rows: Rows, naming: Naming, vectors: Mapping[str, HalfVectors]
) -> Iterator[tuple[int, list[tuple[int, float]]]]:
    """For each task row its nearest skills (no tools): cosine with the task, and, less, with the occupation.

    The occupation's part keeps a manager's "supervise staff" from naming forestry crews.
    """
    texts = vectors["texts"][: naming.skills].astype(np.float32).T
    if not len(wanted) or texts.shape[1] < SKILLS_A_TASK:
        return
    places = {occupation.code: row for row, occupation in enumerate(rows["occupations"])}
    of_occupation = np.asarray([places[rows["tasks"][row].occupation] for row in wanted])
    tasks = vectors["tasks"][np.asarray(wanted)]
    for start, block in zip(range(0, len(wanted), _BLOCK), _blocks(tasks), strict=False):
        occupations = vectors["occupations"][of_occupation[start : start + _BLOCK]].astype(np.float32)
        near = ((1 - OCCUPATION_SHARE) * block + OCCUPATION_SHARE * occupations) @ texts
        best = np.argpartition(-near, SKILLS_A_TASK - 1, axis=1)[:, :SKILLS_A_TASK]
        for place, columns in enumerate(best):
            pairs = ((int(column), float(near[place, column])) for column in columns)
            yield wanted[start + place], [(skill, score) for skill, score in pairs if score >= NEAR_TASK]


def _blocks(vectors: HalfVectors) -> Iterable[Vectors]:
    return (vectors[start : start + _BLOCK].astype(np.float32) for start in range(0, len(vectors), _BLOCK))
