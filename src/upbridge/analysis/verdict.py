"""How much of the advert was understood, and the answer in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from upbridge.language.requirements import Asked
from upbridge.model.alignment import Aligned, Fit, Status
from upbridge.model.analysis import Coverage, Gap
from upbridge.model.documents import Document
from upbridge.model.requirements import Importance
from upbridge.model.text import Quote

ENOUGH = 0.5
"""Below this share of understood sentences no score is given."""

FEWEST = 3
"""Nor is one given on fewer requirements than this."""


def coverage(advert: Document, asked: Sequence[Asked]) -> Coverage:
    """The share of the sentences that seem to ask for something from which a requirement was read."""
    missed = [a for a in asked if not a.items]
    share = 1 - len(missed) / len(asked) if asked else 0.0
    quotes = tuple(Quote.cut(advert.text, a.unit.span.start, a.unit.span.end) for a in missed)
    return Coverage(round(share, 3), len(asked), quotes)


def is_readable(covered: Coverage, aligned: Sequence[Aligned]) -> bool:
    """Whether enough was understood to put a number on it."""
    return covered.share >= ENOUGH and len(aligned) >= FEWEST


def verdict(fit: Fit | None, aligned: Sequence[Aligned], gaps: Sequence[Gap]) -> str:
    """One sentence for the person: where they stand and what stands in the way."""
    if fit is None:
        return "I could not read enough of this advert to score it: see below what I did find."
    missing = [g for g in gaps if g.aligned.status is not Status.UNKNOWN]
    musts = [
        g.aligned.requirement.label
        for g in missing
        if g.aligned.requirement.importance is Importance.MUST and g.aligned.status is Status.GAP
    ]
    opening = {
        "strong": "Your resume shows most of what this job asks",
        "good": "Your resume shows more than half of what this job asks",
        "partial": "Your resume shows part of what this job asks",
        "low": "Your resume shows little of what this job asks so far",
    }[fit.band]
    if musts:
        return f"{opening}; of the musts, {_listed(musts)} {'is' if len(musts) == 1 else 'are'} missing."
    if missing:
        first = _listed([missing[0].aligned.requirement.label])
        return f"{opening}; no must is wholly missing, and the widest gap is {first}."
    return f"{opening}, and nothing named in the advert is missing."


def _listed(labels: Sequence[str]) -> str:
    quoted = [f"“{label}”" for label in labels[:3]]
    rest = len(labels) - len(quoted)
    head = quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + (", " if rest else " and ") + quoted[-1]
    return f"{head} and {rest} more" if rest else head
