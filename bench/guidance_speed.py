"""How long guidance takes from cold: every example resume, every command, in wall and processor seconds.

`python -m bench.guidance_speed` prints a table; `--runs 1` is quicker. POSIX only.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.figures import table
from bench.programs import TIMEOUT
from bench.speed import EXAMPLES, upbridge

LIMIT = 4.0
"""Wall seconds within which each command has to answer on a machine of two cores that does little else."""

START = ("--start", "2026-12-01", "--hours-per-week", "6")
OCCUPATION = "11-3121.00"
"""Human Resources Managers: a target that every example resume is some way from."""

_LAUNCH = """
import resource, subprocess, sys, time
start = time.perf_counter()
null = subprocess.DEVNULL
code = subprocess.call(sys.argv[2:], stdin=null, stdout=null, stderr=null, timeout=float(sys.argv[1]))
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, time.perf_counter() - start, used.ru_utime + used.ru_stime)
"""


@dataclass(frozen=True)
class Took:
    """Seconds of one command: the median of its runs, by the clock and by the processor."""

    resume: str
    asked: str
    wall: float
    processor: float


def resumes() -> list[Path]:
    """Every example resume."""
    return sorted(path for path in EXAMPLES.iterdir() if path.stem.endswith("resume"))


def commands(resume: Path, out: Path) -> Iterator[tuple[str, list[str]]]:
    """What is asked of one resume: a decision, and a plan for each kind of target and in each format."""
    advert = next(EXAMPLES.glob(resume.stem.replace("resume", "advert") + ".*"))
    targets = {"job": str(advert), "to": OCCUPATION, "skill": "Negotiation"}
    yield "decide", ["decide", str(resume), "--no-ask", "--format", "json"]
    for name, target in targets.items():
        for shape in ("json", "html", "pdf"):
            file = str(out / f"plan.{shape}")
            yield f"plan --{name}, {shape}", ["plan", str(resume), f"--{name}", target, *START, "--out", file]


def took(command: Sequence[str], runs: int) -> tuple[float, float]:
    """Median wall and processor seconds. Raises `ChildProcessError` where the command fails."""
    launched = [sys.executable, "-I", "-S", "-c", _LAUNCH, str(TIMEOUT), *upbridge(), *command]
    walls, used = [], []
    for _ in range(runs):
        done = subprocess.run(launched, capture_output=True, text=True, check=True)
        code, wall, processor = done.stdout.split()
        if code != "0":
            raise ChildProcessError(f"exit {code}: {' '.join(command)}")
        walls.append(float(wall))
        used.append(float(processor))
    return statistics.median(walls), statistics.median(used)


def measure(runs: int) -> Iterator[Took]:
    """Every command on every example resume."""
    with tempfile.TemporaryDirectory() as folder:
        for resume in resumes():
            for asked, command in commands(resume, Path(folder)):
                yield Took(resume.stem, asked, *took(command, runs))


def summary(measured: Sequence[Took]) -> str:
    """A row for each kind of command: the median over the resumes, and the slowest with its resume."""
    rows = []
    for asked in dict.fromkeys(one.asked for one in measured):
        these = [one for one in measured if one.asked == asked]
        slowest = max(these, key=lambda one: one.wall)
        processor = statistics.median(one.processor for one in these)
        most = max(one.processor for one in these)
        wall = statistics.median(one.wall for one in these)
        rows.append((asked, wall, slowest.wall, processor, most, slowest.resume))
    heads = ("command", "wall, median", "wall, most", "processor, median", "processor, most", "slowest")
    return table(heads, rows)


def main(arguments: Sequence[str]) -> int:
    """Prints the table; 1 where a command took longer than `LIMIT` seconds by the clock."""
    parser = argparse.ArgumentParser(prog="python -m bench.guidance_speed", description="Time guidance from cold.")
    parser.add_argument("--runs", type=int, default=3, help="runs of each command (3)")
    measured = list(measure(parser.parse_args(arguments).runs))
    print(summary(measured))
    late = [one for one in measured if one.wall > LIMIT]
    for one in late:
        print(f"{one.asked} of {one.resume} took {one.wall:.2f} s, more than {LIMIT:g} s", file=sys.stderr)
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
