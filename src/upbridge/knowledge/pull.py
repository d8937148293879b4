"""Getting the publishers' files: over https from their own addresses, or the same files from a folder.

A download is written beside its place as `.part`, resumed where it was cut, checked, and only then moved into
its place. Two pulls at once wait for each other, file by file.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from filelock import FileLock
from filelock import Timeout as LockTimeout
from tenacity import RetryError, Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from upbridge.errors import DownloadFailed
from upbridge.knowledge.sources.publisher import Download, Publisher
from upbridge.knowledge.sources.shelf import sha256_of

_LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})
_MAGIC = {".zip": b"PK", ".xlsx": b"PK", ".xls": b"\xd0\xcf\x11\xe0"}
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
AGENT = "upbridge (open-source career guidance; https downloads of public data)"

Progress = Callable[[str, int, int | None], None]
"""Told (file, bytes so far, bytes in all where known) as a download goes on."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """How to fetch: `attempts` a file, seconds of `wait` before the second, `timeout` without a byte."""

    attempts: int = 5
    wait: float = 1.0
    timeout: float = 30.0
    lock_timeout: float = 600.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """One file that is now in its place: `how` kept (it was there), downloaded or copied."""

    path: str
    how: str
    size: int


class _CutError(Exception):
    """The connection broke off, or the server could not answer now: worth another attempt."""


def pull(
    publisher: Publisher,
    into: Path,
    *,
    mirror: Path | None = None,
    fetching: Fetching = Fetching(),  # frozen, so it may be shared
    progress: Progress = lambda *_: None,
) -> list[Fetched]:
    """All files of one source into the folder of releases `into`; with a `mirror`, copied out of that folder.

    Raises DownloadFailed, which names the file, the address to fetch it from by hand, and where to put it.
    """
    if mirror is not None:
        return copied(publisher, mirror, into, progress)
    fetched = []
    with httpx.Client(timeout=fetching.timeout, headers={"User-Agent": AGENT}, follow_redirects=True) as client:
        for download in publisher.downloads:
            fetched.append(_Job(download, into, client, fetching, progress).run())
    return fetched


def copied(publisher: Publisher, mirror: Path, into: Path, progress: Progress) -> list[Fetched]:
    """The source's files out of a mirror, in the same places; pinned ones are checked as downloads are."""
    found = sorted({path for pattern in publisher.finds for path in mirror.glob(pattern)})
    if not found:
        wanted = (
            publisher.downloads[0] if publisher.downloads else Download(publisher.finds[0], page=publisher.about.url)
        )
        raise _failure(wanted, into, f"the mirror {mirror} does not hold it")
    pins = {download.path: download for download in publisher.downloads}
    fetched = []
    for source in found:
        for path in [p for p in sorted(source.rglob("*")) if p.is_file()] if source.is_dir() else [source]:
            name = path.relative_to(mirror).as_posix()
            fetched.append(_copy(path, name, pins.get(name, Download(name, page=publisher.about.url)), into))
            progress(name, fetched[-1].size, fetched[-1].size)
    return fetched


def _copy(path: Path, name: str, download: Download, into: Path) -> Fetched:
    target, part = into / name, into / f"{name}.part"
    with _locked(download, into, Fetching().lock_timeout), _room(download, into, part):
        if target.is_file() and sha256_of(target) == sha256_of(path):
            return Fetched(name, "kept", target.stat().st_size)
        shutil.copyfile(path, part)
        _check(download, part, into)
        part.replace(target)
    return Fetched(name, "copied", target.stat().st_size)


@dataclass(frozen=True, slots=True)
class _Job:
    """One file's download."""

    download: Download
    into: Path
    client: httpx.Client
    fetching: Fetching
    progress: Progress

    @property
    def part(self) -> Path:
        return self.into / f"{self.download.path}.part"

    def run(self) -> Fetched:
        target = self.into / self.download.path
        with _locked(self.download, self.into, self.fetching.lock_timeout):
            if target.is_file() and self._is_wanted(target):
                return Fetched(self.download.path, "kept", target.stat().st_size)
            if not self.download.url:
                raise _failure(self.download, self.into, "its publisher has no direct address for it")
            _refuse_plain(self.download, self.into, self.download.url)
            with _room(self.download, self.into, self.part):
                self._attempts()
                _check(self.download, self.part, self.into)
                self.part.replace(target)
        return Fetched(self.download.path, "downloaded", target.stat().st_size)

    def _is_wanted(self, target: Path) -> bool:
        return self.download.sha256 is None or sha256_of(target) == self.download.sha256

    def _attempts(self) -> None:
        attempts = Retrying(
            stop=stop_after_attempt(self.fetching.attempts),
            wait=wait_exponential(multiplier=self.fetching.wait, max=30),
            retry=retry_if_exception_type((_CutError, httpx.TransportError)),
        )
        try:
            attempts(self._once)
        except RetryError as error:
            last = error.last_attempt.exception()
            raise _failure(self.download, self.into, f"after {self.fetching.attempts} attempts, {last}") from last

    def _once(self) -> None:
        """One request, from where the last one was cut; a server that cannot resume sends all of it again."""
        have = self.part.stat().st_size if self.part.is_file() else 0
        headers = (
            {"Range": f"bytes={have}-", "Accept-Encoding": "identity"} if have else {"Accept-Encoding": "identity"}
        )
        with self.client.stream("GET", self.download.url, headers=headers) as response:
            _refuse_plain(self.download, self.into, str(response.url))
            if response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
                self.part.unlink(missing_ok=True)
                raise _CutError("the server has another file than before")
            self._refuse_status(response)
            resumed = response.status_code == httpx.codes.PARTIAL_CONTENT and have > 0
            self._write(response, have if resumed else 0)

    def _refuse_status(self, response: httpx.Response) -> None:
        status = response.status_code
        if status == httpx.codes.TOO_MANY_REQUESTS or status >= httpx.codes.INTERNAL_SERVER_ERROR:
            raise _CutError(f"the server answered {status}")
        if status >= httpx.codes.BAD_REQUEST:
            raise _failure(self.download, self.into, f"the server answered {status} {response.reason_phrase}")

    def _write(self, response: httpx.Response, have: int) -> None:
        length = response.headers.get("Content-Length", "")
        total = have + int(length) if length.isdigit() else None
        if (total or 0) > self.download.limit:
            raise self._too_large()
        with self.part.open("ab" if have else "wb") as sink:
            for block in response.iter_raw():
                have += len(block)
                if have > self.download.limit:
                    raise self._too_large()
                sink.write(block)
                self.progress(self.download.path, have, total)
        if total is not None and have < total:
            raise _CutError(f"the connection was cut after {have} of {total} bytes")

    def _too_large(self) -> DownloadFailed:
        self.part.unlink(missing_ok=True)
        return _failure(self.download, self.into, f"it is larger than the limit of {self.download.limit:,} bytes")


def _refuse_plain(download: Download, into: Path, url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _LOCAL:
        raise _failure(download, into, f"{url} is no https address")


def _check(download: Download, part: Path, into: Path) -> None:
    """Refuses, and removes, a file of the wrong kind, size or hash."""
    with part.open("rb") as stream:
        head = stream.read(64)
    why = ""
    magic = _MAGIC.get(Path(download.path).suffix.lower())
    if magic is not None and not head.startswith(magic):
        why = f"what came is no {Path(download.path).suffix} file"
    elif magic is None and head.lstrip().lower().startswith((b"<!doctype", b"<html")):
        why = "what came is a web page"
    elif download.size is not None and part.stat().st_size != download.size:
        why = f"it has {part.stat().st_size:,} bytes, the pinned release has {download.size:,}"
    elif download.sha256 is not None and sha256_of(part) != download.sha256:
        why = "its SHA-256 is not that of the pinned release"
    if why:
        part.unlink(missing_ok=True)
        raise _failure(download, into, why)


@contextmanager
def _locked(download: Download, into: Path, timeout: float) -> Iterator[None]:
    target = into / download.path
    target.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(target.with_name(f".{hashlib.sha256(target.name.encode()).hexdigest()[:16]}.lock"))
    try:
        with lock.acquire(timeout=timeout):
            yield
    except LockTimeout as error:
        raise _failure(download, into, "another program has been fetching it for too long") from error


@contextmanager
def _room(download: Download, into: Path, part: Path) -> Iterator[None]:
    """A full disk as a sentence; the unfinished file is removed, so that its room is free again."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FULL:
            raise _failure(download, into, os.strerror(error.errno) if error.errno else str(error)) from error
        part.unlink(missing_ok=True)
        raise _failure(download, into, f"the disk under {into} is full") from error


def _failure(download: Download, into: Path, why: str) -> DownloadFailed:
    return DownloadFailed(Path(download.path).name, why, download.by_hand, str(into / download.path))
