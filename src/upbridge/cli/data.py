"""`upbridge data`: fetch the publishers' releases, make the knowledge base of them, look at it, check it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from filelock import FileLock
from rich.console import Console

from upbridge.cli.data_pages import status_as_json, status_as_text, verdict_as_json, verdict_as_text
from upbridge.errors import InvalidRequest, UpbridgeError
from upbridge.knowledge.full import build_full
from upbridge.knowledge.home import Home
from upbridge.knowledge.making import build_starter, current_folder
from upbridge.knowledge.progress import progress_bar
from upbridge.knowledge.pull import Fetched, Progress, pull
from upbridge.knowledge.pull_labels import pull_labels
from upbridge.knowledge.releases import counted
from upbridge.knowledge.sources import SOURCES
from upbridge.knowledge.status import status_of
from upbridge.knowledge.verify import verify

MIRROR_SETTING = "UPBRIDGE_MIRROR"
LABELS = "esco-labels"
_FAILED = 1

app = typer.Typer(help="Fetch, build and check the knowledge base.", no_args_is_help=True)

Mirror = Annotated[
    Path | None,
    typer.Option(
        help=f"Take the publishers' files from this folder instead of the network (also: {MIRROR_SETTING}).",
        exists=True,
        file_okay=False,
    ),
]
Format = Annotated[str, typer.Option("--format", help="text or json")]


def releases_folder(home: Home) -> Path:
    """Where fetched releases lie, laid out as a mirror is."""
    return home.root / "releases"


@app.command("pull")
def pull_command(
    sources: Annotated[list[str] | None, typer.Argument(help="Ids of sources; without any, all.")] = None,
    mirror: Mirror = None,
    language: Annotated[list[str] | None, typer.Option(help="Languages of esco-labels, as fr.")] = None,
) -> None:
    """Fetch publishers' releases; what is there already and whole is kept."""
    home = _home()
    into = releases_folder(home)
    chosen = _chosen(sources)
    failed = 0
    with _told(), _bars() as progress:
        for id in chosen:
            try:
                for fetched in _pulled(id, into, _mirror(mirror), language or [], progress):
                    typer.echo(f"{id}: {fetched.path} {fetched.how}, {fetched.size:,} bytes")
            except UpbridgeError as error:
                if sources:
                    raise
                failed += 1
                typer.echo(f"{id}: {error}\n  {error.hint}", err=True)
    if failed:
        typer.echo(f"{failed} of {len(chosen)} sources could not be fetched.", err=True)
        raise typer.Exit(_FAILED)


def _pulled(
    id: str, into: Path, mirror: Path | None, languages: Sequence[str], progress: Progress
) -> Sequence[Fetched]:
    publisher = SOURCES[id]
    if publisher.language_labels and mirror is None:
        return [fetched for language in languages for fetched in pull_labels(language, into, progress=progress)]
    return pull(publisher, into, mirror=mirror, progress=progress)


def _chosen(sources: Sequence[str] | None) -> list[str]:
    for name in sources or ():
        if name not in SOURCES:
            raise typer.BadParameter(f"there is no source {name!r}; the sources are {', '.join(SOURCES)}")
    return list(sources or (id for id, publisher in SOURCES.items() if publisher.downloads or id == LABELS))


@app.command("build")
def build_command(
    mirror: Mirror = None,
    source: Annotated[list[str] | None, typer.Option(help="Only these sources; several allowed.")] = None,
    starter: Annotated[bool, typer.Option(help="Build the starter base of the data packages instead.")] = False,
) -> None:
    """Make the knowledge base of the fetched releases and put it in place."""
    home = _home()
    home.root.mkdir(parents=True, exist_ok=True)
    root = _mirror(mirror) or releases_folder(home)
    built = _today()
    with _told(), FileLock(home.lock), progress_bar() as progress:
        if starter:
            typer.echo(f"built {build_starter(home, built=built, progress=progress)}")
            return
        if not any(publisher.is_in(root) for publisher in SOURCES.values()):
            raise InvalidRequest(
                f"no release lies under {root}", "Run `upbridge data pull`, or name a folder of releases with --mirror."
            )
        made = build_full(home, root, built=built, ids=source or (), progress=progress)
    for release in made.reading.releases:
        for file, count in counted(release.problems).items():
            typer.echo(f"{release.source.id}: {count} rows of {file} could not be used", err=True)
    for id in made.reading.missing:
        typer.echo(f"not there: {id} (without it: {SOURCES[id].costs})", err=True)
    typer.echo(f"built {made.folder}")


@app.command("status")
def status_command(output: Format = "text") -> None:
    """Show what is loaded, how old it is, what is missing and which features that costs."""
    with _told():
        status = status_of(current_folder(_home()), datetime.now(UTC).date())
    if _is_json(output):
        typer.echo(json.dumps(status_as_json(status), indent=1, ensure_ascii=False))
    else:
        typer.echo(status_as_text(status))


@app.command("verify")
def verify_command(output: Format = "text") -> None:
    """Check the base's files against their hashes, and its rows against each other."""
    with _told():
        verdict = verify(current_folder(_home()))
    if _is_json(output):
        typer.echo(json.dumps(verdict_as_json(verdict), indent=1, ensure_ascii=False))
    else:
        typer.echo(verdict_as_text(verdict))
    if verdict.faults:
        raise typer.Exit(_FAILED)


def _is_json(output: str) -> bool:
    if output not in ("text", "json"):
        raise typer.BadParameter(f"{output!r} is neither text nor json", param_hint="--format")
    return output == "json"


def _home() -> Home:
    return Home.of(os.environ)


def _mirror(given: Path | None) -> Path | None:
    named = os.environ.get(MIRROR_SETTING, "").strip()
    return given or (Path(named).expanduser() if named else None)


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


@contextmanager
def _told() -> Iterator[None]:
    """An error of ours as its sentence and hint, without a traceback."""
    try:
        yield
    except UpbridgeError as error:
        typer.echo(f"{error}\n{error.hint}".rstrip(), err=True)
        raise typer.Exit(_FAILED) from error


@contextmanager
def _bars() -> Iterator[Progress]:
    """A bar a file on standard error when that is a terminal, else silence."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TransferSpeedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Bars(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, Any] = {}

        def show(file: str, done: int, total: int | None) -> None:
            if file not in tasks:
                tasks[file] = bars.add_task(Path(file).name)
            bars.update(tasks[file], completed=done, total=total)

        yield show
