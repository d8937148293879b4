"""A plan as one HTML file: nothing is fetched, no script runs, everything from the documents is escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from upbridge.guidance.goal import sentence_of
from upbridge.reports import plan_order
from upbridge.reports.plan_chart import lanes, plan_chart
from upbridge.reports.plan_text import row_words
from upbridge.services.plan import Planned

if TYPE_CHECKING:
    from jinja2 import Template


def plan_html(planned: Planned) -> str:
    """A whole page with the timeline chart."""
    from markupsafe import Markup

    plan = planned.plan
    # The chart comes from this package, which escapes the titles in it.
    return _template().render(
        planned=planned,
        plan=plan,
        sentence=sentence_of(plan.goal),
        end=plan_order.end_words(plan),
        first=plan_order.this_monday(plan),
        weeks=plan_order.weeks(plan),
        questions=plan_order.CHECK_IN,
        chart=Markup(plan_chart(plan)),
        lanes=lanes(plan),
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
    environment.filters.update(
        day=plan_order.day_words, span=plan_order.span_words, piece=plan_order.piece_words, row=row_words, web=_web
    )
    return environment.get_template("plan.html.j2")


def _web(url: str) -> str:
    """The address when it is one of the web, else nothing."""
    return url if urlsplit(url).scheme in ("http", "https") else ""
