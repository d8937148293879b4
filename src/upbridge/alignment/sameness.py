"""Whether somebody has held the very job that is advertised, told by the titles of the posts in the resume."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from upbridge.language.tokens import TOKEN
from upbridge.model.documents import Document
from upbridge.model.text import Quote
from upbridge.ports import Encoder

OTHER_JOB = 0.6
"""Titles less alike than this (their cosine) name different jobs."""

SAME_JOB = 0.8
"""From here on they name one job. Between the two the sameness grows evenly."""

_BELOW = frozenset(
    "assistant junior trainee apprentice intern internship deputy student volunteer graduate placement".split()
)
"""Words that set a post under the one they are added to."""

_ABOVE = frozenset("manager supervisor leader head director chief foreman forewoman".split())
"""Words that make another job of the one they are added to: that of leading it."""

_STEP_UP = frozenset("senior lead principal ii iii iv".split())
"""Words that say a rung of the same ladder."""

ONE_RUNG = 0.6
"""What a post one rung below the advertised one is worth."""

_ASIDE = re.compile(r"\([^)]*\)|\s[-–—|,]\s.*$")
"""What stands beside a title: "(m/f/d)", " - Leeds"."""


@dataclass(frozen=True, slots=True)
class Held:
    """The post that is nearest to the advertised one, and how much the same it is, 0..1."""

    title: Quote
    sameness: float


def held_before(resume: Document, job_title: str, encoder: Encoder) -> Held | None:
    """The post whose title says that this job was done already; None where there is none, or no title to compare.

    Further posts can only raise the sameness.
    """
    wanted = _plain(job_title)
    posts = [Quote.cut(resume.text, p.title_span.start, p.title_span.end) for p in resume.positions if p.title_span]
    titles = [_plain(post.text) for post in posts]
    if not wanted or not any(titles):
        return None
    vectors = encoder.sentences([_bare(title) or "-" for title in (wanted, *titles)])
    cosines = np.round(vectors[1:] @ vectors[0], 4).tolist()
    graded = [_sameness(wanted, title, cosine) for title, cosine in zip(titles, cosines, strict=True)]
    best = max(range(len(posts)), key=lambda i: graded[i])
    return Held(posts[best], graded[best]) if graded[best] > 0 else None


def _plain(title: str) -> str:
    """The title without what stands beside it, in capitals and small letters: the encoder hears capitals apart."""
    return _ASIDE.sub("", title).strip(" :,.-").title()


def _bare(title: str) -> str:
    """The title without its rung: "Accountant" of "Senior Accountant"."""
    return " ".join(word for word in title.split() if word.lower() not in _STEP_UP | {"staff"}) or title


def _sameness(wanted: str, held: str, cosine: float) -> float:
    asked, has = _words(wanted), _words(held)
    if (has & _BELOW) - asked or (asked & _ABOVE and not has & _ABOVE):
        return 0.0
    rung = ONE_RUNG if asked & _STEP_UP and not has & _STEP_UP else 1.0
    return round(rung * min(1.0, max(0.0, (cosine - OTHER_JOB) / (SAME_JOB - OTHER_JOB))), 3)


def _words(title: str) -> frozenset[str]:
    return frozenset(m.group().lower() for m in TOKEN.finditer(title))
