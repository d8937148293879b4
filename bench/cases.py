"""The labelled cases: folders of `resume.txt`, `job.txt` and `gold.json`. See `cases/README.md`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OWN = Path(__file__).parent / "cases"
SPLITS = ("dev", "held-out")


@dataclass(frozen=True, slots=True)
class Case:
    """One resume, one advert and what a careful reader found in them."""

    folder: Path
    resume: str
    job: str
    gold: dict[str, Any]

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def shape(self) -> str:
        return str(self.gold["shape"])

    @property
    def split(self) -> str:
        """`dev` or `held-out`; empty for cases of others, which have no such field."""
        return str(self.gold.get("split", ""))

    @property
    def resume_path(self) -> Path:
        return self.folder / "resume.txt"

    @property
    def job_path(self) -> Path:
        return self.folder / "job.txt"


def read_case(folder: Path) -> Case:
    """The case in `folder`."""
    resume, job, gold = ((folder / name).read_text("utf-8") for name in ("resume.txt", "job.txt", "gold.json"))
    return Case(folder, resume, job, json.loads(gold))


def read_cases(root: Path = OWN, *, split: str = "") -> Iterator[Case]:
    """The cases under `root` in order of name, those of one split where one is named."""
    for folder in sorted(path.parent for path in root.glob("*/gold.json")):
        case = read_case(folder)
        if not split or case.split == split:
            yield case
