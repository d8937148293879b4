"""What a person says they want to do: lines of hope, study and intent, and where among occupations they point."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from upbridge.exploration.ranking import between
from upbridge.exploration.traces import Traces, stance
from upbridge.language.claims import Claim
from upbridge.model.documents import SectionKind
from upbridge.model.evidence import Strength

_INTENT = re.compile(
    r"\b(?:i(?: would|'d|’d)? (?:like|love|want|wish|hope|aim|plan)|i am looking|i'm looking|looking (?:for|to)|seeking"
    r"|mov(?:e|ing) (?:from|into|to)|want(?:s|ing)? to|hop(?:e|ing) to|aspir\w+|learning to|my next|transition\w*"
    r"|retrain\w*|career change|a first job in|objective)\b",
    re.IGNORECASE,
)
_HOPES = frozenset({Strength.ASPIRATIONAL, Strength.LEARNING})
_PLACES = frozenset({SectionKind.SUMMARY, SectionKind.ABOUT, SectionKind.OTHER, SectionKind.CONTACT})
_ITEMS = re.compile(r"[,;|•]")
MOST_ITEMS = 2
"""A longer list among skills, of which one is only being learned ("Word, e-mail, Excel a little"), is no wish."""

LOW, HIGH = 0.15, 0.55
"""Cosines (centred) between which a wish counts from nothing to fully."""


def is_wish(claim: Claim) -> bool:
    """Whether the line says what the person hopes for or is learning."""
    if stance(claim) is Strength.NEGATED or claim.position is not None:
        return False
    if claim.unit.kind is SectionKind.SKILLS and len(_ITEMS.split(claim.text)) > MOST_ITEMS:
        return False
    return stance(claim) in _HOPES or (claim.unit.kind in _PLACES and bool(_INTENT.search(claim.text)))


def wishes(traces: Traces) -> tuple[list[Claim], npt.NDArray[np.float64]]:
    """The lines, and for every occupation 0..1 how plainly one of them points there."""
    rows = [row for row, claim in enumerate(traces.claims) if is_wish(claim)]
    if not rows:
        return [], np.zeros(len(traces.space.codes))
    near = np.maximum(traces.by_title[rows], traces.by_description[rows]).max(axis=0)
    return [traces.claims[row] for row in rows], between(near.astype(np.float64), LOW, HIGH)
