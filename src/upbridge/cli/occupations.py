"""`upbridge occupations`: find an occupation by title, and show what is known of it."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import typer

from upbridge.cli.output import put
from upbridge.cli.program import run_of
from upbridge.reports.occupation_text import tell_matches, tell_occupation

app = typer.Typer(no_args_is_help=True, help="Occupations of the knowledge base.")


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


Shape = Annotated[Format, typer.Option("--format", help="How to write it.")]


@app.command("find")
def find_command(
    context: typer.Context,
    title: Annotated[list[str], typer.Argument(help="A job title, as people write it.")],
    limit: Annotated[int, typer.Option(min=1, max=50, help="How many to show.")] = 5,
    format: Shape = Format.TEXT,
) -> None:
    """Find the occupations that a job title stands for.

    Example: upbridge occupations find store manager
    """
    asked = " ".join(title)
    found = run_of(context).program.base.find_occupations(asked, limit)
    if format is Format.JSON:
        put(json.dumps([asdict(match) for match in found], ensure_ascii=False, indent=1))
        return
    put(tell_matches(asked, found))


@app.command("show")
def show_command(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="An O*NET-SOC code, as 41-1011.00.")],
    area: Annotated[str | None, typer.Option(help="Pay in this area instead of the nation.")] = None,
    top: Annotated[int, typer.Option(min=1, max=200, help="How many requirements to show.")] = 20,
    format: Shape = Format.TEXT,
) -> None:
    """Show what an occupation asks for, heaviest first.

    Example: upbridge occupations show 41-1011.00
    """
    found = run_of(context).program.base.occupation(code, area)
    put(
        json.dumps(asdict(found), ensure_ascii=False, indent=1)
        if format is Format.JSON
        else tell_occupation(found, top)
    )
