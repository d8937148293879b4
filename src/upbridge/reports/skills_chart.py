"""A chart of how strongly a resume shows what an advert asks, as an SVG that takes its colours from the page.

The description is plain Vega-Lite, handed to vl-convert as it is: importing Altair to write the same
description would double the time that the whole chart takes.
"""

from __future__ import annotations

from typing import Any

from upbridge.model.alignment import Aligned, Status
from upbridge.model.analysis import Analysis
from upbridge.model.evidence import Strength
from upbridge.model.requirements import Importance
from upbridge.reports.order import STRENGTH_WORDS, shorten

MOST_ROWS = 24

COLOURS = {
    "ink": "#010101",
    "soft": "#020202",
    "hair": "#030303",
    Status.MET: "#040404",
    Status.PARTIAL: "#050505",
    Status.GAP: "#060606",
    Status.UNKNOWN: "#070707",
}
"""Stand-ins, one a role: the page's style sheet gives each its colour, light or dark."""

_STEPS = ("nothing", "near it", "listed", "done", "strong")
_STEP = {
    Strength.STRONG: 4,
    Strength.DEMONSTRATED: 3,
    Strength.LISTED: 2,
    Strength.TRANSFERABLE: 1,
    Strength.LEARNING: 1,
    Strength.DOUBTFUL: 0,
    Strength.ASPIRATIONAL: 0,
    Strength.NEGATED: 0,
}
_RANK = {Importance.MUST: 0, Importance.DUTY: 1, Importance.NICE: 2}
_TITLES = {Importance.MUST: "Must", Importance.DUTY: "Duty", Importance.NICE: "Nice"}


def skills_chart(analysis: Analysis) -> str:
    """The chart as one `<svg>` element; empty when there is nothing to draw."""
    rows = _rows(analysis)
    if not rows:
        return ""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(_description(rows))
    return drawn[drawn.index("<svg") :]


def _rows(analysis: Analysis) -> list[dict[str, Any]]:
    asked = [a for a in analysis.aligned if not a.requirement.is_gate]
    asked.sort(key=lambda a: (_RANK[a.requirement.importance], -_step(a), a.requirement.quote.start))
    return [
        {
            "row": number,
            "label": shorten(a.requirement.label, 26),
            "step": _step(a),
            "colour": COLOURS[a.status],
            "part": _TITLES[a.requirement.importance],
            "words": STRENGTH_WORDS[a.evidence[0].strength] if a.evidence else "nothing found",
        }
        for number, a in enumerate(asked[:MOST_ROWS])
    ]


def _step(a: Aligned) -> int:
    return _STEP[a.evidence[0].strength] if a.evidence else 0


def _description(rows: list[dict[str, Any]]) -> dict[str, Any]:
    labels = "{" + ",".join(f"{r['row']}:{_quoted(r['label'])}" for r in rows) + "}"
    y = {
        "field": "row",
        "type": "ordinal",
        "title": None,
        "axis": {"labelExpr": f"({labels})[datum.value]", "labelLimit": 190, "labelPadding": 8},
    }
    x = {"field": "step", "type": "quantitative", "scale": {"domain": [0, 4]}, "title": None, "axis": _x_axis()}
    colour = {"field": "colour", "type": "nominal", "scale": None}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": None,
        "facet": {"row": {"field": "part", "sort": list(_TITLES.values()), "title": None, "header": _header()}},
        "data": {"values": rows},
        "spacing": 14,
        "resolve": {"scale": {"y": "independent"}},
        "spec": {
            "width": 172,
            "height": {"step": 20},
            "layer": [
                {
                    "mark": {"type": "rule", "strokeWidth": 2, "opacity": 0.45},
                    "encoding": {"y": y, "x": {"datum": 0}, "x2": x, "color": colour},
                },
                {
                    "mark": {"type": "point", "filled": True, "size": 64, "opacity": 1},
                    "encoding": {"y": y, "x": x, "color": colour},
                },
            ],
        },
        "config": _config(),
    }


def _quoted(words: str) -> str:
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _x_axis() -> dict[str, Any]:
    names = ",".join(f"'{step}'" for step in _STEPS)
    return {
        "values": list(range(len(_STEPS))),
        "labelExpr": f"[{names}][datum.value]",
        "labelFlush": False,
        "labelOverlap": False,
        "grid": True,
    }


def _header() -> dict[str, Any]:
    return {"labelOrient": "top", "labelAnchor": "start", "labelFontWeight": 600, "labelColor": COLOURS["soft"]}


def _config() -> dict[str, Any]:
    font = "system-ui, sans-serif"
    return {
        "font": font,
        "view": {"stroke": None},
        "axis": {
            "labelColor": COLOURS["ink"],
            "labelFontSize": 11,
            "domain": False,
            "ticks": False,
            "gridColor": COLOURS["hair"],
            "labelFont": font,
        },
        "axisX": {"labelColor": COLOURS["soft"], "labelFontSize": 10},
        "header": {"labelFontSize": 11, "labelFont": font},
    }
