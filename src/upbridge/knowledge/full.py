"""The full base: the publishers' releases, with what only the data packages have beside them.

From the packages come the encoder, ready vectors of texts that are the same in both, wages by area where the
publishers' own files cover only the nation, and names of tools gathered from adverts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from upbridge.knowledge.build import Given, build_base
from upbridge.knowledge.encoder import OnnxEncoder
from upbridge.knowledge.handbook.titles import SOURCE as COMMON_TITLES
from upbridge.knowledge.home import Home
from upbridge.knowledge.making import encoder_id, open_encoder
from upbridge.knowledge.progress import Progress, Silent
from upbridge.knowledge.releases import Reading, fitted, read_releases
from upbridge.knowledge.starter import read_starter
from upbridge.knowledge.tables import Release
from upbridge.knowledge.wheels import fetch_wheels, pins
from upbridge.ports import Encoder

NATION = "0000000"
_OWN_AREAS = "oews"
_OWN_TOOLS = "tools"


@dataclass(frozen=True, slots=True)
class Built:
    """The folder of a new full base, and what was read for it."""

    folder: Path
    reading: Reading


def build_full(
    home: Home,
    root: Path,
    *,
    built: str,
    ids: Iterable[str] = (),
    encoder: Encoder | None = None,
    progress: Progress | None = None,
) -> Built:
    """Reads the releases under `root` and makes them the current base. The caller holds `home.lock`.

    `built` is the day, for the manifest. Raises SourceBroken, InvalidRequest, WheelsMissing.
    """
    watch = progress or Silent()
    watch.start("Fetching data packages", 1)
    wheels = fetch_wheels(home.wheels, pins())
    open_encoder(home, wheels)
    watch.start("Reading releases", 1)
    reading = read_releases(root, ids, fit=False)
    starter, given = read_starter(wheels)
    releases = fitted([*reading.releases, *_beside(reading.releases, starter)])
    folder = build_base(
        home,
        "full",
        releases,
        encoder or OnnxEncoder.open(home.encoder),
        encoder_id=encoder_id(),
        built=built,
        given=_same(given, starter, reading.releases),
        progress=watch,
    )
    return Built(folder, replace(reading, releases=tuple(releases)))


def _beside(releases: Sequence[Release], starter: Sequence[Release]) -> list[Release]:
    """What the packages have and the publishers' files have not."""
    areas = {row.code for release in releases for row in release.rows.get("areas", ())}
    found: list[Release] = []
    for release in starter:
        if release.source.id in (_OWN_TOOLS, COMMON_TITLES.id):
            found.append(release)
        if release.source.id == _OWN_AREAS and areas <= {NATION}:
            kept: dict[str, list[Any]] = {
                "areas": [row for row in release.rows["areas"] if row.code not in areas],
                "wages": [row for row in release.rows["wages"] if row.area not in areas],
            }
            found.append(replace(release, rows=kept))
    return found


def _same(given: Given, starter: Sequence[Release], releases: Sequence[Release]) -> Given:
    """Those ready vectors whose skill or task says the same in both."""
    return {
        "texts": _agreeing(given, "texts", "skills", "label", starter, releases),
        "tasks": _agreeing(given, "tasks", "tasks", "statement", starter, releases),
    }


def _agreeing(
    given: Given, name: str, table: str, column: str, starter: Sequence[Release], releases: Sequence[Release]
) -> Mapping[str, Any]:
    ready = given.get(name, {})
    theirs = {row.id: getattr(row, column) for release in starter for row in release.rows.get(table, ())}
    ours = {row.id: getattr(row, column) for release in releases for row in release.rows.get(table, ())}
    return {id: vector for id, vector in ready.items() if id in ours and ours[id] == theirs.get(id)}
