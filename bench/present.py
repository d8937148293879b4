"""Who the person is, measured on short resumes whose titles say little: `python -m bench.present`.

now@1, now@3: the share whose accepted code is first, among the first three. Runs in this process, over the base of
the environment.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from upbridge.bootstrap import Upbridge
from upbridge.documents import read_document
from upbridge.model.documents import DocumentKind

RESUMES = Path(__file__).parent / "present.toml"


@dataclass(frozen=True, slots=True)
class Short:
    """A short resume and the codes that a careful reader would accept for its present occupation."""

    name: str
    text: str
    codes: tuple[str, ...]


def short_resumes(path: Path = RESUMES) -> Iterator[Short]:
    """The resumes of the file, in order."""
    for one in tomllib.loads(path.read_text("utf-8"))["resume"]:
        yield Short(one["name"], one["text"].lstrip("\n"), tuple(one["codes"]))


def candidates(program: Upbridge, text: str, folder: Path) -> list[str]:
    """The codes that the program reads for the present occupation, best first."""
    path = folder / "resume.txt"
    path.write_text(text, "utf-8")
    resume = read_document(path, role=DocumentKind.RESUME)
    return [held.code for held in program.explorer.read(resume).held]


def measure(program: Upbridge, resumes: Sequence[Short]) -> Iterator[tuple[Short, list[str]]]:
    """Each resume with the first three codes."""
    with tempfile.TemporaryDirectory() as folder:
        for one in resumes:
            yield one, candidates(program, one.text, Path(folder))[:3]


def main() -> int:
    first, three = [], []
    for one, codes in measure(Upbridge.from_environment(), list(short_resumes())):
        first.append(bool(codes) and codes[0] in one.codes)
        three.append(not set(codes).isdisjoint(one.codes))
        print(
            f"{'ok ' if first[-1] else 'not' if three[-1] else 'NO '} {one.name}: {codes}, accepted {list(one.codes)}"
        )
    figures = {"now@1": round(statistics.mean(first), 2), "now@3": round(statistics.mean(three), 2)}
    print(json.dumps({"resumes": len(first), **figures}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
