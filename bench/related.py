"""How well likeness between occupations agrees with O*NET's Related Occupations, which nothing of ours was fitted on.

    python -m bench.related [--list-of FOLDER]

Prints NDCG@20 (gains 3, 2, 1 for the tiers Primary-Short, Primary-Long and Supplemental) and recall@20 over all
occupations of the base that have a list, for ours and for two published ways, written from their descriptions:

* the weighted distance: over O*NET's skills, knowledge, abilities, activities and the rest (interests, styles,
  values) with 0.22, 0.24, 0.18, 0.18, 0.18, times 0.85, plus 0.15 times the overlap of technologies;
* Nesta's Mapping Career Causeways (2020): a quarter each for essential skills, optional skills, work activities
  and work context of ESCO occupations, the mean of those that the base has.

The list comes from the full base; `--list-of` names another data folder (`UPBRIDGE_HOME`) to take it from, so that
the starter base, which has none, can be measured as well.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from upbridge.bootstrap import Upbridge
from upbridge.exploration.blocks import Tables, rows
from upbridge.exploration.space import Space
from upbridge.settings import Settings

Floats = npt.NDArray[np.float64]
Places = Mapping[str, int]
GAINS = {"Primary-Short": 3.0, "Primary-Long": 2.0, "Supplemental": 1.0}
DEPTH = 20
DOMAINS = {"skill": 0.22, "knowledge": 0.24, "ability": 0.18, "activity": 0.18}
REST, RATED_SHARE, TECHNOLOGY_SHARE = 0.18, 0.85, 0.15


def gains(base: Tables, places: Places) -> Floats:
    """What each occupation (rows) wins by listing each other one (columns)."""
    table = np.zeros((len(places), len(places)))
    for code, other, tier in rows(base, "related", "occupation", "other", "tier"):
        if code in places and other in places:
            table[places[code], places[other]] = GAINS.get(tier or "", 1.0)
    return table


def scores(alike: Floats, gain: Floats) -> dict[str, float]:
    """NDCG@20 and recall@20, averaged over the occupations that have a list."""
    ranked = np.where(np.eye(len(alike), dtype=bool), -np.inf, alike)
    order = np.argsort(-ranked, axis=1, kind="stable")[:, :DEPTH]
    discount = 1.0 / np.log2(np.arange(DEPTH) + 2.0)
    best = np.sort(gain, axis=1)[:, ::-1][:, :DEPTH] @ discount
    listed = best > 0
    won = np.take_along_axis(gain, order, axis=1)
    found = (won > 0).sum(axis=1)[listed] / (gain > 0).sum(axis=1)[listed]
    ndcg = (won @ discount)[listed] / best[listed]
    return {
        "occupations": int(listed.sum()),
        "NDCG@20": round(float(ndcg.mean()), 4),
        "recall@20": round(float(found.mean()), 4),
    }


def weighted_distance(base: Tables, places: Places) -> Floats:
    """The weighted distance over rated domains and technologies, as a likeness."""
    ratings = list(rows(base, "ratings", "occupation", "element", "domain", "importance", "level"))
    total = np.zeros((len(places), len(places)))
    for domain, weight in DOMAINS.items():
        values = [
            (code, f"{element} {scale}", value)
            for code, element, of, importance, level in ratings
            if of == domain
            for scale, value in (("importance", importance), ("level", level))
        ]
        total += weight * _nearness(places, values)
    profiles = [(c, e, v) for c, e, v in rows(base, "profiles", "occupation", "element", "value")]
    total += REST * _nearness(places, profiles)
    return RATED_SHARE * total + TECHNOLOGY_SHARE * _overlap(places, _technologies(base))


def nesta(base: Tables, places: Places) -> Floats:
    """A quarter each: essential skills, optional skills, work activities, work context, where available."""
    esco: dict[str, set[str]] = defaultdict(set)
    for scheme, code, target_scheme, target in rows(base, "crosswalks", "scheme", "code", "target_scheme", "target"):
        if scheme == "esco" and target_scheme == "onet":
            esco[code].add(target)
    skills: dict[str, dict[str, set[str]]] = {"essential": defaultdict(set), "optional": defaultdict(set)}
    for occupation, skill, relation in rows(base, "occupation_skills", "occupation", "skill", "relation"):
        for code in esco.get(occupation, ()):
            skills[relation][code].add(skill)
    ratings = rows(base, "ratings", "occupation", "element", "domain", "importance")
    activities = [(code, element, value) for code, element, domain, value in ratings if domain == "activity"]
    parts = [_overlap(places, sets) for sets in skills.values()] + [_nearness(places, activities)]
    known = [np.where(np.abs(part).sum(axis=1, keepdims=True) > 0, part, np.nan) for part in parts]
    return np.nan_to_num(np.nanmean(np.stack(known), axis=0), nan=0.0)


def _technologies(base: Tables) -> dict[str, set[str]]:
    used: dict[str, set[str]] = defaultdict(set)
    for code, name, kind in rows(base, "technologies", "occupation", "name", "kind"):
        if kind == "technology":
            used[code].add(name)
    return used


def _nearness(places: Places, values: Sequence[tuple[str, str, float | None]]) -> Floats:
    """One less the Euclidean distance of ratings put on 0..1, over its largest value; zeros where not rated."""
    columns = {element: place for place, element in enumerate(sorted({element for _, element, _ in values}))}
    table = np.full((len(places), len(columns)), np.nan)
    for code, element, value in values:
        if code in places and value is not None:
            table[places[code], columns[element]] = value
    has = ~np.isnan(table).all(axis=1)
    low, high = np.nanmin(table, axis=0), np.nanmax(table, axis=0)
    table = np.nan_to_num((table - low) / np.maximum(high - low, 1e-9), nan=0.0)
    squares = (table**2).sum(axis=1)
    distance = np.sqrt(np.maximum(squares[:, None] + squares[None, :] - 2 * table @ table.T, 0.0))
    near = 1.0 - distance / max(float(distance.max()), 1e-9)
    return np.asarray(np.where(np.outer(has, has), near, 0.0))


def _overlap(places: Places, sets: Mapping[str, set[str]]) -> Floats:
    """The shared part of all that either of two has (Jaccard)."""
    columns = {item: place for place, item in enumerate(sorted(set().union(*sets.values()) if sets else set()))}
    table = np.zeros((len(places), len(columns)), np.float32)
    for code, items in sets.items():
        if code in places:
            table[places[code], [columns[item] for item in items]] = 1.0
    shared = (table @ table.T).astype(np.float64)
    sizes = table.sum(axis=1)
    return np.asarray(shared / np.maximum(sizes[:, None] + sizes[None, :] - shared, 1.0))


def measure(listing: Path | None = None) -> Iterator[tuple[str, dict[str, float]]]:
    """Each way with its scores over the base in use; nothing where no list is at hand."""
    base = Upbridge.from_environment().base
    places = {code: row for row, code in enumerate(base.codes())}
    other = base if listing is None else Upbridge(Settings(home=listing)).base
    gain = gains(other, places)
    if not gain.any():
        return
    yield "upbridge", scores(Space.of(base).alike.astype(np.float64), gain)
    if base.columns("ratings", "occupation"):
        yield "weighted distance", scores(weighted_distance(base, places), gain)
        yield "Nesta", scores(nesta(base, places), gain)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.related", description=__doc__)
    parser.add_argument("--list-of", type=Path, help="a data folder whose base has the list")
    found = list(measure(parser.parse_args(arguments).list_of))
    if not found:
        print("This base has no list of related occupations: build the full base, or name one with --list-of.")
        return 1
    for way, figures in found:
        print(json.dumps({"way": way, **figures}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
