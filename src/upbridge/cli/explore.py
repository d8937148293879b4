"""`upbridge explore`: where else the skills of a resume fit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upbridge.cli.analyze import Format
from upbridge.cli.output import put, save, say
from upbridge.cli.program import run_of

if TYPE_CHECKING:
    from upbridge.model.exploration import Exploration

Resume = Annotated[str, typer.Argument(help="The resume: a file, or - for standard input.", metavar="RESUME")]
Said = Annotated[str | None, typer.Option("--as", help="Your present occupation, as 41-1011.00.", metavar="CODE")]


def explore_command(
    context: typer.Context,
    resume: Resume,
    said: Said = None,
    area: Annotated[str | None, typer.Option(help="Pay in this area instead of the nation.")] = None,
    format: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.TEXT,
    out: Annotated[Path | None, typer.Option(help="Write into this file.")] = None,
) -> None:
    """Show the moves that a resume opens, with what each costs and brings.

    Example: upbridge explore resume.pdf --html moves.html
    """
    from upbridge.exploration.preferences import Preferences
    from upbridge.model.documents import DocumentKind

    program = run_of(context).program
    document = program.read(resume, DocumentKind.RESUME)
    found = program.explorer.explore(document, today=program.today(), preferences=Preferences(area=area), said=said)
    text = written(found, format)
    if out is None:
        put(text)
    else:
        save(text, out)
        say(f"Wrote {out}")


def written(found: Exploration, shape: Format) -> str:
    """The answer in the format asked for."""
    from upbridge.reports.exploration_json import exploration_json

    return json.dumps(exploration_json(found), ensure_ascii=False, indent=1)
