"""What a file is, by its bytes; its name is only asked to tell Markdown from plain text."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from upbridge.errors import DocumentBroken, DocumentEncrypted, DocumentTooLarge, DocumentUnsupported


class Format(StrEnum):
    """The formats that are read."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TEXT = "text"
    JSON_RESUME = "json-resume"
    LINKEDIN = "linkedin"


_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "a document of an old Word, a locked one or another Office file; save it as DOCX or PDF"),
    (b"{\\rtf", "rich text (RTF); save it as DOCX or PDF"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"RIFF", "a sound, film or picture"),
    (b"%!PS", "PostScript; save it as PDF"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"7z\xbc\xaf", "a packed file (7z)"),
    (b"Rar!", "a packed file (RAR)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
)
_INSIDE: tuple[tuple[str, str], ...] = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file; save it as DOCX or PDF"),
    ("Index/Document.iwa", "an Apple Pages file; export it as DOCX or PDF"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
)
_LINKEDIN_FILES = frozenset({"profile.csv", "positions.csv", "education.csv", "skills.csv"})
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAGS = re.compile(rb"<(?:div|p|ul|li|h[1-6]|br|table|section|article|main)\b[^<>]*>", re.IGNORECASE)
_JSON_RESUME = re.compile(rb'"(?:basics|work|education|skills|volunteer|projects)"\s*:')
_UNPACKED = 10
_ENTRIES = 5_000


def format_of(content: bytes, name: str, size_limit: int) -> Format:
    """The format of the bytes. Raises DocumentUnsupported, DocumentBroken, DocumentTooLarge, DocumentEncrypted."""
    head = content[:4096]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK"):
        return _archive(content, name, size_limit)
    for mark, what in _FOREIGN:
        if head.startswith(mark) and (len(mark) > 2 or b"\0" in head):
            raise DocumentUnsupported(name, what)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")) and _is_json(content):
        if start.startswith(b"{") and _JSON_RESUME.search(content):
            return Format.JSON_RESUME
        raise DocumentUnsupported(name, "JSON, but not a JSON Resume (none of basics, work, education, skills)")
    if _HTML.search(head) or (start.startswith(b"<") and len(_TAGS.findall(head)) >= 3):
        return Format.HTML
    return Format.TEXT


def _is_json(content: bytes) -> bool:
    import json

    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _archive(content: bytes, name: str, size_limit: int) -> Format:
    archive = open_archive(content, name, size_limit)
    names = archive.namelist()
    if "word/document.xml" in names:
        return Format.DOCX
    if _LINKEDIN_FILES & {entry.rsplit("/", 1)[-1].lower() for entry in names}:
        return Format.LINKEDIN
    for inside, what in _INSIDE:
        if inside in names:
            raise DocumentUnsupported(name, what)
    raise DocumentUnsupported(name, "a ZIP archive, but neither Word's nor LinkedIn's data export")


def open_archive(content: bytes, name: str, size_limit: int) -> zipfile.ZipFile:
    """The archive, once its table says that it unpacks to no more than ten times the limit of a document's bytes."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise DocumentBroken(name, "its archive is cut off or not whole") from error
    if len(entries) > _ENTRIES:
        raise DocumentTooLarge(name, "files in one archive", _ENTRIES)
    if sum(entry.file_size for entry in entries) > _UNPACKED * size_limit:
        raise DocumentTooLarge(name, "bytes once unpacked", _UNPACKED * size_limit)
    if any(entry.flag_bits & 1 for entry in entries):
        raise DocumentEncrypted(name)
    return archive


def unpack(archive: zipfile.ZipFile, entry: str, name: str, limit: int) -> bytes:
    """One file of the archive, read no further than `limit`, whatever the archive's table says of its size."""
    import zlib

    try:
        with archive.open(entry) as stream:
            content = stream.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, EOFError, KeyError, ValueError) as error:
        raise DocumentBroken(name, f"{entry} in it cannot be unpacked") from error
    if len(content) > limit:
        raise DocumentTooLarge(name, "bytes once unpacked", limit)
    return content
