"""Programs run from outside: their answer, the seconds they took, and what they said where they gave none."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

TIMEOUT = 600
"""Seconds a program may take for one case."""


@dataclass(frozen=True)
class Given:
    """What a program gave: `answer` None comes with a `complaint`; `peak_mb` is its memory's highest mark."""

    answer: dict[str, Any] | None
    seconds: float
    complaint: str = ""
    peak_mb: float = 0.0


def answer_of(command: Sequence[str]) -> Given:
    """Runs a command that prints one JSON object."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        said, complained = process.communicate(timeout=TIMEOUT)
    seconds = time.perf_counter() - start
    try:
        answer = json.loads(said)
    except json.JSONDecodeError:
        return Given(None, seconds, f"no JSON, exit {process.returncode}: {complained.strip()[-200:]}")
    return Given(answer, seconds)


_LAUNCH = """
import resource, subprocess, sys, time
start = time.perf_counter()
try:
    null = subprocess.DEVNULL
    code = subprocess.call(sys.argv[2:], stdout=null, stderr=null, timeout=float(sys.argv[1]))
except subprocess.TimeoutExpired:
    code = -9
print(code, time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak_of(command: Sequence[str]) -> Given:
    """Runs a command for its time and for the peak of its resident memory alone (POSIX only); killed when it hangs.

    A small launcher starts it: a child begins with its parent's memory, and a large parent's would be counted.
    """
    launched = [sys.executable, "-I", "-S", "-c", _LAUNCH, str(TIMEOUT), *command]
    code, seconds, peak = subprocess.run(launched, capture_output=True, text=True, check=True).stdout.split()
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    complaint = "" if code == "0" else f"exit {code}"
    return Given({} if not complaint else None, float(seconds), complaint, int(peak) / unit)
