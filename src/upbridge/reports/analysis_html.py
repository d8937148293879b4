"""Job Analysis as one HTML file: nothing is fetched, no script runs, everything from the documents is escaped."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Analysis
from upbridge.reports import order
from upbridge.reports.first_steps import first_steps
from upbridge.reports.marking import Run, runs
from upbridge.reports.once import told_once
from upbridge.reports.skills_chart import COLOURS, skills_chart

if TYPE_CHECKING:
    from jinja2 import Environment, Template

OPEN_GAPS = 5
"""Gaps shown in full; those after them fold away."""


def analysis_html(analysis: Analysis, *, chart: bool = True) -> str:
    """A whole page. `chart`: draw the skills chart, which takes most of the time."""
    from markupsafe import Markup

    gaps = tuple(zip(analysis.gaps, told_once(analysis.gaps), strict=True))
    templates = files("upbridge.reports") / "templates"
    return _template().render(
        analysis=analysis,
        parts=order.parts(analysis),
        first=first_steps(analysis),
        runs=runs(analysis),
        tally=order.tally(analysis.aligned),
        # Both come from this package; what the documents say is inside neither without being escaped.
        css=Markup((templates / "analysis.css").read_text(encoding="utf-8") + _chart_css()),
        chart=Markup(skills_chart(analysis)) if chart else "",
        top=gaps[:OPEN_GAPS],
        rest=gaps[OPEN_GAPS:],
        numbers={a.requirement.id: n for n, a in enumerate(analysis.aligned, start=1)},
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("upbridge.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_words())
    _filters(environment)
    return environment.get_template("analysis.html.j2")


def _words() -> dict[str, Any]:
    return {
        "STATUS_WORDS": order.STATUS_WORDS,
        "STRENGTH_WORDS": order.STRENGTH_WORDS,
        "ACTION_WORDS": order.ACTION_WORDS,
        "STATUSES": tuple(Status),
        "alternatives": order.alternatives,
        "hours_words": order.hours_words,
    }


def _filters(environment: Environment) -> None:
    environment.filters.update(
        mark_class=_mark_class,
        mark_style=_mark_style,
        detail=_detail,
        web=_web,
        sentence=order.sentence,
        shorten=order.shorten,
    )


def _mark_class(run: Run) -> str:
    return run.statuses[0].value if len(run.statuses) == 1 else "mixed"


def _mark_style(run: Run) -> str:
    """For words that ask for several things of different status: an underline in as many colours."""
    share = 100 / len(run.asks)
    stops = [
        f"var(--{a.status.value}) {number * share:.1f}% {(number + 1) * share:.1f}%"
        for number, a in enumerate(run.asks)
    ]
    return f"--bands:linear-gradient(90deg,{','.join(stops)})"


def _detail(aligned: Aligned) -> str:
    """Kind, years and level in a few words."""
    asked = aligned.requirement
    words: list[str] = [asked.kind.value]
    if asked.years is not None:
        words.append(f"{asked.years:g} year{'' if asked.years == 1 else 's'} or more")
    if asked.level:
        words.append(asked.level)
    return ", ".join(words)


def _web(url: str) -> str:
    """The address when it is one of the web, else nothing: no other scheme becomes a link."""
    return url if urlsplit(url).scheme in ("http", "https") else ""


def _chart_css() -> str:
    return "".join(
        f'.chart [fill="{stand_in}"]{{fill:var(--{role})}}.chart [stroke="{stand_in}"]{{stroke:var(--{role})}}'
        for role, stand_in in ((str(role), stand_in) for role, stand_in in COLOURS.items())
    )
