"""Job Analysis for a terminal: reads well in 80 columns, with or without colour."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import NamedTuple

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from upbridge.model.alignment import Aligned, Fit, Status
from upbridge.model.analysis import Action, Analysis, Gap
from upbridge.model.requirements import Importance
from upbridge.reports.first_steps import first_steps
from upbridge.reports.once import Told, told_once
from upbridge.reports.order import (
    ACTION_WORDS,
    SIGNS,
    STATUS_WORDS,
    STRENGTH_WORDS,
    Part,
    hours_words,
    parts,
    sentence,
    shorten,
)

TOP_GAPS = 5
"""How many gaps are spelled out with what to do next; the rest are named."""

_STYLES = {Status.MET: "green", Status.PARTIAL: "yellow", Status.GAP: "red", Status.UNKNOWN: "blue"}
_IMPORTANCE = {Importance.MUST: "must", Importance.DUTY: "duty", Importance.NICE: "nice to have"}
_LINKS = 2
_UNREAD = 5


class _Line(NamedTuple):
    """What is printed next, the blanks left of it, and whether it stays on one line however long it is."""

    what: RenderableType
    indent: int = 1
    whole: bool = False


def analysis_text(analysis: Analysis, *, width: int = 80, colour: bool = False) -> str:
    """The report as text of at most `width` columns; ANSI colours when `colour`."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(40, width),
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
    )
    for line in _lines(analysis, console.width):
        if line.whole:
            console.print(Text(" " * line.indent + str(line.what)), soft_wrap=True)
        else:
            console.print(Padding(line.what, (0, 1, 0, line.indent)) if line.indent else line.what)
    return "\n".join(row.rstrip() for row in out.getvalue().splitlines()) + "\n"


def _lines(analysis: Analysis, width: int) -> Iterator[_Line]:
    yield from _head(analysis)
    if analysis.fit is not None:
        yield from _fit(analysis.fit)
    yield from _first(analysis)
    for part in parts(analysis):
        yield from _part(part, width)
    yield from _gaps(analysis, width)
    yield from _coverage(analysis, width)
    yield from _warnings(analysis)
    yield from _sources(analysis)


def _heading(title: str, aside: str = "") -> Iterator[_Line]:
    words = Text(title, style="bold")
    if aside:
        words.append(f"  {aside}", style="dim not bold")
    yield _Line(Text(""))
    yield _Line(Rule(words, align="left", style="dim", characters="─"), 0)


def _head(analysis: Analysis) -> Iterator[_Line]:
    yield _Line(Text(""))
    yield _Line(Text(analysis.job.title or "The job", style="bold"))
    yield _Line(Text(f"{analysis.resume.name or 'resume'} against {analysis.job.name or 'advert'}", style="dim"))
    yield _Line(Text(""))
    yield _Line(Text(analysis.verdict))


def _fit(fit: Fit) -> Iterator[_Line]:
    full = round(fit.score / 5)
    bar = Text("━" * full, style="bold")
    bar.append("─" * (20 - full), style="dim")
    yield _Line(Text(""))
    yield _Line(Text.assemble("Fit  ", (str(fit.score), "bold"), " of 100  ", bar, f"  {fit.band}"))
    for reason in fit.reasons:
        yield _Line(_hanging("·", reason), 3)


def _first(analysis: Analysis) -> Iterator[_Line]:
    steps = first_steps(analysis)
    if not steps:
        return
    yield from _heading("Do first")
    for number, step in enumerate(steps, start=1):
        words = Text.assemble((step.title, "bold"), (f"  {step.why}", ""))
        yield _Line(_hanging(f"{number}.", words))


def _hanging(sign: str, words: str | Text, style: str = "") -> Table:
    """Words with a sign before them, their later lines set under the first."""
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column()
    table.add_row(Text(sign, style=style), words if isinstance(words, Text) else Text(words))
    return table


def _part(part: Part, width: int) -> Iterator[_Line]:
    aside = part.meaning if part.id == "gate" else f"{part.shown} of {part.asked} shown"
    yield from _heading(part.title, aside)
    before: str | None = None
    for a in part.aligned:
        group = a.requirement.group
        yield from _finding(a, joined=group is not None and group == before, width=width)
        before = group


def _finding(a: Aligned, *, joined: bool, width: int) -> Iterator[_Line]:
    words = Text()
    if joined:
        words.append("or ", style="dim")
    words.append(a.requirement.label, style="bold")
    if a.reason:
        words.append(f"  {sentence(a.reason)}")
    yield _Line(_hanging(SIGNS[a.status], words, _STYLES[a.status]))
    for evidence in a.evidence[:1]:
        strength = STRENGTH_WORDS[evidence.strength]
        quoted = shorten(evidence.quote.text, max(30, width - len(strength) - 9))
        yield _Line(Text.assemble((f"“{quoted}”", "italic"), (f"  {strength}", "dim")), 3)


def _gaps(analysis: Analysis, width: int) -> Iterator[_Line]:
    if not analysis.gaps:
        return
    yield from _heading("What to do", "worst gap first, the next step for each")
    for number, told in enumerate(told_once(analysis.gaps)[:TOP_GAPS], start=1):
        yield from _gap(number, analysis.gaps[number - 1], told)
    rest = analysis.gaps[TOP_GAPS:]
    if rest:
        names = ", ".join(gap.aligned.requirement.label for gap in rest)
        yield _Line(Text(""))
        yield _Line(Text(f"Then: {names}. All of them in full: --format html or md.", style="dim"))


def _gap(number: int, gap: Gap, told: tuple[Told, ...]) -> Iterator[_Line]:
    asked = gap.aligned.requirement
    words = Text.assemble((asked.label, "bold"), (f"  {_why(gap)}", "dim"))
    if number > 1:
        yield _Line(Text(""))
    yield _Line(_hanging(f"{number}.", words))
    for told_first in told[:1]:
        yield from _action(told_first)
    for other in told[1:]:
        where = f", as under {other.under}" if other.again else ""
        yield _Line(_hanging("then", Text(f"{_titled(other.action)}{where}"), "dim"), 4)


def _titled(action: Action) -> str:
    hours = f" ({hours_words(action.hours)})" if action.hours else ""
    return f"{ACTION_WORDS[action.kind].lower()}: {action.title}{hours}"


def _why(gap: Gap) -> str:
    words = [reason.rstrip(".") for reason in gap.reasons]
    return "; ".join(words) or f"{_IMPORTANCE[gap.aligned.requirement.importance]}, {STATUS_WORDS[gap.aligned.status]}"


def _action(told: Told) -> Iterator[_Line]:
    action = told.action
    title = Text.assemble((f"{ACTION_WORDS[action.kind]}: ", "bold cyan"), action.title)
    if action.hours:
        title.append(f" ({hours_words(action.hours)})", style="dim")
    yield _Line(title, 4)
    if told.again:
        yield _Line(Text(told.where), 4)
        return
    if action.text or told.where:
        yield _Line(Text(f"{action.text} {told.where}".strip()), 4)
    for number, step in enumerate(action.steps, start=1):
        yield _Line(_hanging(f"{number}.", step), 6)
    if action.proof:
        yield _Line(Text(f"Proof: {action.proof}"), 4)
    for link in action.links[:_LINKS]:
        yield _Line(Text(link.provider, style="dim"), 4)
        # An address is never broken, so that terminals make a link of it.
        yield _Line(Text(link.url), 4, whole=True)


def _coverage(analysis: Analysis, width: int) -> Iterator[_Line]:
    coverage = analysis.coverage
    yield from _heading("How much was understood")
    tail = " Not understood:" if coverage.not_understood else ""
    share = f"{round(coverage.share * 100)} % of the {coverage.sentences} sentences that ask for something."
    yield _Line(Text(share + tail))
    for quote in coverage.not_understood[:_UNREAD]:
        yield _Line(_hanging("·", Text(f"“{shorten(quote.text, 2 * width - 20)}”", style="italic")), 3)
    if len(coverage.not_understood) > _UNREAD:
        yield _Line(Text(f"and {len(coverage.not_understood) - _UNREAD} more", style="dim"), 3)


def _warnings(analysis: Analysis) -> Iterator[_Line]:
    if not analysis.warnings:
        return
    yield from _heading("Please note")
    for notice in analysis.warnings:
        yield _Line(_hanging("!", f"{sentence(notice.message)} {notice.hint}".strip(), "yellow"))


def _sources(analysis: Analysis) -> Iterator[_Line]:
    yield _Line(Text(""))
    for source in analysis.sources:
        yield _Line(Text(f"{source.title} {source.version}, {source.licence}. {source.attribution}", style="dim"))
    yield _Line(Text("Fit says how much of what is asked a resume shows. It is no chance of being hired.", style="dim"))
