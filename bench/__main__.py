"""Every published figure in one run: `python -m bench [--shared FOLDER] [--no-peers]`.

Prints the tables and writes them to `docs/benchmarks.md`. What is not there yet, or fails, is said and passed over.
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from bench import ranking, related, score_exploration, speed
from bench.analysis import Analyst, by_api, by_command, measure
from bench.cases import OWN, SPLITS, Case, read_cases
from bench.figures import ANALYSIS_HEADS, analysis_row, machine, table, write_between_markers
from bench.peers.environments import VERSIONS, PeerMissingError, command_of
from bench.score_analysis import totals
from upbridge.errors import UpbridgeError

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
FAILURES = (ImportError, OSError, subprocess.SubprocessError, PeerMissingError, UpbridgeError)
"""What may keep one part from being measured; the other parts are measured all the same."""


def not_measured(what: str, failure: Exception) -> str:
    """A note for the page; the details, which may name paths of this machine, go to standard error alone."""
    print(f"{what}: {failure}", file=sys.stderr)
    return f"{what} was not measured ({type(failure).__name__})."


def programs(*, peers: bool) -> Iterator[tuple[str, Callable[[], Analyst]]]:
    """The programs that analyse, ours first; each is made ready only when its turn comes."""
    yield "upbridge", by_api
    if peers:
        for name, version in VERSIONS.items():
            yield f"{name} {version}", lambda name=name: by_command(command_of(name))  # type: ignore[misc]


def analysis_part(title: str, cases: Sequence[Case], *, peers: bool) -> str:
    """A table of all programs on the same cases."""
    rows, notes = [], []
    for program, make in programs(peers=peers):
        try:
            figures = totals(list(measure(cases, make())))
        except FAILURES as failure:
            notes.append(not_measured(program, failure))
        else:
            rows.append(analysis_row(program, figures))
    return "\n\n".join([f"### Analysis: {title} ({len(cases)} cases)", table(ANALYSIS_HEADS, rows), *notes])


def exploration_part(title: str, cases: Sequence[Case]) -> str:
    """A table of how well `upbridge explore` proposes moves; left out where the command is not there."""
    command = [*speed.upbridge(), "explore", "--format", "json"]
    try:
        helped = subprocess.run([*command[:2], "--help"], capture_output=True, check=False)
    except FAILURES as failure:
        return not_measured("Exploration", failure)
    if helped.returncode:
        return "Exploration was not measured (the command is not there)."
    figures = score_exploration.totals(list(score_exploration.measure(cases, command)))
    return f"### Exploration: {title} ({len(cases)} cases)\n\n{table(list(figures), [list(figures.values())])}"


def related_part() -> str:
    """A table of how well likeness between occupations agrees with O*NET's own list."""
    try:
        found = list(related.measure())
    except FAILURES as failure:
        return not_measured("Likeness between occupations", failure)
    if not found:
        return "Likeness between occupations was not measured (the starter base has no list to measure against)."
    rows = [(way, *figures.values()) for way, figures in found]
    return f"### Occupation to occupation, against O*NET's list\n\n{table(('way', *found[0][1]), rows)}"


def speed_part() -> str:
    """A table of times and memory."""
    rows: list[tuple[object, ...]] = []
    notes = []
    try:
        rows.append(("analysis through the API, warm, median", f"{speed.warm():.3f} s"))
    except FAILURES as failure:
        notes.append(not_measured("The warm time", failure))
    try:
        seconds, megabytes = speed.cold()
        rows += [("the command, cold, median", f"{seconds:.2f} s"), ("its peak memory", f"{megabytes:.0f} MB")]
    except FAILURES as failure:
        notes.append(not_measured("The command", failure))
    return "\n\n".join(
        ["### Speed and memory (examples/resume.pdf, examples/advert.txt)", table(("", ""), rows), *notes]
    )


def linking_part(folder: Path) -> str:
    """A table of R-precision on each gold file of a folder."""
    heads: list[str] = []
    rows, notes = [], []
    for gold in sorted(folder.glob("*.csv")):
        try:
            figures = ranking.measure(gold)
        except FAILURES as failure:
            notes.append(not_measured(gold.stem, failure))
        else:
            heads = ["set", *figures]
            rows.append([gold.stem.replace("_", " "), *figures.values()])
    return "\n\n".join(["### Linking: the validation sets", table(heads, rows), *notes])


def parts(shared: Path | None, *, peers: bool) -> Iterator[str]:
    """Each part of the report, as it is measured."""
    for split in SPLITS:
        yield analysis_part(f"our own, {split}", list(read_cases(OWN, split=split)), peers=peers)
    for split in SPLITS:
        yield exploration_part(f"our own, {split}", list(read_cases(OWN, split=split)))
    yield related_part()
    yield speed_part()
    if shared:
        yield analysis_part("given from outside", list(read_cases(shared / "cases")), peers=peers)
        yield exploration_part("given from outside", list(read_cases(shared / "cases")))
        yield linking_part(shared / "linking")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure every published figure.")
    parser.add_argument("--shared", type=Path, help="a folder with cases/ and linking/ of others")
    parser.add_argument("--no-peers", action="store_true", help="leave the other programs out")
    parser.add_argument("--page", type=Path, default=PAGE, help="the page that takes the figures")
    chosen = parser.parse_args(arguments)
    shown = ["--shared FOLDER"] * bool(chosen.shared) + ["--no-peers"] * chosen.no_peers
    command = shlex.join(["python", "-m", "bench"]) + "".join(f" {option}" for option in shown)
    report = [f"Measured on {date.today():%d %B %Y} with `{command}` on {machine()}."]
    for part in parts(chosen.shared, peers=not chosen.no_peers):
        print(part, end="\n\n", flush=True)
        report.append(part)
    write_between_markers(chosen.page, "\n\n".join(report))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
