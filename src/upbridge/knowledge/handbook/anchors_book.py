"""Reads the anchors in behaviour that the handbook keeps: general ones by type of skill, and those of single skills."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from upbridge.guidance.assessment import AnchorBook, SkillType


@lru_cache(maxsize=1)
def read_anchors() -> AnchorBook:
    """All anchors; read once a process."""
    folder = files(__package__).joinpath("anchors")
    general = tomllib.loads(folder.joinpath("general.toml").read_text(encoding="utf-8"))
    specific = tomllib.loads(folder.joinpath("specific.toml").read_text(encoding="utf-8"))["anchor"]
    return AnchorBook(
        {SkillType(name): tuple(levels) for name, levels in general.items()},
        {row["skill"]: (SkillType(row["type"]), tuple(row["levels"])) for row in specific},
    )
