"""Figures as Markdown tables, and the machine they were measured on; written between two markers of a page."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
ANALYSIS = (
    "recall",
    "must_recall",
    "importance",
    "right",
    "evidence",
    "groups",
    "false_gap",
    "false_met",
    "noise",
    "wrong",
)


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; None is a dash, fractions have two digits. Without rows there is no table."""
    if not rows:
        return ""
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(_cell(value) for value in row) + " |" for row in rows]
    return "\n".join(lines)


def _cell(value: object) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def analysis_row(program: str, figures: Mapping[str, Any]) -> list[object]:
    """One program's figures in the order of `ANALYSIS`, then whether strong candidates came out above."""
    controls = "control" in figures["fit_by_shape"]
    above = ("yes" if figures["control_above_all"] else "no") if controls else None
    return [program, *(figures[name] for name in ANALYSIS), above, figures["seconds_median"]]


ANALYSIS_HEADS = ("program", *(name.replace("_", " ") for name in ANALYSIS), "controls above", "seconds a case")


def machine() -> str:
    """What the figures were measured on, in words."""
    system = f"{platform.system()} {platform.machine()}"
    return f"{len(_cores())} cores ({_processor()}), {_memory()}{system}, Python {platform.python_version()}"


def _cores() -> set[int]:
    affinity = getattr(os, "sched_getaffinity", None)
    return affinity(0) if affinity else set(range(os.cpu_count() or 1))


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    text = listed.read_text("utf-8") if listed.exists() else ""
    named = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
    return named.group(1) if named else platform.processor() or "processor unknown"


def _memory() -> str:
    listed = Path("/proc/meminfo")
    text = listed.read_text("utf-8") if listed.exists() else ""
    named = re.search(r"^MemTotal:\s*(\d+) kB", text, re.MULTILINE)
    return f"{int(named.group(1)) / (1 << 20):.0f} GB, " if named else ""


def write_between_markers(page: Path, figures: str) -> None:
    """Puts the figures between the page's two markers; the rest of the page stays. Raises `ValueError` without them."""
    before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page} has no place for figures between {BEGIN} and {END}")
    page.write_text(f"{before}{BEGIN}\n\n{figures.strip()}\n\n{END}{after}", "utf-8")
