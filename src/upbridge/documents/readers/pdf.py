"""PDF: words with their places, put into rows, columns and paragraphs; pages' headers, footers and numbers dropped."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from upbridge.documents.layout import Page, Piece, text_of
from upbridge.documents.limits import Limits
from upbridge.documents.patience import Patience
from upbridge.documents.rendered import Rendered
from upbridge.errors import DocumentBroken, DocumentEmpty, DocumentEncrypted, DocumentScanned, DocumentTooLarge

_MENDED = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
                            "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\u2022": "•", "\u00ad": "-", "\x02": "-",
                            "\ufffe": "-", "\u2010": "-", "\u00a0": " ", "\ufeff": None})  # fmt: skip
_FEW = 15


@cache
def _one_at_a_time() -> threading.Lock:
    """PDFium is not made for several threads at once."""
    return threading.Lock()


def read(content: bytes, name: str, limits: Limits, patience: Patience) -> Rendered:
    """The text of the pages, column by column. Raises DocumentScanned, DocumentEncrypted, DocumentBroken, ..."""
    if not _one_at_a_time().acquire(timeout=limits.seconds):
        patience.check()
    try:
        return Rendered(text_of(_pages(content, name, limits, patience)))
    finally:
        _one_at_a_time().release()


def _pages(content: bytes, name: str, limits: Limits, patience: Patience) -> list[Page]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise DocumentEncrypted(name) from error
        raise DocumentBroken(name, "it is cut off or no whole PDF") from error
    try:
        if len(document) > limits.pages:
            raise DocumentTooLarge(name, "pages", limits.pages)
        return _read_pages(document, name, limits, patience)
    finally:
        document.close()


def _read_pages(document: Any, name: str, limits: Limits, patience: Patience) -> list[Page]:
    import pypdfium2

    pages, pictures, characters = [], False, 0
    for number in range(len(document)):
        patience.check()
        try:
            page = document[number]
        except pypdfium2.PdfiumError as error:
            raise DocumentBroken(name, f"page {number + 1} cannot be read") from error
        read = Page(page.get_height(), tuple(_pieces(page, patience)))
        characters += sum(len(piece.text) for piece in read.pieces)
        if characters > limits.characters:
            raise DocumentTooLarge(name, "characters of text", limits.characters)
        pictures = pictures or _has_pictures(page)
        pages.append(read)
        page.close()
    if not pages:
        raise DocumentBroken(name, "it has no pages")
    if characters < _FEW:
        raise DocumentScanned(name) if pictures else DocumentEmpty(name)
    return pages


def _has_pictures(page: Any) -> bool:
    import pypdfium2.raw as raw

    return next(iter(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None


class _Glyph(NamedTuple):
    """A character, where it starts and how far its pen moves, the height of its line, the size of its letters."""

    character: str
    left: float
    right: float
    base: float
    size: float


def _pieces(page: Any, patience: Patience) -> list[Piece]:
    """Runs of characters on one line without wide gaps, as the page holds them."""
    textpage = page.get_textpage()
    found: list[Piece] = []
    run = _Run()
    for glyph in _glyphs(textpage, patience):
        if glyph is None:
            run.blank()
            continue
        if not run.takes(glyph):
            found.extend(run.closed())
            run = _Run()
        run.add(glyph)
    found.extend(run.closed())
    textpage.close()
    return found


def _glyphs(textpage: Any, patience: Patience) -> Iterator[_Glyph | None]:
    """The page's characters in its own order; None for a blank."""
    import pypdfium2.raw as raw

    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    text, to_box, to_x, to_y = textpage.raw, ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)  # made once: fast
    for index in range(textpage.count_chars()):
        if index % 2000 == 0:
            patience.check()
        character = _character(raw.FPDFText_GetUnicode(text, index))
        if character.isspace():
            yield None
        elif (
            character
            and raw.FPDFText_GetLooseCharBox(text, index, to_box)
            and raw.FPDFText_GetCharOrigin(text, index, to_x, to_y)
        ):
            size = max(0.85 * abs(box.top - box.bottom), 1.0)
            yield _Glyph(character, float(box.left), float(box.right), y.value, size)


@lru_cache(maxsize=1 << 12)
def _character(code: int) -> str:
    """The character of a code, ligatures and strange hyphens mended; nothing for what is no character."""
    return chr(code).translate(_MENDED) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


class _Run:
    """Characters that follow one another on a line."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._left = self._right = self._base = self._last = 0.0
        self._size = 0.0
        self._blank = False

    def blank(self) -> None:
        self._blank = True

    def takes(self, glyph: _Glyph) -> bool:
        """Whether the character goes on with the run."""
        if not self._parts:
            return True
        near = glyph.left > self._last - 0.1 * self._size and glyph.left - self._right < 1.3 * self._size
        return near and abs(glyph.base - self._base) < 0.35 * self._size

    def add(self, glyph: _Glyph) -> None:
        if not self._parts:
            self._left, self._base = glyph.left, glyph.base
        elif self._blank or glyph.left - self._right > 0.25 * glyph.size:
            self._parts.append(" ")
        self._blank = False
        self._parts.append(glyph.character)
        self._right, self._last = max(self._right, glyph.right), glyph.left
        self._size = max(self._size, glyph.size)

    def closed(self) -> list[Piece]:
        words = "".join(self._parts).strip()
        return [Piece(words, self._left, self._right, self._base, self._size)] if words else []
