"""What goes to standard output and to standard error, and how."""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path

from upbridge.errors import InvalidRequest, UpbridgeError


def speak_utf8() -> None:
    """UTF-8 on both streams, whatever the locale says: quotes and signs are no ASCII."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def wants_colour() -> bool:
    """Colour for a terminal, unless NO_COLOR is set (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The columns of the terminal, at most 100; 80 where the output is no terminal."""
    return min(100, shutil.get_terminal_size((80, 24)).columns) if sys.stdout.isatty() else 80


def put(text: str) -> None:
    """To standard output, ending in one line break."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """To standard error: what is no part of the answer."""
    sys.stderr.write(f"{text}\n")


def save(text: str, path: Path) -> None:
    """Into a file, in UTF-8. Raises `InvalidRequest` where it cannot be written."""
    try:
        path.write_text(text if text.endswith("\n") else f"{text}\n", encoding="utf-8")
    except OSError as error:
        raise InvalidRequest(
            f"{path} cannot be written: {error.strerror}", "Name another file, in a folder that is there."
        ) from error


def complain(error: UpbridgeError) -> None:
    """An error as its sentence, and under it what to do."""
    sentence = str(error)
    say(f"upbridge: {sentence}{'' if sentence.endswith(('.', '!', '?')) else '.'}")
    if error.hint:
        say(f"  {error.hint}")
