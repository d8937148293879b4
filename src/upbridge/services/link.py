"""Skills for lines of text: what `upbridge skills` prints. Lines in, lines out; it reads and writes no file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from upbridge.errors import InvalidRequest
from upbridge.model.skills import SkillMatch

MOST_SKILLS = 100
"""The most skills that may be asked for a line."""

_BLOCK = 256


class Linker(Protocol):
    """Ranks skills for texts (`language.linker.SkillLinker`)."""

    def link(self, texts: Sequence[str], top: int = 10) -> list[tuple[SkillMatch, ...]]: ...


def link_lines(lines: Iterable[str], linker: Linker, *, top: int = 10) -> Iterator[str]:
    """One JSON object an input line: `{"text": ..., "skills": [{"id", "label", "score", "start", "end"}, ...]}`.

    The text is given back as it came, without its line end; an empty line has no skills. Lines are read and
    answered in blocks, so that a long file needs no memory. Raises `InvalidRequest` for a `top` outside 1..100.
    """
    if not 1 <= top <= MOST_SKILLS:
        raise InvalidRequest(f"{top} skills a line cannot be given", f"Ask for 1 to {MOST_SKILLS}.")
    return _answers(lines, linker, top)


def _answers(lines: Iterable[str], linker: Linker, top: int) -> Iterator[str]:
    for block in _blocks(lines):
        for text, matches in zip(block, linker.link(block, top), strict=True):
            yield json.dumps({"text": text, "skills": [as_row(match) for match in matches]}, ensure_ascii=False)


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        block.append(line.removesuffix("\n").removesuffix("\r"))
        if len(block) == _BLOCK:
            yield block
            block = []
    if block:
        yield block


def as_row(match: SkillMatch) -> dict[str, str | float | int]:
    """A match as written in JSON: `start` and `end` count characters of the line."""
    return {
        "id": match.skill.id,
        "label": match.skill.label,
        "score": match.score,
        "start": match.span.start,
        "end": match.span.end,
    }
