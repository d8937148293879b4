"""Upbridge: what stands between a resume and a job, with quotes from both, and what closes it.

    from upbridge import analyze, read_document

    answer = analyze(read_document("resume.pdf"), read_document("advert.txt"))
    print(answer.verdict, answer.fit)

Nothing is loaded until it is used. The knowledge base is opened once a process.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from upbridge.bootstrap import Upbridge
    from upbridge.model.analysis import Analysis
    from upbridge.model.documents import Document, DocumentKind

__all__ = ["__version__", "analyze", "read_document"]

__version__ = "0.1.0"


def read_document(source: str | Path, *, role: DocumentKind | None = None) -> Document:
    """Read a resume or an advert from a path, an http(s) address or standard input (`-`).

    PDF, Word, HTML, Markdown, plain text; resumes also as JSON Resume or LinkedIn's export. `role` is what
    the document is given as. Raises `upbridge.errors.DocumentError`.
    """
    return _program().read(source, role)


def analyze(resume: Document, job: Document, *, today: date | None = None) -> Analysis:
    """What stands between the resume and the job, and what closes it.

    `today` counts the months of a present position (the day it is, unless told). Builds the starter
    knowledge base where there is none, which takes some minutes. Raises `upbridge.errors.KnowledgeError`.
    """
    return _program().analyze(resume, job, today=today)


@cache
def _program() -> Upbridge:
    from upbridge.bootstrap import Upbridge, spare_threads

    spare_threads()
    return Upbridge.from_environment()
