"""Job Analysis as Markdown: for notes, pull requests and documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from upbridge.model.alignment import Aligned
from upbridge.model.analysis import Analysis, Gap
from upbridge.reports.first_steps import first_steps
from upbridge.reports.once import Told, told_once
from upbridge.reports.order import ACTION_WORDS, SIGNS, STATUS_WORDS, STRENGTH_WORDS, hours_words, parts, sentence

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")


def analysis_markdown(analysis: Analysis) -> str:
    """The whole answer; what the documents say is escaped, so that it stays text."""
    return "\n".join(_lines(analysis)) + "\n"


def _plain(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))


def _lines(analysis: Analysis) -> Iterator[str]:
    yield f"# {_plain(analysis.job.title) or 'The job'}\n"
    yield f"{_plain(analysis.verdict)}\n"
    if analysis.fit is not None:
        yield f"**Fit {analysis.fit.score} of 100, {_plain(analysis.fit.band)}.**\n"
        yield from (f"- {_plain(reason)}" for reason in analysis.fit.reasons)
        yield ""
    yield from _first(analysis)
    for part in parts(analysis):
        yield f"## {part.title}\n"
        for a in part.aligned:
            yield from _finding(a)
        yield ""
    if analysis.gaps:
        yield "## What to do\n"
        for number, (gap, told) in enumerate(zip(analysis.gaps, told_once(analysis.gaps), strict=True), start=1):
            yield from _gap(number, gap, told)
    yield from _end(analysis)


def _finding(a: Aligned) -> Iterator[str]:
    label, reason = _plain(a.requirement.label), _plain(sentence(a.reason))
    yield f"- {SIGNS[a.status]} **{label}** ({STATUS_WORDS[a.status]}). {reason}"
    yield f"  - Advert: “{_plain(a.requirement.quote.text)}”"
    for evidence in a.evidence[:2]:
        yield f"  - Resume: “{_plain(evidence.quote.text)}” ({STRENGTH_WORDS[evidence.strength]})"


def _first(analysis: Analysis) -> Iterator[str]:
    steps = first_steps(analysis)
    if steps:
        yield "## Do first\n"
        yield from (f"{n}. **{_plain(step.title)}** {_plain(step.why)}" for n, step in enumerate(steps, start=1))
        yield ""


def _gap(number: int, gap: Gap, told: tuple[Told, ...]) -> Iterator[str]:
    yield f"### {number}. {_plain(gap.aligned.requirement.label)}\n"
    if gap.reasons:
        yield f"{_plain('; '.join(gap.reasons))}\n"
    for one in told:
        yield from _action(one)
    yield ""


def _action(told: Told) -> Iterator[str]:
    action = told.action
    hours = f" ({hours_words(action.hours)})" if action.hours else ""
    title = f"- **{ACTION_WORDS[action.kind]}: {_plain(action.title)}**{hours}"
    if told.again or told.alike:
        yield f"{title}. {told.where}"
        return
    yield " ".join(words for words in (title, _plain(action.text), told.where) if words)
    yield from (f"  {number}. {_plain(step)}" for number, step in enumerate(action.steps, start=1))
    if action.proof:
        yield f"  - Proof: {_plain(action.proof)}"
    for link in action.links:
        yield f"  - [{_plain(link.title)}](<{link.url.replace('>', '%3E')}>)"


def _end(analysis: Analysis) -> Iterator[str]:
    coverage = analysis.coverage
    yield "## How much was understood\n"
    yield f"{round(coverage.share * 100)} % of the {coverage.sentences} sentences that ask for something.\n"
    yield from (f"- not understood: “{_plain(quote.text)}”" for quote in coverage.not_understood)
    yield from (f"- note: {_plain(notice.message)} {_plain(notice.hint)}".rstrip() for notice in analysis.warnings)
    yield ""
    for source in analysis.sources:
        yield f"{_plain(source.title)} {source.version}, {source.licence}. {_plain(source.attribution)}\n"
