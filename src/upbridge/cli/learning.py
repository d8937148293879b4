"""`upbridge learning`: list the catalogue, import another, check its addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import httpx
import typer
from rich.console import Console
from rich.table import Table

from upbridge.errors import InvalidRequest
from upbridge.knowledge.courses import published
from upbridge.knowledge.courses.check import State
from upbridge.knowledge.courses.check import check as visit_all
from upbridge.knowledge.courses.imported import Imported
from upbridge.knowledge.courses.table import read_table, write_table
from upbridge.knowledge.handbook.catalogue import read_catalogue
from upbridge.learning.resources import Resource

app = typer.Typer(help="What to learn with: list, import and check learning resources.", no_args_is_help=True)

_AGENT = {"User-Agent": "upbridge (checks the addresses of its learning catalogue)"}


@app.command("list")
def list_resources(
    words: Annotated[str, typer.Argument(help="Only resources whose title, names or skills hold these words.")] = "",
    field: Annotated[str, typer.Option(help="Only this field of work, as healthcare.")] = "",
    table: Annotated[Path | None, typer.Option(help="A catalogue of your own, as CSV.")] = None,
) -> None:
    """List learning resources. Example: upbridge learning list excel"""
    chosen = [r for r in _resources(table) if _holds(r, words) and (not field or field in r.fields)]
    out = Table("title", "provider", "kind", "cost", "address")
    for resource in chosen:
        out.add_row(resource.title, resource.provider, resource.kind, resource.cost, resource.url)
    console = Console()
    console.print(out)
    console.print(f"{len(chosen)} resources")


@app.command("import")
def import_resources(
    source: Annotated[str, typer.Argument(help="csv, coursera, mit-learn, free-programming-books or lms")],
    out: Annotated[Path, typer.Option(help="Where the catalogue is written, as CSV.")],
    file: Annotated[Path | None, typer.Option(help="The file to read (csv, free-programming-books, lms).")] = None,
    provider: Annotated[str, typer.Option(help="Whose LMS it is.")] = "Our learning system",
    language: Annotated[str, typer.Option(help="Language of a free-programming-books list.")] = "en",
) -> None:
    """Import a catalogue. Example: upbridge learning import lms --file courses.csv --out ours.csv"""
    today = datetime.now(UTC).date()
    with httpx.Client(timeout=30, headers=_AGENT) as client:
        readers: dict[str, Callable[[], Imported]] = {
            "csv": lambda: read_table(_text(file), str(file)),
            "coursera": lambda: published.from_coursera(client, today),
            "mit-learn": lambda: published.from_mit_learn(client, today),
            "free-programming-books": lambda: published.from_free_programming_books(
                _text(file), today, language=language
            ),
            "lms": lambda: published.from_lms(_text(file), today, provider=provider),
        }
        if source not in readers:
            raise InvalidRequest(f"no importer is called {source!r}", f"It takes one of {', '.join(readers)}.")
        try:
            imported = readers[source]()
        except httpx.HTTPError as fault:
            raise InvalidRequest(f"{source} could not be read: {fault}", "Try again later.") from fault
    out.write_text(write_table(imported.resources), encoding="utf-8")
    console = Console()
    for problem in imported.problems:
        console.print(f"left out: {problem.place}: {problem.message}", markup=False)
    console.print(f"{len(imported.resources)} resources written to {out}, {len(imported.problems)} left out")


@app.command("check")
def check_addresses(
    log: Annotated[Path, typer.Option(help="Where answers are kept; a stopped run goes on from it.")],
    table: Annotated[Path | None, typer.Option(help="A catalogue of your own, as CSV.")] = None,
    pause: Annotated[float, typer.Option(help="Seconds between two visits.")] = 1.0,
) -> None:
    """Visit every address and report what is dead or moved. Example: upbridge learning check --log visits.jsonl"""
    console = Console()
    counts: Counter[State] = Counter()
    with httpx.Client(timeout=20, headers=_AGENT) as client:
        for found in visit_all(_resources(table), client, log, pause=pause):
            counts[found.state] += 1
            if found.state is not State.ALIVE:
                led = f" -> {found.final}" if found.final and found.final != found.url else ""
                console.print(f"{found.state}: {found.id}: {found.url}{led} {found.note}", markup=False)
    console.print(", ".join(f"{count} {state}" for state, count in sorted(counts.items())) or "nothing to check")
    if counts[State.DEAD]:
        raise typer.Exit(1)


def _text(file: Path | None) -> str:
    if file is None or not file.is_file():
        raise InvalidRequest(f"there is no file {file}" if file else "this importer needs --file", "Name a file.")
    return file.read_text(encoding="utf-8-sig")


def _resources(table: Path | None) -> tuple[Resource, ...]:
    return read_table(_text(table), str(table)).resources if table else read_catalogue()


def _holds(resource: Resource, words: str) -> bool:
    text = " ".join((resource.title, resource.provider, *resource.also, *(s.label for s in resource.skills))).lower()
    return all(word in text for word in words.lower().split())
