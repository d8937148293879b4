"""Reads the hand-kept job titles: what people call a job, and the O*NET-SOC occupation it usually means."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from importlib.resources import files

from upbridge.knowledge.tables import Release, TitleRow
from upbridge.model.figures import Source

SOURCE = Source(
    id="handbook",
    title="Upbridge handbook: common job titles",
    publisher="Upbridge",
    version="1",
    licence="Apache-2.0",
    attribution="Common job titles kept by the Upbridge project.",
)


def read_titles() -> tuple[tuple[str, str], ...]:
    """Pairs of code and title, in the file's order. A title that stands twice is an error."""
    listed = tomllib.loads(files(__package__).joinpath("titles.toml").read_text("utf-8"))["titles"]
    pairs = tuple((code, title) for code, titles in listed.items() for title in titles)
    seen: set[str] = set()
    for code, title in pairs:
        if title.casefold() in seen:
            raise ValueError(f"{title!r} stands twice, the second time under {code}")
        seen.add(title.casefold())
    return pairs


def titles_release(codes: Collection[str]) -> Release:
    """The titles of those occupations that a base has, as rows of its table `titles`."""
    rows = [TitleRow(code, title, "alternate", "en", SOURCE.id) for code, title in read_titles() if code in codes]
    return Release(SOURCE, {"titles": rows})
