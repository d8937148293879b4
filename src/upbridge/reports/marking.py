"""The advert's own text cut into runs, each with what it asks for: overlapping quotes made flat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Analysis
from upbridge.model.text import Span

_WORST_FIRST = (Status.GAP, Status.UNKNOWN, Status.PARTIAL, Status.MET)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of the advert between two places where something starts or ends.

    `asks`: the findings whose quote is the narrowest around these words, worst first. `begins`: ids of
    the requirements whose quote starts here. `heading`: the words are a section's heading. `unread`:
    they belong to a sentence that was not understood. `signs`: the statuses of those quotes that end here.
    """

    text: str
    asks: tuple[Aligned, ...] = ()
    begins: tuple[str, ...] = ()
    heading: bool = False
    unread: bool = False
    signs: tuple[Status, ...] = ()

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The distinct statuses of what is asked, worst first."""
        return tuple(dict.fromkeys(a.status for a in self.asks))


@dataclass(frozen=True, slots=True)
class _Asked:
    span: Span
    aligned: Aligned


def runs(analysis: Analysis) -> tuple[Run, ...]:
    """The whole advert, in order: the texts of the runs joined are the advert's text, unchanged."""
    text = analysis.job.text
    asked = [
        _Asked(quote.span, a)
        for a in analysis.aligned
        for quote in (a.requirement.quote, *a.requirement.mentions)
        if quote.end > quote.start
    ]
    headings = [s.heading_span for s in analysis.job.sections if s.heading_span is not None]
    if analysis.job.title_span is not None:
        headings.append(analysis.job.title_span)
    unread = [quote.span for quote in analysis.coverage.not_understood]
    cuts = {0, len(text)}
    for span in (*(a.span for a in asked), *headings, *unread):
        cuts.update((min(span.start, len(text)), min(span.end, len(text))))
    places = sorted(cuts)
    return tuple(_run(text, Span(start, end), asked, headings, unread) for start, end in pairwise(places))


def _run(text: str, here: Span, asked: Sequence[_Asked], headings: Sequence[Span], unread: Sequence[Span]) -> Run:
    around = [a for a in asked if a.span.covers(here)]
    narrowest = min((len(a.span) for a in around), default=0)
    asks = {a.aligned.requirement.id: a.aligned for a in around if len(a.span) == narrowest}
    begins = dict.fromkeys(
        a.aligned.requirement.id for a in asked if a.span.start == here.start == a.aligned.requirement.quote.start
    )
    ended = {a.aligned.status for a in around if len(a.span) == narrowest and a.span.end == here.end}
    return Run(
        here.of(text),
        tuple(sorted(asks.values(), key=lambda a: _WORST_FIRST.index(a.status))),
        tuple(begins),
        any(span.covers(here) for span in headings),
        any(span.covers(here) for span in unread),
        tuple(status for status in _WORST_FIRST if status in ended),
    )
