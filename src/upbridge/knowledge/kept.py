"""Arrays that are costly to make, kept beside a base: made at the first use, mapped afterwards."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Arrays = Mapping[str, npt.NDArray[Any]]


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
        scratch.unlink(missing_ok=True)
    return made
