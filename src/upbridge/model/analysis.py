"""The answer of Job Analysis: what is missing for this job, and what closes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from upbridge.model.alignment import Aligned, Fit
from upbridge.model.documents import Document, Notice
from upbridge.model.figures import Source
from upbridge.model.text import Quote


class ActionKind(StrEnum):
    COURSE = "course"
    PROJECT = "project"
    PRACTICE = "practice"
    CERTIFICATE = "certificate"
    EVIDENCE = "evidence"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go. `is_search`: the address searches a provider, it names no single course."""

    title: str
    url: str
    provider: str
    is_search: bool = True


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do about a gap. `hours` is an honest range, or None where nobody can say.

    `proof` is what will show that it was done: a repository, a certificate, a page, a reference.
    """

    kind: ActionKind
    title: str
    text: str = ""
    links: tuple[Link, ...] = ()
    hours: tuple[int, int] | None = None
    proof: str = ""
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, worst first: `severity` in 0..1 with the reasons for it, and what closes it."""

    aligned: Aligned
    severity: float
    reasons: tuple[str, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the advert was understood: `share` of its requirement-bearing sentences, and the rest."""

    share: float
    sentences: int
    not_understood: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything Job Analysis found. `fit` is None when too little of the advert was understood to score."""

    resume: Document
    job: Document
    aligned: tuple[Aligned, ...]
    fit: Fit | None
    gaps: tuple[Gap, ...]
    coverage: Coverage
    verdict: str
    warnings: tuple[Notice, ...] = ()
    sources: tuple[Source, ...] = ()
