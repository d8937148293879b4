"""A decision as text for a terminal, and as plain values."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from upbridge.model.guidance_decision import Decision


def decision_json(decision: Decision) -> dict[str, Any]:
    """The whole decision, ready for `json.dumps`."""
    return {"format": 1, **asdict(decision)}


def decision_text(decision: Decision, *, width: int = 80) -> str:
    """The direction, why, what would turn it, what to find out, and what each way would mean."""
    lines: list[str] = []
    for line in _lines(decision):
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        lines += textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False) or [""]
    return "\n".join(lines) + "\n"


def _lines(decision: Decision) -> Iterator[str]:
    yield f"{decision.direction.upper()} ({decision.band})"
    yield decision.says
    yield f"{decision.known:.0%} of what the decision rests on is known."
    yield ""
    yield "WHY"
    for c in sorted(decision.criteria, key=lambda c: (c.pull is None, -c.weight * abs(c.pull or 0))):
        if c.pull is None and not c.value:
            continue
        way = "" if c.pull is None or abs(c.pull) < 0.05 else " -> reskill" if c.pull > 0 else " -> upskill"
        told = f" [{c.value}; {c.source}]" if c.value else ""
        yield f"  {c.label} (weight {c.weight:.2f}){way}: {c.says}{told}"
    if unknown := [f"{c.label} ({c.weight:.2f})" for c in decision.criteria if c.pull is None and not c.value]:
        yield f"  Not known, with their weights: {', '.join(unknown)}"
    if decision.known:
        yield ""
        yield "WHAT WOULD TURN IT"
        if not decision.flips:
            yield "  No single one of these alone; several answers together may."
        yield from (f"  - {flip.text}" for flip in decision.flips)
    yield ""
    yield "WHAT TO FIND OUT NEXT"
    yield from (f"  - {question}" for question in decision.find_out)
    for side in decision.sides:
        yield ""
        yield side.direction.upper()
        yield f"  Goal: {side.goal}"
        yield f"  Focus: {side.focus}"
        yield f"  Outcome: {side.outcome}"
        yield from (f"  - {t.title}{f' ({t.code})' if t.code else ''}: {t.why}" for t in side.targets)
