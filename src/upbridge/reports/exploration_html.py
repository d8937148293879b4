"""The answers of exploration as one HTML file: nothing is fetched, everything from the resume is escaped.

The one script is the page's own: it sorts the table. Without it all is there, in order.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from upbridge.model.exploration import Comparison, Exploration, Move, Routes, WhatIf
from upbridge.reports import exploration_words as words
from upbridge.reports.exploration_drawing import balance_chart, map_of_moves, skills_chart

if TYPE_CHECKING:
    from jinja2 import Template

_PARTS = {Exploration: "explore", Routes: "route", Comparison: "compare", WhatIf: "whatif"}


def exploration_html(found: Exploration | Routes | WhatIf | Comparison) -> str:
    """A whole page for any of the four answers."""
    from markupsafe import Markup

    css = (files("upbridge.reports") / "templates" / "exploration.css").read_text(encoding="utf-8")
    moves: tuple[Move, ...] = getattr(found, "moves", ())
    return _template().render(
        found=found,
        part=_PARTS[type(found)],
        moves=moves,
        person=found.person,
        css=Markup(css),
        map=map_of_moves(moves),
        bars={move.code: skills_chart(move) for move in moves},
        balances=[balance_chart(route.payback) for route in getattr(found, "routes", ())],
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("upbridge.reports"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.globals["words"] = words
    return environment.get_template("exploration.html.j2")
