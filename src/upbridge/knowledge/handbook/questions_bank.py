"""Reads the mentor's questions that the handbook keeps."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from upbridge.guidance.questions import Question


@lru_cache(maxsize=1)
def read_questions() -> tuple[Question, ...]:
    """All questions in the bank's order; read once a process."""
    text = files(__package__).joinpath("questions", "bank.toml").read_text(encoding="utf-8")
    return tuple(
        Question(id, theme["name"], sets, kind, gain, words, why, theme["changes"], rest[0] if rest else None)
        for theme in tomllib.loads(text)["theme"]
        for id, sets, kind, gain, words, why, *rest in theme["questions"]
    )
