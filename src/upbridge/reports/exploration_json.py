"""Career Exploration as JSON, in the shape of `schemas/exploration.schema.json`."""

from __future__ import annotations

from typing import Any

from upbridge.model.documents import Notice
from upbridge.model.exploration import (
    Exploration,
    Feasibility,
    Held,
    Lack,
    LeftOut,
    Months,
    Move,
    PayThere,
    Person,
    ShownSkill,
    Transfer,
)
from upbridge.model.figures import Figure, Source
from upbridge.model.text import Quote

FORMAT = 1
"""Raised when a field changes its meaning or goes; new fields leave it as it is."""

Json = dict[str, Any]


def exploration_json(found: Exploration) -> Json:
    """The whole answer as plain values, ready for `json.dumps`."""
    return {
        "format": FORMAT,
        "person": person_json(found.person),
        "moves": [move_json(move) for move in found.moves],
        "left_out": [left_out_json(one) for one in found.left_out],
        "weights": {aim.value: weight for aim, weight in found.weights.items()},
        "area": found.area,
        "considered": found.considered,
        "missing": [notice_json(notice) for notice in found.missing],
        "sources": [source_json(source) for source in found.sources],
    }


def person_json(person: Person) -> Json:
    """Occupations, skills, education and wishes."""
    return {
        "occupations": [_held(held) for held in person.occupations],
        "skills": [_skill(skill) for skill in person.skills],
        "education": person.education,
        "education_quote": quote_json(person.education_quote) if person.education_quote else None,
        "years": person.years,
        "wishes": [quote_json(quote) for quote in person.wishes],
    }


def _held(held: Held) -> Json:
    return {
        "code": held.code, "title": held.title, "confidence": held.confidence, "why": held.why,
        "position": held.position, "employer": held.employer,
        "start": held.start.isoformat() if held.start else None, "end": held.end.isoformat() if held.end else None,
        "current": held.current, "said": held.said,
    }  # fmt: skip


def _skill(skill: ShownSkill) -> Json:
    return {
        "label": skill.label, "id": skill.id, "strength": skill.strength.value, "inferred": skill.inferred,
        "transferable": skill.transferable, "level": None if skill.level is None else round(skill.level, 3),
        "last_used": skill.last_used.isoformat() if skill.last_used else None, "because": skill.because,
        "quotes": [quote_json(quote) for quote in skill.quotes],
    }  # fmt: skip


def quote_json(quote: Quote) -> Json:
    return {"text": quote.text, "start": quote.start, "end": quote.end}


def figure_json(figure: Figure) -> Json:
    """A figure with its source, or the reason that it is missing."""
    return {
        "value": figure.value, "unit": figure.unit, "source": figure.source, "year": figure.year,
        "missing": figure.missing, "note": figure.note,
    }  # fmt: skip


def move_json(move: Move) -> Json:
    """One move, whole."""
    return {
        "occupation": {"code": move.code, "title": move.title},
        "fit": move.fit, "score": move.score, "kind": move.kind.value, "field": move.field_name,
        "reasons": list(move.reasons),
        "transfers": [_transfer(transfer) for transfer in move.transfers],
        "missing": [lack_json(lack) for lack in move.missing],
        "feasibility": _feasibility(move.feasibility),
        "months": months_json(move.months),
        "pay": pay_json(move.pay),
        "growth": figure_json(move.growth), "openings": figure_json(move.openings),
        "exposure": [{"measure": e.measure, **figure_json(e.figure)} for e in move.exposure],
        "losses": list(move.losses),
        "aims": {aim.value: value for aim, value in move.aims.items()},
        "pareto": move.front,
        "alike": [{"code": code, "title": title} for code, title in move.alike],
    }  # fmt: skip


def _transfer(transfer: Transfer) -> Json:
    return {"quote": quote_json(transfer.quote), "task": transfer.task, "nearness": transfer.nearness}


def lack_json(lack: Lack) -> Json:
    return {
        "label": lack.label, "kind": lack.kind, "weight": lack.weight, "why": lack.why, "source": lack.source,
        "hours": list(lack.hours) if lack.hours else None,
    }  # fmt: skip


def _feasibility(one: Feasibility) -> Json:
    return {
        "reach": one.reach.value, "reasons": list(one.reasons), "zone": one.zone, "zone_steps": one.zone_steps,
        "education": one.education, "education_steps": one.education_steps, "licence": one.licence,
    }  # fmt: skip


def months_json(months: Months | None) -> Json | None:
    if months is None:
        return None
    return {"low": months.low, "high": months.high, "hours_a_week": months.hours_a_week, "how": months.how}


def pay_json(pay: PayThere) -> Json:
    """Pay now and there, with the change in per cent or None."""
    return {
        "now": figure_json(pay.now), "p25": figure_json(pay.low), "median": figure_json(pay.median),
        "p75": figure_json(pay.high), "change_percent": pay.change, "area": pay.area,
    }  # fmt: skip


def left_out_json(one: LeftOut) -> Json:
    return {"occupation": {"code": one.code, "title": one.title}, "reason": one.reason, "fit": one.fit}


def notice_json(notice: Notice) -> Json:
    return {"code": notice.code, "message": notice.message, "hint": notice.hint}


def source_json(source: Source) -> Json:
    return {
        "id": source.id, "title": source.title, "publisher": source.publisher, "version": source.version,
        "licence": source.licence, "attribution": source.attribution, "url": source.url,
    }  # fmt: skip
