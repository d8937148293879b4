"""How far a long piece of work has come, for whoever watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Progress(Protocol):
    """Told what is being done now and how much of it is done."""

    def start(self, what: str, total: int) -> None:
        """A new piece of work of `total` steps begins."""

    def advance(self, steps: int) -> None:
        """So many more steps of it are done."""


class Silent:
    """Tells nobody."""

    def start(self, what: str, total: int) -> None:
        return

    def advance(self, steps: int) -> None:
        return


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A bar on standard error when that is a terminal, else silence."""
    if not sys.stderr.isatty():
        yield Silent()
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        yield _Bar(bars)


class _Bar:
    def __init__(self, bars: object) -> None:
        from rich.progress import Progress as Bars

        assert isinstance(bars, Bars)
        self._bars = bars
        self._task = bars.add_task("", total=None)

    def start(self, what: str, total: int) -> None:
        self._bars.remove_task(self._task)
        self._task = self._bars.add_task(what, total=total)

    def advance(self, steps: int) -> None:
        self._bars.advance(self._task, steps)
