"""`upbridge occupations`: find an occupation by title, and show what is known of it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from upbridge.cli.output import put
from upbridge.cli.program import run_of

app = typer.Typer(no_args_is_help=True, help="Occupations of the knowledge base.")


@app.command("find")
def find_command(
    context: typer.Context,
    title: Annotated[list[str], typer.Argument(help="A job title, as people write it.")],
    limit: Annotated[int, typer.Option(min=1, max=50, help="How many to show.")] = 5,
) -> None:
    """Find the occupations that a job title stands for.

    Example: upbridge occupations find store manager
    """
    for match in run_of(context).program.base.find_occupations(" ".join(title), limit):
        put("  ".join(str(value) for value in asdict(match).values() if value not in ("", None, ())))


@app.command("show")
def show_command(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="An O*NET-SOC code, as 41-1011.00.")],
    area: Annotated[str | None, typer.Option(help="Pay in this area instead of the nation.")] = None,
    top: Annotated[int, typer.Option(min=1, max=200, help="How many requirements to show.")] = 20,
) -> None:
    """Show what an occupation asks for, heaviest first.

    Example: upbridge occupations show 41-1011.00
    """
    found = run_of(context).program.base.occupation(code, area)
    put(f"{found.title}  {found.code}")
    if found.description:
        put(found.description)
    for asked in sorted(found.requirements, key=lambda r: -r.weight)[:top]:
        put(f"  {asked.weight:.2f}  {asked.domain}  {asked.label}")
