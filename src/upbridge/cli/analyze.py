"""`upbridge analyze`: what stands between a resume and a job."""

from __future__ import annotations

import json
import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upbridge.cli.output import put, save, say, wants_colour, width
from upbridge.cli.program import Run, run_of

if TYPE_CHECKING:
    from upbridge.model.analysis import Analysis


class Format(StrEnum):
    """How the answer is written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MD = "md"


_ENDINGS = {".json": Format.JSON, ".html": Format.HTML, ".htm": Format.HTML, ".md": Format.MD}


def analyze_command(
    context: typer.Context,
    resume: Annotated[str, typer.Argument(help="The resume: a file, or - for standard input.", metavar="RESUME")],
    job: Annotated[str, typer.Argument(help="The advert: a file, an http(s) address, or -.", metavar="JOB")],
    format: Annotated[Format | None, typer.Option("--format", help="How to write it; text unless told.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write into this file; its ending tells the format.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write the HTML report into this file as well.")] = None,
) -> None:
    """Show what a resume lacks for a job, with quotes from both, and what closes each gap.

    Example: upbridge analyze resume.pdf advert.txt --html report.html
    """
    run = run_of(context)
    analysis = _analysed(run, resume, job)
    shape = format or (_ENDINGS.get(out.suffix.lower(), Format.TEXT) if out else Format.TEXT)
    if html is not None:
        save(written(analysis, Format.HTML), html)
    if out is None:
        put(written(analysis, shape, colour=wants_colour(), columns=width()))
    else:
        save(written(analysis, shape), out)
    if not run.quiet:
        for path in (p for p in (html, out) if p is not None):
            say(f"Wrote {path}")


def _analysed(run: Run, resume: str, job: str) -> Analysis:
    from upbridge.errors import InvalidRequest
    from upbridge.model.documents import DocumentKind

    if resume == job == "-":
        raise InvalidRequest("standard input can be one of the two documents, not both", "Name a file for the other.")
    began = time.perf_counter()
    run.program.prepare()
    person = run.program.read(resume, DocumentKind.RESUME)
    advert = run.program.read(job, DocumentKind.ADVERT)
    read = time.perf_counter()
    analysis = run.program.analyze(person, advert)
    if run.verbose:
        say(f"read in {read - began:.2f} s, analysed in {time.perf_counter() - read:.2f} s, loading included")
        say(f"knowledge base: {run.program.folder}")
    return analysis


def written(analysis: Analysis, shape: Format, *, colour: bool = False, columns: int = 80) -> str:
    """The answer in the format asked for."""
    if shape is Format.HTML:
        from upbridge.reports.analysis_html import analysis_html

        return analysis_html(analysis)
    if shape is Format.JSON:
        from upbridge.reports.analysis_json import analysis_json

        return json.dumps(analysis_json(analysis), ensure_ascii=False, indent=1)
    if shape is Format.MD:
        from upbridge.reports.analysis_markdown import analysis_markdown

        return analysis_markdown(analysis)
    from upbridge.reports.analysis_text import analysis_text

    return analysis_text(analysis, width=columns, colour=colour)
