"""What speaks for a move or against it beyond its aims: how moves out of an occupation usually go."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from upbridge.exploration.facts import Facts
from upbridge.exploration.licences import licence_of
from upbridge.exploration.ranking import Fitting
from upbridge.model.exploration import Feasibility

Array = npt.NDArray[np.float64]

NEXT_DOOR = 0.1
"""What the other occupations of the own broad occupation (six characters of the code) gain of their score."""

MANAGERS, OF_OWN_FIELD, WHOLLY_OWN = 0.044, 0.14, 4.9
"""Managers lose the first, and gain the second where they manage the own field: by likeness, up to the third."""

LECTURERS = 0.106
"""What teachers in higher education lose: their posts are few, and go to those who publish."""

LICENSED = 0.018
"""What a licence of another profession costs a year of study for it."""

UNTAUGHT, PROGRAMMERS = 0.12, ("15-1251", "15-1252", "15-1254", "15-1255")
"""What programmers' occupations lose for those who name no language to program in and held no computer occupation."""

CHIEFS, AT_THE_TOP = 0.08, "11-1011"
"""What chief executives lose for those who manage nobody's field yet."""


def leanings(fit: Fitting, feasible: Sequence[Feasibility], own: set[int], facts: Facts) -> Array:
    """What each occupation gains or loses of its score `(n)`. Fitted on labelled resumes, like the weights of aims."""
    codes = facts.codes
    here = str(codes[min(own)])[:6] if own else "none"
    next_door = np.char.startswith(codes, here)
    managers, lecturers = np.char.startswith(codes, "11-"), np.char.startswith(codes, "25-1")
    field = (np.clip(fit.alike, 0.0, WHOLLY_OWN) / WHOLLY_OWN) ** 2
    years = np.asarray([_licence_years(code, one) for code, one in zip(codes, feasible, strict=True)])
    programmers = np.any([np.char.startswith(codes, code) for code in PROGRAMMERS], axis=0)
    untaught = programmers & (not fit.codes and not here.startswith("15-"))
    chiefs = np.char.startswith(codes, AT_THE_TOP) & (not here.startswith("11-"))
    return np.asarray(
        NEXT_DOOR * next_door
        + managers * (OF_OWN_FIELD * field - MANAGERS)
        - LECTURERS * lecturers
        - LICENSED * years
        - CHIEFS * chiefs
        - UNTAUGHT * untaught
    )


def _licence_years(code: str, one: Feasibility) -> float:
    licence = licence_of(str(code)) if one.foreign_licence else None
    return licence.years if licence else 0.0
