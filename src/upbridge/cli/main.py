"""The command `upbridge`: its commands, its options, and how it ends."""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from upbridge import __version__
from upbridge.bootstrap import spare_threads
from upbridge.cli.analyze import analyze_command
from upbridge.cli.exits import Exit, exit_code
from upbridge.cli.explore import mount as mount_exploration
from upbridge.cli.guide import mount as mount_guidance
from upbridge.cli.later import Commands
from upbridge.cli.output import complain, put, say, speak_utf8
from upbridge.cli.program import Run
from upbridge.errors import UpbridgeError

_OBJECTS_BETWEEN_COLLECTIONS = 500_000
"""A command ends soon and keeps nearly all that it reads: looking for rings to throw away took a tenth of its time."""

app = typer.Typer(
    cls=Commands,
    name="upbridge",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="What stands between you and a job, and what closes it.\n\n"
    "Example: upbridge analyze resume.pdf advert.txt --html report.html",
)
app.command("analyze")(analyze_command)
mount_exploration(app)
mount_guidance(app)


def _version(asked: bool) -> None:
    if asked:
        put(f"upbridge {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the answer.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say what is done and how long it takes.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    context.obj = Run(quiet=quiet, verbose=verbose)


def main() -> None:
    """Run the command and end the process with one of `Exit`."""
    spare_threads()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    speak_utf8()
    try:
        app()
    except UpbridgeError as error:
        complain(error)
        sys.exit(exit_code(error))
    except KeyboardInterrupt:
        say("Interrupted.")
        sys.exit(Exit.INTERRUPTED)
