"""How much a reader takes on before it says no."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one document: bytes, pages, characters of text, seconds of reading, and those of addresses.

    `fetch_seconds` bounds a whole download, `connect_seconds` the opening of a connection.
    `private_addresses` lets addresses of this computer and of private networks through (tests, intranets).
    """

    size: int = 10_000_000
    pages: int = 60
    characters: int = 300_000
    seconds: float = 20.0
    fetch_seconds: float = 15.0
    connect_seconds: float = 5.0
    redirects: int = 3
    private_addresses: bool = False

    def __post_init__(self) -> None:
        if min(self.size, self.pages, self.characters, self.seconds, self.fetch_seconds, self.connect_seconds) <= 0:
            raise ValueError("every limit of a document is more than zero")
