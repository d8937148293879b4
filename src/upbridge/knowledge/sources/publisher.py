"""What a source is: who publishes it, which files it needs, where they are fetched, how they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from upbridge.knowledge.tables import Release
from upbridge.model.figures import Source

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Download:
    """One file of a publisher: where it belongs under the folder of releases, and where it is fetched.

    `url` is empty where the publisher has no direct address (a form, a report): `page` then says where a
    person fetches it. `size` in bytes and `sha256` are given where one release is pinned; an address that
    the publisher writes a new release to has none. No more than `limit` bytes are ever taken.
    """

    path: str
    url: str = ""
    page: str = ""
    size: int | None = None
    sha256: str | None = None
    limit: int = 200 * MEGABYTE

    @property
    def by_hand(self) -> str:
        """The address to give a person."""
        return self.page or self.url


@dataclass(frozen=True, slots=True)
class Publisher:
    """One source. `about` holds what is known before a file is read; `read` gives the version found in it.

    `finds` are patterns under the folder of releases, any one of which makes the source present; `costs`
    says what a base without it cannot do.
    """

    about: Source
    finds: tuple[str, ...]
    read: Callable[[Path], Release]
    costs: str
    downloads: tuple[Download, ...] = ()
    language_labels: bool = False

    @property
    def id(self) -> str:
        return self.about.id

    def is_in(self, root: Path) -> bool:
        """Whether the folder of releases holds this source."""
        return any(next(root.glob(pattern), None) is not None for pattern in self.finds)
