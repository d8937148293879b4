"""The way in: a path, an address, standard input or bytes, to a document within the limits."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from upbridge.documents.assembly import assemble
from upbridge.documents.limits import Limits
from upbridge.documents.patience import Patience
from upbridge.documents.rendered import Rendered
from upbridge.documents.sniffing import Format, format_of
from upbridge.errors import (
    DocumentBroken,
    DocumentEmpty,
    DocumentError,
    DocumentNotFound,
    DocumentTimeout,
    DocumentTooLarge,
)
from upbridge.model.documents import Document, DocumentKind

_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]+://")
_READERS = {
    Format.PDF: "pdf",
    Format.DOCX: "docx",
    Format.HTML: "html",
    Format.TEXT: "plain",
    Format.JSON_RESUME: "json_resume",
    Format.LINKEDIN: "linkedin",
}
"""The module of `readers` for each format; each has `read(content, name, limits, patience) -> Rendered`."""

Reader = Callable[[bytes, str, Limits, Patience], Rendered]


def read_document(source: str | Path, *, role: DocumentKind | None = None, limits: Limits = Limits()) -> Document:
    """Read a resume or an advert from a path, from standard input (`-`) or from an http(s) address.

    `role` is what the document is given as; the answer's `kind` is what it seems to be. Raises a
    DocumentError, whose class says what is wrong and whose hint says what to do.
    """
    if isinstance(source, str) and _ADDRESS.match(source):
        from upbridge.documents.addresses import fetch

        return read_bytes(fetch(source, limits), source, role=role, limits=limits)
    if str(source) == "-":
        return read_bytes(sys.stdin.buffer.read(limits.size + 1), "standard input", role=role, limits=limits)
    path = Path(source)
    return read_bytes(_content(path, limits), path.name, role=role, limits=limits)


def read_bytes(content: bytes, name: str, *, role: DocumentKind | None = None, limits: Limits = Limits()) -> Document:
    """Read a document from its bytes; what it is shows in the bytes, not in the name. Raises DocumentError."""
    if len(content) > limits.size:
        raise DocumentTooLarge(name, "bytes", limits.size)
    if not content.strip():
        raise DocumentEmpty(name)
    rendered = _Reading(content, name, limits).within_time()
    if not rendered.text.strip():
        raise DocumentEmpty(name)
    if len(rendered.text) > limits.characters:
        raise DocumentTooLarge(name, "characters of text", limits.characters)
    return assemble(rendered, name=name, role=role)


def _content(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(limits.size + 1)
    except FileNotFoundError as error:
        raise DocumentNotFound(str(path)) from error
    except IsADirectoryError as error:
        raise DocumentNotFound(str(path), "it is a folder") from error
    except (OSError, ValueError) as error:
        raise DocumentNotFound(str(path), getattr(error, "strerror", None) or "the path is not valid") from error


class _Reading:
    """One document being read in a thread of its own, so that its time can run out."""

    def __init__(self, content: bytes, name: str, limits: Limits) -> None:
        self._content, self._name, self._limits = content, name, limits
        self._rendered: Rendered | None = None
        self._error: DocumentError | None = None

    def within_time(self) -> Rendered:
        worker = threading.Thread(target=self._work, name="upbridge-reading", daemon=True)
        worker.start()
        worker.join(self._limits.seconds)
        if self._error is not None:
            raise self._error
        if self._rendered is None:
            raise DocumentTimeout(self._name, self._limits.seconds)
        return self._rendered

    def _work(self) -> None:
        try:
            self._rendered = self._read()
        except DocumentError as error:
            self._error = error
        except Exception as error:  # noqa: BLE001 - other people's parsers raise anything at all on damaged bytes
            self._error = DocumentBroken(self._name, "its structure cannot be followed")
            self._error.__cause__ = error

    def _read(self) -> Rendered:
        patience = Patience.of(self._name, self._limits.seconds)
        module = _READERS[format_of(self._content, self._name, self._limits.size)]
        read: Reader = import_module(f"upbridge.documents.readers.{module}").read
        return read(self._content, self._name, self._limits, patience)
