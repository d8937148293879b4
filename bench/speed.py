"""How long an analysis takes and how much memory: warm through the public API, cold as a command."""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from bench.programs import peak_of

EXAMPLES = Path(__file__).parents[1] / "examples"
RESUME, ADVERT = EXAMPLES / "resume.pdf", EXAMPLES / "advert.txt"
WARM_UP, REPEATS = 2, 15


def upbridge() -> list[str]:
    """The command as this environment has it."""
    return [str(Path(sys.executable).with_name("upbridge"))]


def warm(resume: Path = RESUME, advert: Path = ADVERT) -> float:
    """Median seconds of reading and analysing two files, models loaded. Raises `ImportError` without the public API."""
    from upbridge import analyze, read_document

    seconds = []
    for _ in range(WARM_UP + REPEATS):
        start = time.perf_counter()
        analyze(read_document(resume), read_document(advert))
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[WARM_UP:])


def cold(resume: Path = RESUME, advert: Path = ADVERT) -> tuple[float, float]:
    """Median seconds and peak memory in MB of the whole command, three times. Raises `ChildProcessError`."""
    command = [*upbridge(), "analyze", str(resume), str(advert), "--format", "json"]
    runs = [peak_of(command) for _ in range(3)]
    failed = next((run for run in runs if run.complaint), None)
    if failed:
        raise ChildProcessError(failed.complaint)
    return statistics.median(run.seconds for run in runs), max(run.peak_mb for run in runs)
