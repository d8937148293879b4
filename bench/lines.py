"""Single lines of resumes against what a careful reader says of each: `python -m bench.lines [FILE ...]`.

A file holds one line a case, `status|requirement|line of a resume`, status one of met, partial and gap, the words that
speak of the requirement between [[ and ]]. Each is laid as the only bullet of a dated job on an advert that asks for
the requirement alone.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from upbridge import analyze, read_document
from upbridge.model.text import Span

LINES = Path(__file__).parent / "lines"
STATUSES = ("met", "partial", "gap")


@dataclass(frozen=True)
class Line:
    """A line of a resume, the words of it that speak of the requirement, and how they meet it."""

    status: str
    requirement: str
    text: str
    at: Span


_MARK = re.compile(r"\[\[(.+?)\]\]")


def read_lines(path: Path) -> list[Line]:
    """The lines of a file. Raises `ValueError` for a line of another form."""
    lines = []
    for number, row in enumerate(path.read_text("utf-8").splitlines(), 1):
        parts = row.split("|")
        mark = _MARK.search(parts[-1])
        if len(parts) != 3 or parts[0] not in STATUSES or mark is None:
            raise ValueError(f"{path.name}:{number}: not of the form status|requirement|line: {row!r}")
        text = parts[2][: mark.start()] + mark[1] + parts[2][mark.end() :]
        lines.append(Line(parts[0], parts[1], text, Span(mark.start(), mark.start() + len(mark[1]))))
    return lines


def judged(requirement: str, line: str, folder: Path) -> str:
    """What the program says of the requirement, from that line alone; the best status where it reads several."""
    resume, job = folder / "resume.txt", folder / "job.txt"
    resume.write_text(
        f"Pat Sample\n\nEXPERIENCE\n\nOfficer, Acme Works Ltd, Leeds    01/2015 - present\n- {line}\n", encoding="utf-8"
    )
    job.write_text(f"Officer\n\nWhat you need\n- {requirement}\n", encoding="utf-8")
    found = {a.status.value for a in analyze(read_document(resume), read_document(job)).aligned}
    return next((status for status in STATUSES if status in found), "gap")


def main(paths: list[str]) -> int:
    """Print the misjudged lines and the counts of each file."""
    for path in [Path(p) for p in paths] or sorted(LINES.glob("*.txt")):
        pairs: Counter[tuple[str, str]] = Counter()
        with tempfile.TemporaryDirectory() as folder:
            for line in read_lines(path):
                said = judged(line.requirement, line.text, Path(folder))
                pairs[line.status, said] += 1
                if said != line.status:
                    print(f"{said}, not {line.status}: {line.requirement} | {line.text}")
        right = sum(n for (wanted, said), n in pairs.items() if wanted == said)
        counts = {f"{said} for {wanted}": n for (wanted, said), n in sorted(pairs.items()) if wanted != said}
        print(
            json.dumps({"file": path.name, "lines": pairs.total(), "right": round(right / pairs.total(), 4), **counts})
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
