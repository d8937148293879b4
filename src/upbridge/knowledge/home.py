"""Where the knowledge base is kept on this machine: paths only, nothing is read or made here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_SETTING = "UPBRIDGE_HOME"
"""The setting that names another folder than the platform's own for user data."""


@dataclass(frozen=True, slots=True)
class Home:
    """The data folder. Bases stand side by side in `bases`, and `current` names the one in use."""

    root: Path

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Home:
        """The folder that `UPBRIDGE_HOME` names, else the platform's folder for a user's data."""
        named = environment.get(HOME_SETTING, "").strip()
        return cls(Path(named).expanduser() if named else Path(platformdirs.user_data_dir("upbridge", appauthor=False)))

    @property
    def wheels(self) -> Path:
        """The fetched packages."""
        return self.root / "wheels"

    @property
    def encoder(self) -> Path:
        """The sentence encoder's two files."""
        return self.root / "encoder"

    @property
    def bases(self) -> Path:
        """One folder a base, named after its kind and content hash."""
        return self.root / "bases"

    @property
    def current(self) -> Path:
        """A file with the name of the base in use."""
        return self.root / "current"

    @property
    def lock(self) -> Path:
        """Held by whoever builds."""
        return self.root / "build.lock"
