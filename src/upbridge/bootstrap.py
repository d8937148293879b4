"""Puts the program together: the only file that knows every class. Each part is opened when first used."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from upbridge.settings import Settings

if TYPE_CHECKING:
    from upbridge.documents import Limits
    from upbridge.knowledge.base import KnowledgeBase
    from upbridge.knowledge.encoder import OnnxEncoder
    from upbridge.knowledge.home import Home
    from upbridge.knowledge.progress import Progress
    from upbridge.language.linker import SkillLinker
    from upbridge.language.vocabulary import Vocabulary
    from upbridge.learning.toolbox import Toolbox
    from upbridge.model.analysis import Analysis
    from upbridge.model.documents import Document, DocumentKind
    from upbridge.services.analyze import Analyzer
    from upbridge.services.explore import Explorer

TRUSTED = 0.9
"""Tools' names that the base is less sure of are left out of the vocabulary."""

_BLAS_THREADS = "OPENBLAS_NUM_THREADS"

Bars = Callable[[], AbstractContextManager["Progress"]]


def spare_threads() -> None:
    """One thread for products of matrices, which are small here: more would take the cores from the encoder.

    What the environment says stands, and nothing changes where numpy was loaded before.
    """
    if "numpy" not in sys.modules:
        os.environ.setdefault(_BLAS_THREADS, "1")


class Upbridge:
    """The whole program over one data folder. Making one does nothing; parts open as they are asked for.

    `bars` shows how far a first build of the starter base has come (None: silently).
    """

    def __init__(self, settings: Settings, *, bars: Bars | None = None) -> None:
        self.settings = settings
        self._bars = bars

    @classmethod
    def from_environment(cls, *, bars: Bars | None = None) -> Upbridge:
        """Over the settings of the process's environment. Raises `SettingUnknown`, `SettingInvalid`."""
        return cls(Settings.of(os.environ), bars=bars)

    def read(self, source: str | Path, role: DocumentKind | None = None) -> Document:
        """Read a resume or an advert from a path, an address or standard input (`-`). Raises DocumentError."""
        from upbridge.documents import read_document

        return read_document(source, role=role, limits=self.limits)

    def analyze(self, resume: Document, job: Document, *, today: date | None = None) -> Analysis:
        """What stands between the resume and the job, and what closes it. Raises KnowledgeError."""
        return self.analyzer.analyze(resume, job, today=today or self.today())

    def prepare(self) -> None:
        """Begin to load the encoder while something else is done; nothing happens where no base is in place yet."""
        from upbridge.knowledge.current import is_ready

        if is_ready(self.home):
            ThreadPoolExecutor(1).submit(self.encoder.warm)  # what fails there fails again, and is told, at first use

    @staticmethod
    def today() -> date:
        return datetime.now(UTC).date()

    @property
    def limits(self) -> Limits:
        from upbridge.documents import Limits

        asked = self.settings
        return Limits(
            size=asked.max_bytes,
            pages=asked.max_pages,
            characters=asked.max_characters,
            seconds=asked.read_seconds,
            fetch_seconds=asked.fetch_seconds,
            private_addresses=asked.private_addresses,
        )

    @property
    def home(self) -> Home:
        from upbridge.knowledge.home import HOME_SETTING, Home

        return Home.of({HOME_SETTING: str(self.settings.home)} if self.settings.home else {})

    @cached_property
    def folder(self) -> Path:
        """The base's folder; builds the starter base where there is none of this version. Raises KnowledgeError."""
        from upbridge.knowledge.current import current_folder, is_ready

        if self.settings.offline or is_ready(self.home):
            return current_folder(self.home)
        from upbridge.knowledge.making import ensure_starter
        from upbridge.knowledge.progress import Silent

        built = self.today().isoformat()
        if self._bars is None:
            return ensure_starter(self.home, built=built, progress=Silent())
        with self._bars() as progress:
            return ensure_starter(self.home, built=built, progress=progress)

    @cached_property
    def encoder(self) -> OnnxEncoder:
        """The sentence encoder, loaded at its first text. Raises `EncoderMissing`."""
        from upbridge.knowledge.encoder import OnnxEncoder

        self.folder  # noqa: B018 - building the base puts the encoder's files in place
        return OnnxEncoder.open(self.home.encoder, self.settings.threads)

    @cached_property
    def base(self) -> KnowledgeBase:
        """The knowledge base, mapped read-only. Raises KnowledgeError."""
        from upbridge.knowledge.base import KnowledgeBase

        return KnowledgeBase(self.folder, self.encoder, self.home.root / "kept")

    @cached_property
    def linker(self) -> SkillLinker:
        from upbridge.knowledge.handbook.adapter import load_adapter
        from upbridge.language.linker import SkillLinker

        return SkillLinker.of(
            self.base.skill_index(),
            self.encoder,
            tables=self.base.linker_tables(),
            vocabulary=self.vocabulary,
            adapter=load_adapter(),
        )

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The handbook's names of skills, and the names of tools that the base is sure of."""
        from upbridge.knowledge.handbook.vocabulary import open_vocabulary

        return open_vocabulary(self._tools(), self.home.root / "kept")

    def _tools(self) -> list[str]:
        table = self.base.columns("tools", "name", "trust")
        if table is None:
            return []
        rows = zip(table["name"], table["trust"], strict=True)
        return [str(name) for name, trust in rows if isinstance(trust, float) and trust >= TRUSTED]

    @cached_property
    def toolbox(self) -> Toolbox:
        from upbridge.knowledge.handbook.toolbox import read_toolbox

        return read_toolbox()

    @cached_property
    def analyzer(self) -> Analyzer:
        from upbridge.knowledge.handbook.deeds import load_deeds
        from upbridge.language.remembering import Remembering
        from upbridge.services.analyze import Analyzer

        encoder, sources = Remembering(self.encoder), tuple(self.base.sources())
        return Analyzer(self.vocabulary, encoder, self.toolbox, self.linker, sources, load_deeds())

    @cached_property
    def explorer(self) -> Explorer:
        """Career Exploration over this base."""
        from upbridge.knowledge.comparison import read_comparison
        from upbridge.services.explore import Explorer

        base = self.base
        space, facts = read_comparison(base, self.home.root / "kept")
        return Explorer(self.vocabulary, self.encoder, base, space, facts, tuple(base.sources()))
