"""Routes, what-ifs and comparisons as JSON."""

from __future__ import annotations

from upbridge.model.exploration import Comparison, Hop, Payback, Route, Routes, WhatIf
from upbridge.reports.exploration_json import (
    FORMAT,
    Json,
    figure_json,
    lack_json,
    left_out_json,
    months_json,
    move_json,
    notice_json,
    person_json,
    source_json,
)


def routes_json(found: Routes) -> Json:
    """The routes to one occupation."""
    return {
        "format": FORMAT,
        "from": {"code": found.start[0], "title": found.start[1]},
        "to": {"code": found.target[0], "title": found.target[1]},
        "routes": [_route(route) for route in found.routes],
        "impossible": found.impossible,
        "person": person_json(found.person),
        "missing": [notice_json(notice) for notice in found.missing],
        "sources": [source_json(source) for source in found.sources],
    }


def _route(route: Route) -> Json:
    return {
        "best_for": route.aim,
        "hops": [_hop(hop) for hop in route.hops],
        "months": {"low": route.low, "high": route.high},
        "pay_now": figure_json(route.now),
        "payback": _payback(route.payback),
    }


def _hop(hop: Hop) -> Json:
    return {
        "occupation": {"code": hop.code, "title": hop.title},
        "months": months_json(hop.months),
        "learn": [lack_json(lack) for lack in hop.learn],
        "pay_first_year": figure_json(hop.starts_at),
        "pay_later": figure_json(hop.median),
        "stay_months": hop.stay,
        "reasons": list(hop.reasons),
    }


def _payback(found: Payback) -> Json:
    return {
        "month": found.month, "lowest": found.lowest, "missing": found.missing,
        "balance_by_month": list(found.balance),
    }  # fmt: skip


def what_if_json(found: WhatIf) -> Json:
    """Skills that open moves, and what an added one changes."""
    return {
        "format": FORMAT,
        "openings": [
            {
                "skill": one.skill,
                "opened": [{"code": code, "title": title} for code, title in one.opened],
                "gain": one.gain,
                "best_pay": figure_json(one.best_pay) if one.best_pay else None,
            }
            for one in found.openings
        ],
        "added": found.added,
        "shifts": [
            {
                "occupation": {"code": one.code, "title": one.title},
                "fit_before": one.fit_before, "fit_after": one.fit_after,
                "place_before": one.place_before, "place_after": one.place_after,
            }
            for one in found.shifts
        ],
        "person": person_json(found.person) if found.person else None,
        "sources": [source_json(source) for source in found.sources],
    }  # fmt: skip


def comparison_json(found: Comparison) -> Json:
    """Moves side by side, each with its place among all moves."""
    return {
        "format": FORMAT,
        "moves": [move_json(move) for move in found.moves],
        "places": [left_out_json(note) for note in found.notes],
        "person": person_json(found.person),
        "sources": [source_json(source) for source in found.sources],
    }
