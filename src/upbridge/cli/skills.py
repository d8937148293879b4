"""`upbridge skills`: the skills that lines of text speak of, and the skills of the knowledge base."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from upbridge.cli.output import put
from upbridge.cli.program import run_of
from upbridge.errors import DocumentNotFound, InvalidRequest, NotInBase
from upbridge.services.link import link_lines


class FileOrCommand(TyperGroup):
    """A first word that names no command is a file to link."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h"):
            args = ["link", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=FileOrCommand,
    no_args_is_help=True,
    help="Skills that a text speaks of, one line at a time.\n\nExample: upbridge skills lines.txt --top 5",
)


@app.command("link", hidden=True)
def link_command(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A text with one sentence a line, or - for standard input.")],
    top: Annotated[int, typer.Option(min=1, max=100, help="How many skills a line.")] = 10,
    format: Annotated[str, typer.Option("--format", help="text or jsonl")] = "text",
) -> None:
    """Rank the skills of the knowledge base for each line of a file.

    Example: upbridge skills lines.txt --top 10 --format jsonl
    """
    if format not in ("text", "jsonl"):
        raise InvalidRequest(f"--format takes text or jsonl, not {format!r}")
    answers = link_lines(_lines(file), run_of(context).program.linker, top=top)
    for answer in answers:
        put(answer if format == "jsonl" else _told(json.loads(answer)))


def _lines(file: str) -> Iterator[str]:
    if file == "-":
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")  # type: ignore[union-attr]
        yield from sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8-sig", errors="replace") as lines:
            yield from lines
    except OSError as error:
        raise DocumentNotFound(file, error.strerror or "it cannot be read") from error


def _told(answer: dict[str, Any]) -> str:
    text = answer["text"]
    rows = [f"  {s['score']:.2f}  {s['label']}  “{text[s['start'] : s['end']]}”" for s in answer["skills"]]
    return "\n".join([text, *rows])


@app.command("find")
def find_command(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help="Words of the skill, spelled more or less.")],
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many to show.")] = 10,
    format: Annotated[str, typer.Option("--format", help="text or json")] = "text",
) -> None:
    """Find skills by name or meaning.

    Example: upbridge skills find kubernetes
    """
    _check(format)
    asked = " ".join(words)
    found = run_of(context).program.base.find_skills(asked, limit)
    if format == "json":
        rows = [{"id": skill.id, "label": skill.label, "score": score} for skill, score in found]
        put(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    told = [f"{score:.2f}  {skill.label}\n      {skill.id}" for skill, score in found]
    put("\n".join(told) or f"No skill is found for “{asked}”.")


@app.command("show")
def show_command(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="A skill's id, as `skills find` prints it.")],
    format: Annotated[str, typer.Option("--format", help="text or json")] = "text",
) -> None:
    """Show what the publisher says about one skill.

    Example: upbridge skills show upbridge:kubernetes
    """
    _check(format)
    base = run_of(context).program.base
    skill = base.skill(id)
    if skill is None:
        raise NotInBase("skill", id)
    reuse = base.reuse(id)
    if format == "json":
        facts = {"id": skill.id, "label": skill.label, "reuse": reuse, "description": base.description(id)}
        put(json.dumps(facts, ensure_ascii=False, indent=1))
        return
    told = [skill.label, skill.id, f"reuse: {reuse}" if reuse else "", textwrap.fill(base.description(id), 80)]
    put("\n".join(fact for fact in told if fact))


def _check(format: str) -> None:
    if format not in ("text", "json"):
        raise InvalidRequest(f"--format takes text or json, not {format!r}")
