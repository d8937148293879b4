"""Programs run from outside: their answer, the seconds they took, and what they said where they gave none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
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


def peak_of(command: Sequence[str]) -> Given:
    """Runs a command for its time and for the peak of its resident memory alone (POSIX only); killed when it hangs."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    watch = threading.Timer(TIMEOUT, process.kill)
    watch.start()
    _, code, usage = os.wait4(process.pid, 0)
    watch.cancel()
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(code)
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    complaint = "" if process.returncode == 0 else f"exit {process.returncode}"
    return Given({} if not complaint else None, seconds, complaint, usage.ru_maxrss / unit)
