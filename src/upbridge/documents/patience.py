"""How long a reader may go on."""

from __future__ import annotations

import time
from dataclasses import dataclass

from upbridge.errors import DocumentTimeout


@dataclass(frozen=True, slots=True)
class Patience:
    """A deadline on the monotonic clock, asked between the steps of long work."""

    name: str
    seconds: float
    deadline: float

    @classmethod
    def of(cls, name: str, seconds: float) -> Patience:
        return cls(name, seconds, time.monotonic() + seconds)

    def check(self) -> None:
        """Raises DocumentTimeout once the time is up."""
        if time.monotonic() > self.deadline:
            raise DocumentTimeout(self.name, self.seconds)
