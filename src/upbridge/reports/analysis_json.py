"""Job Analysis as JSON: the same findings for programs, in the shape of `schemas/analysis.schema.json`."""

from __future__ import annotations

from typing import Any

from upbridge.model.alignment import Aligned, Fit
from upbridge.model.analysis import Action, Analysis, Coverage, Gap
from upbridge.model.documents import Document, Notice
from upbridge.model.evidence import Evidence
from upbridge.model.figures import Source
from upbridge.model.requirements import Requirement
from upbridge.model.text import Quote

FORMAT = 1
"""Raised when a field changes its meaning or goes; new fields leave it as it is."""

Json = dict[str, Any]


def analysis_json(analysis: Analysis) -> Json:
    """The whole answer as plain values, ready for `json.dumps`."""
    return {
        "format": FORMAT,
        "verdict": analysis.verdict,
        "fit": _fit(analysis.fit),
        "job": _document(analysis.job),
        "resume": _document(analysis.resume),
        "requirements": [_requirement(a) for a in analysis.aligned],
        "gaps": [_gap(gap) for gap in analysis.gaps],
        "coverage": _coverage(analysis.coverage),
        "warnings": [_notice(notice) for notice in analysis.warnings],
        "sources": [_source(source) for source in analysis.sources],
    }


def _fit(fit: Fit | None) -> Json | None:
    if fit is None:
        return None
    return {"score": fit.score, "band": fit.band, "reasons": list(fit.reasons), "gates": list(fit.gates)}


def _document(document: Document) -> Json:
    return {
        "name": document.name,
        "title": document.title,
        "language": document.language,
        "characters": len(document.text),
        "sections": [
            {"kind": s.kind.value, "heading": s.heading, "start": s.span.start, "end": s.span.end}
            for s in document.sections
        ],
    }


def _quote(quote: Quote) -> Json:
    return {"text": quote.text, "start": quote.start, "end": quote.end}


def _requirement(aligned: Aligned) -> Json:
    asked: Requirement = aligned.requirement
    return {
        "id": asked.id,
        "label": asked.label,
        "skills": [{"id": skill.id, "label": skill.label} for skill in asked.skills],
        "quote": _quote(asked.quote),
        "mentions": [_quote(mention) for mention in asked.mentions],
        "kind": asked.kind.value,
        "importance": asked.importance.value,
        "gate": asked.is_gate,
        "group": asked.group,
        "years": asked.years,
        "level": asked.level,
        "status": aligned.status.value,
        "reason": aligned.reason,
        "evidence": [_evidence(evidence) for evidence in aligned.evidence],
    }


def _evidence(evidence: Evidence) -> Json:
    return {
        "quote": _quote(evidence.quote),
        "strength": evidence.strength.value,
        "because": evidence.because,
        "relation": round(evidence.relation, 4),
        "last_used": evidence.last_used.isoformat() if evidence.last_used else None,
    }


def _gap(gap: Gap) -> Json:
    return {
        "requirement": gap.aligned.requirement.id,
        "severity": round(gap.severity, 4),
        "reasons": list(gap.reasons),
        "actions": [_action(action) for action in gap.actions],
    }


def _action(action: Action) -> Json:
    return {
        "kind": action.kind.value,
        "title": action.title,
        "text": action.text,
        "links": [
            {"title": link.title, "url": link.url, "provider": link.provider, "is_search": link.is_search}
            for link in action.links
        ],
        "hours": list(action.hours) if action.hours else None,
        "proof": action.proof,
        "steps": list(action.steps),
    }


def _coverage(coverage: Coverage) -> Json:
    return {
        "share": round(coverage.share, 4),
        "sentences": coverage.sentences,
        "not_understood": [_quote(quote) for quote in coverage.not_understood],
    }


def _notice(notice: Notice) -> Json:
    return {"code": notice.code, "message": notice.message, "hint": notice.hint}


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "version": source.version,
        "licence": source.licence,
        "attribution": source.attribution,
        "url": source.url,
    }
