"""What several folders of tests need: the program over the starter base, and a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, sync_playwright

from upbridge.bootstrap import Upbridge

TODAY = date(2026, 11, 22)
"""The day on which the tests' present positions are counted."""


@pytest.fixture(scope="session")
def program() -> Upbridge:
    """The program over the starter base, which is built where there is none; its lock lets one process build."""
    made = Upbridge.from_environment()
    made.folder  # noqa: B018 - builds
    return made


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium of this machine; skipped where there is none."""
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )
    if found is None:
        pytest.skip("Chromium is not here")
    with sync_playwright() as played:
        started = played.chromium.launch(executable_path=found, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield started
        started.close()
