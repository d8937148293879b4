"""The way in: a path, an address, standard input or bytes, to a document."""

from __future__ import annotations

import sys
from pathlib import Path

from upbridge.documents.assembly import read_text
from upbridge.documents.limits import Limits
from upbridge.model.documents import Document, DocumentKind


def read_document(source: str | Path, *, role: DocumentKind | None = None, limits: Limits = Limits()) -> Document:
    """Read a resume or an advert from a path, from standard input (`-`) or from an http(s) address."""
    if str(source) == "-":
        return read_bytes(sys.stdin.buffer.read(limits.size + 1), "standard input", role=role, limits=limits)
    path = Path(source)
    return read_bytes(path.read_bytes(), path.name, role=role, limits=limits)


def read_bytes(content: bytes, name: str, *, role: DocumentKind | None = None, limits: Limits = Limits()) -> Document:
    """Read a document from its bytes; what it is shows in the bytes, not in the name."""
    return read_text(content.decode("utf-8-sig"), name=name, role=role)
