"""A plan's timeline as an SVG: a bar a piece from its first day to its last, a diamond a milestone.

Plain Vega-Lite handed to vl-convert, as in `skills_chart`.
"""

from __future__ import annotations

from typing import Any

from upbridge.model.guidance import Lane, Plan, Use
from upbridge.reports.order import shorten

COLOURS = {Lane.GOAL: "#23694a", Lane.SEARCH: "#485c83", Lane.INTERNAL: "#815700"}
"""One a lane, dark enough on a light page to be told apart in print."""

NAMES = {Lane.GOAL: "learn and make", Lane.SEARCH: "job search", Lane.INTERNAL: "moving up where you are"}


def plan_chart(plan: Plan) -> str:
    """The chart as one `<svg>` element."""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(_description(plan))
    return drawn[drawn.index("<svg") :]


def _rows(plan: Plan) -> list[dict[str, Any]]:
    first: dict[str, str] = {}
    for sitting in plan.sittings:
        if sitting.use is Use.WORK:
            first.setdefault(sitting.item, sitting.day.isoformat())
    ends = dict(plan.ends)
    items = sorted((i for i in plan.items if i.id in first), key=lambda i: (first[i.id], ends[i.id], i.id))
    return [
        {
            "row": number,
            "label": shorten(item.title, 44),
            "from": f"{first[item.id]}T00:00:00",
            "to": f"{ends[item.id].isoformat()}T23:00:00",
            "lane": NAMES[item.lane],
            "proof": bool(item.proof),
        }
        for number, item in enumerate(items)
    ]


def _description(plan: Plan) -> dict[str, Any]:
    rows = _rows(plan)
    labels = "{" + ",".join(f"{r['row']}:{_quoted(r['label'])}" for r in rows) + "}"
    axis = {"labelExpr": f"({labels})[datum.value]", "labelLimit": 300, "labelPadding": 8, "ticks": False}
    y = {"field": "row", "type": "ordinal", "title": None, "axis": {**axis, "domain": False}}
    x = {
        "type": "temporal",
        "title": None,
        "axis": {"format": "%d %b", "grid": True, "tickCount": 8, "labelFlush": True},
    }
    lanes = [lane for lane in Lane if any(i.lane is lane for i in plan.items)]
    colour = {
        "field": "lane",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [NAMES[lane] for lane in lanes], "range": [COLOURS[lane] for lane in lanes]},
        "legend": {"orient": "top"} if len(lanes) > 1 else None,
    }
    bar = {
        "mark": {"type": "bar", "height": 11, "cornerRadius": 3},
        "encoding": {"y": y, "x": {"field": "from", **x}, "x2": {"field": "to"}, "color": colour},
    }
    diamond = {
        "transform": [{"filter": "datum.proof"}],
        "mark": {"type": "point", "shape": "diamond", "filled": True, "size": 70, "color": "#22252b", "opacity": 1},
        "encoding": {"y": y, "x": {"field": "to", **x}},
    }
    font = "system-ui, sans-serif"
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": None,
        "data": {"values": rows},
        "width": 430,
        "height": {"step": 24},
        "layer": [bar, diamond],
        "config": {
            "font": font,
            "view": {"stroke": None},
            "axis": {"labelFont": font, "labelFontSize": 11, "gridColor": "#e0dacf", "domainColor": "#e0dacf"},
        },
    }


def _quoted(words: str) -> str:
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"
