"""What is costly to make, kept beside a base: made at the first use, read afterwards."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Arrays = Mapping[str, npt.NDArray[Any]]
Made = TypeVar("Made")


def keep_arrays(folder: Path, name: str, make: Callable[[], Arrays]) -> Arrays:
    """The arrays kept in `folder` under `name`; else those that `make` gives, kept for the next time.

    A folder that cannot be written is no fault: the arrays are then made again each time.
    """
    path = folder / f"{name}.npz"
    if path.is_file():
        with np.load(path, allow_pickle=False) as found:
            return {key: found[key] for key in found.files}
    made = make()
    scratch = folder / f".{name}-{os.getpid()}.npz"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(scratch, **dict(made))  # type: ignore[arg-type]
        scratch.replace(path)
    except OSError:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
    return made


def keep_json(folder: Path, name: str, texts: Mapping[str, str], make: Callable[[Mapping[str, str]], Made]) -> Made:
    """What `make` gives of the texts (what JSON can hold), kept in `folder` for as long as the texts are the same.

    A copy that cannot be read or written is no fault: it is made again.
    """
    digest = hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:16]
    path = folder / f"{name}-{digest}.json"
    try:
        kept: Made = json.loads(path.read_bytes())
        return kept
    except (OSError, ValueError):
        pass
    made = make(texts)
    scratch = folder / f".{name}-{os.getpid()}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        scratch.write_text(json.dumps(made), encoding="utf-8")
        for old in folder.glob(f"{name}-*.json"):
            old.unlink(missing_ok=True)
        scratch.replace(path)
    except OSError:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
    return made
