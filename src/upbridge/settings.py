"""The program's settings: read once from the environment, every name and value checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from upbridge.errors import SettingInvalid, SettingUnknown

PREFIX = "UPBRIDGE_"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment asks for; `docs/settings.md` has a heading for each.

    `home` and `mirror` are folders (None: the platform's own, none); `threads` is the number of cores the
    encoder uses (None: all); the others bound how a document is read and fetched.
    """

    home: Path | None = None
    mirror: Path | None = None
    offline: bool = False
    threads: int | None = None
    max_bytes: int = 10_000_000
    max_pages: int = 60
    max_characters: int = 300_000
    read_seconds: float = 20.0
    fetch_seconds: float = 15.0
    private_addresses: bool = False

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Settings:
        """The settings of an environment. Raises `SettingUnknown`, `SettingInvalid`."""
        given: dict[str, object] = {}
        for name in sorted(n for n in environment if n.startswith(PREFIX)):
            if name not in READERS:
                near = get_close_matches(name, READERS, n=1)
                raise SettingUnknown(name, near[0] if near else "")
            value = environment[name].strip()
            if value:
                given[name.removeprefix(PREFIX).lower()] = READERS[name](name, value)
        return cls(**given)  # type: ignore[arg-type]


def _folder(name: str, value: str) -> Path:
    return Path(value).expanduser()


def _switch(name: str, value: str) -> bool:
    words = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    if value.lower() not in words:
        raise SettingInvalid(name, value, "1 or 0")
    return words[value.lower()]


def _count(name: str, value: str) -> int:
    if not value.isdecimal() or int(value) == 0:
        raise SettingInvalid(name, value, "a whole number above zero")
    return int(value)


def _seconds(name: str, value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        raise SettingInvalid(name, value, "a number of seconds above zero, at most 3600")
    return seconds


READERS: dict[str, Callable[[str, str], object]] = {
    "UPBRIDGE_HOME": _folder,
    "UPBRIDGE_MIRROR": _folder,
    "UPBRIDGE_OFFLINE": _switch,
    "UPBRIDGE_THREADS": _count,
    "UPBRIDGE_MAX_BYTES": _count,
    "UPBRIDGE_MAX_PAGES": _count,
    "UPBRIDGE_MAX_CHARACTERS": _count,
    "UPBRIDGE_READ_SECONDS": _seconds,
    "UPBRIDGE_FETCH_SECONDS": _seconds,
    "UPBRIDGE_PRIVATE_ADDRESSES": _switch,
}
"""Every setting and how its value is read."""
