"""The program behind the commands: made once a run, with the options that stand before the command."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from upbridge.bootstrap import Upbridge


@dataclass
class Run:
    """One run of the command."""

    quiet: bool = False
    verbose: bool = False

    @cached_property
    def program(self) -> Upbridge:
        from upbridge.bootstrap import Upbridge
        from upbridge.knowledge.progress import progress_bar

        return Upbridge.from_environment(bars=None if self.quiet else progress_bar)


def run_of(context: typer.Context) -> Run:
    """The run that a command belongs to."""
    run = context.find_object(Run)
    assert run is not None, "every command runs under the callback of cli.main"
    return run
