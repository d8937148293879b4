"""Where a release's files lie: a folder or a zip archive, read alike, each file with its hash."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from upbridge.errors import SourceBroken

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a release: `name` as the user knows it, `path` on the disk, `inner` its name in a zip."""

    name: str
    path: Path
    inner: str | None = None

    def content(self) -> bytes:
        """The bytes of the file."""
        if self.inner is None:
            return self.path.read_bytes()
        with zipfile.ZipFile(self.path) as archive:
            return archive.read(self.inner)

    def text(self) -> io.StringIO:
        """The file as text, in UTF-8 with or without a mark; SourceBroken where it is not."""
        try:
            return io.StringIO(self.content().decode("utf-8-sig"), newline="")
        except UnicodeDecodeError as error:
            raise SourceBroken(self.name, f"it is not UTF-8 text (byte {error.start})") from error


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one release by their lower-case base names; `path` is the folder or the zip archive."""

    path: Path
    members: Mapping[str, Member]

    def first(self, *names: str) -> Member | None:
        """The first of these files that is there: a publisher may rename one between releases."""
        return next((self.members[n.lower()] for n in names if n.lower() in self.members), None)

    def need(self, *names: str) -> Member:
        """As `first`; SourceBroken naming the file where none is there."""
        found = self.first(*names)
        if found is None:
            raise SourceBroken(self.path.name, f"the file {' or '.join(names)} is missing from it")
        return found


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts `30.10` after `30.2`."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", text) if part)


def newest(root: Path, *patterns: str) -> Path | None:
    """The match with the highest version in its name, of any of the patterns; a folder before its own zip."""
    found = {path for pattern in patterns for path in root.glob(pattern)}
    return max(found, key=lambda path: (natural(path.stem.lower()), path.is_dir()), default=None)


def every(root: Path, *patterns: str) -> list[Path]:
    """All matches of the patterns, in the order of their versions."""
    return sorted({p for pattern in patterns for p in root.glob(pattern)}, key=lambda p: natural(p.as_posix()))


def opened(path: Path) -> Shelf:
    """The folder, zip archive or single file at `path` as a shelf; SourceBroken where a zip is none."""
    return Shelf(path, {member.name.rsplit("/", 1)[-1].lower(): member for member in _members(path)})


def _members(path: Path) -> Iterator[Member]:
    if path.is_dir():
        yield from (Member(f"{path.name}/{p.name}", p) for p in sorted(path.iterdir()) if p.is_file())
    elif path.suffix.lower() == ".zip":
        try:
            with zipfile.ZipFile(path) as archive:
                for info in archive.infolist():
                    if not info.is_dir():
                        yield Member(f"{path.name}/{info.filename.rsplit('/', 1)[-1]}", path, info.filename)
        except zipfile.BadZipFile as error:
            raise SourceBroken(path.name, "it is not a zip archive") from error
    else:
        yield Member(path.name, path)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_CHUNK):
            digest.update(block)
    return digest.hexdigest()
