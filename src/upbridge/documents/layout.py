"""Pieces of text with their places on pages, put into the order of reading: rows, columns, paragraphs.

Coordinates are points with the origin at the bottom left, as in PDF. Nothing here knows of PDF itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from upbridge.documents.dates import dates_in
from upbridge.documents.lines import BULLET

_NUMBER = re.compile(
    r"[-–—\s]*(?:page|seite|página|p\.?)?\s*\d{1,3}\s*(?:(?:of|von|de|/|\|)\s*\d{1,3})?[-–—\s]*", re.IGNORECASE
)
_EDGE = 0.09
_GUTTER = 9.0
_LOOSE = 1.27


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on one line without wide gaps: left and right edge, height of the base line, size of the letters."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    height: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces on one base line of one column, from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def left(self) -> float:
        return self.pieces[0].left

    @property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)

    @property
    def base(self) -> float:
        return self.pieces[0].base

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)

    @property
    def text(self) -> str:
        """The row's words; wide gaps stay visible as three blanks."""
        parts = [self.pieces[0].text]
        for before, piece in pairwise(self.pieces):
            bullet = len(before.text) == 1 and not before.text.isalnum()
            parts.append(" " if bullet or piece.left - before.right < 1.2 * piece.size else "   ")
            parts.append(piece.text)
        return "".join(parts)


def text_of(pages: Sequence[Page]) -> str:
    """The text of all pages in the order of reading."""
    repeated = _repeated(pages)
    blocks: list[list[Row]] = []
    for number, page in enumerate(pages):
        kept = [p for p in page.pieces if not _is_edge_matter(page, p, repeated, first=number == 0)]
        blocks.extend(_columns(_rows(kept)))
    words = Counter(word for block in blocks for row in block for word in re.findall(r"[\w-]+", row.text.lower()))
    return _joined([line for block in blocks for line in _paragraphs(block, words)])


def _joined(lines: list[str]) -> str:
    text = "\n".join(lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _folded(piece: Piece) -> str:
    return re.sub(r"\d+", "#", piece.text.lower()).strip()


def _at_edge(page: Page, piece: Piece) -> bool:
    return piece.base > page.height * (1 - _EDGE) or piece.base < page.height * _EDGE


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    """What stands at the top or the bottom of several pages, numbers left aside."""
    if len(pages) < 2:
        return frozenset()
    counted = Counter(words for page in pages for words in {_folded(p) for p in page.pieces if _at_edge(page, p)})
    return frozenset(words for words, pages_with in counted.items() if pages_with >= max(2, len(pages) // 2))


def _is_edge_matter(page: Page, piece: Piece, repeated: frozenset[str], *, first: bool) -> bool:
    """Headers, footers and numbers of pages; what repeats at the top stays on the first page, where it is news."""
    if not _at_edge(page, piece):
        return False
    if _NUMBER.fullmatch(piece.text):
        return True
    at_top = piece.base > page.height / 2
    return _folded(piece) in repeated and not (first and at_top and not re.search(r"\d\s*(?:of|/)\s*\d", piece.text))


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    """Pieces that share a base line, from the top of the page down."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (-p.base, p.left)):
        if rows and abs(rows[-1][0].base - piece.base) < 0.4 * min(rows[-1][0].size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Row(tuple(sorted(row, key=lambda p: p.left))) for row in rows]


def _columns(rows: list[Row], depth: int = 0) -> list[list[Row]]:
    """The rows in blocks to be read one after another: what is over the columns, each column, what is under them."""
    split = _best_split(rows) if len(rows) >= 6 and depth < 4 else None
    if split is None:
        return [rows] if rows else []
    first, last, edge = split
    first = _below_title(rows, first, last, edge)
    left = _rows([p for row in rows[first:last] for p in row.pieces if p.left < edge])
    right = _rows([p for row in rows[first:last] for p in row.pieces if p.left >= edge])
    return [
        *_columns(rows[:first], depth + 1),
        *_columns(left, depth + 1),
        *_columns(right, depth + 1),
        *_columns(rows[last:], depth + 1),
    ]


def _below_title(rows: list[Row], first: int, last: int, edge: float) -> int:
    """Where the columns begin, when up to four rows over them stand on the right only, apart from the rest."""
    begin = next((n for n in range(first, last) if rows[n].pieces[0].left < edge), first)
    apart = 0 < begin - first <= 4 and rows[begin - 1].base - rows[begin].base > 1.4 * rows[begin].size
    return begin if apart else first


def _best_split(rows: list[Row]) -> tuple[int, int, float] | None:
    """The rows `[first, last)` and the place between two columns, where there are columns."""
    edges = sorted({round(p.left) - 1 for row in rows for p in row.pieces})
    best: tuple[int, tuple[int, int, float]] | None = None
    for edge in edges[1:200]:
        for first, last in _bands(rows, edge):
            worth = _worth(rows[first:last], edge)
            if worth and (best is None or worth > best[0]):
                best = (worth, (first, last, float(edge)))
    return best[1] if best else None


def _bands(rows: list[Row], edge: float) -> list[tuple[int, int]]:
    """Longest runs of rows in which no piece crosses the edge or comes near it from the left."""
    found, start = [], None
    for number, row in enumerate(rows):
        crossed = any(p.left < edge < p.right + _GUTTER for p in row.pieces)
        if crossed and start is not None:
            found.append((start, number))
            start = None
        elif not crossed and start is None:
            start = number
    if start is not None:
        found.append((start, len(rows)))
    return [(first, last) for first, last in found if last - first >= 5]


def _worth(rows: list[Row], edge: float) -> int:
    """How many rows the smaller of the two sides has, when both are columns; 0 when they are not.

    Dates set at the right, labels set at the left, and bullets' marks are no columns.
    """
    left = [Row(tuple(p for p in row.pieces if p.left < edge)) for row in rows if row.pieces[0].left < edge]
    right = [Row(kept) for row in rows if (kept := tuple(p for p in row.pieces if p.left >= edge))]
    if len(left) < 4 or len(right) < 4:
        return 0
    if not (_is_column(left, right) and _is_column(right, left)):
        return 0
    if _are_labels(left, right):
        return 0
    return min(len(left), len(right))


def _is_column(rows: list[Row], others: list[Row]) -> bool:
    """Whether the rows hold text of their own: not only marks, dates or places."""
    texts = [row.text for row in rows]
    characters = sum(map(len, texts))
    if characters < 60 or characters < 0.08 * sum(len(row.text) for row in others):
        return False
    dated = sum(bool(dates_in(text)) for text in texts)
    return dated < 0.4 * len(texts) and median(map(len, texts)) > 4


def _are_labels(left: list[Row], right: list[Row]) -> bool:
    """Whether the left side only labels the right: each of its rows stands beside one, with more rows between."""
    bases = [row.base for row in right]
    beside = sum(any(abs(row.base - base) < 0.3 * row.size for base in bases) for row in left)
    short = sum(len(row.text.split()) <= 4 for row in left)
    sparse = len(left) <= 0.67 * len(right)
    return beside >= 0.9 * len(left) and short >= 0.8 * len(left) and sparse


def _paragraphs(rows: list[Row], words: Counter[str]) -> list[str]:
    """The block's lines: rows that a narrow page broke are joined, wide gaps between rows leave a blank line."""
    if not rows:
        return []
    pitch = _pitch(rows)
    edge = max(row.right for row in rows)
    body = median(row.size for row in rows)
    lines = ["", rows[0].text]
    for before, row in pairwise(rows):
        if _goes_on(before, row, edge, pitch):
            lines[-1] = _mended(lines[-1], row.text, words)
            continue
        larger = row.size > 1.12 * body and before.size < row.size
        under_heading = before.size > 1.12 * body and row.size < before.size
        step = before.base - row.base
        if step > (2.2 if under_heading else _LOOSE) * pitch or larger or step < 0:
            lines.append("")
        lines.append(row.text)
    return [*lines, ""]


def _pitch(rows: list[Row]) -> float:
    """The usual distance between rows: the lower middle, since gaps only make it larger."""
    steps = sorted(a.base - b.base for a, b in pairwise(rows) if a.base - b.base > 1)
    return steps[len(steps) // 3] if steps else 12.0


def _goes_on(before: Row, row: Row, edge: float, pitch: float) -> bool:
    """Whether the row goes on with the one before: that one is full, and this one opens nothing."""
    if before.base - row.base > _LOOSE * pitch or row.base > before.base or BULLET.match(row.text):
        return False
    if abs(before.size - row.size) > 0.12 * row.size or "   " in row.text or len(before.text) < 20:
        return False
    first = row.pieces[0]
    word = first.text.split(" ")[0]
    width = (first.right - first.left) * len(word) / max(1, len(first.text))
    full = before.right + width + 0.25 * row.size > edge - 0.02 * edge
    small = word[:1].islower() and before.right > 0.8 * edge and not before.text.endswith((".", ":"))
    return full or small


_KEPT = frozenset(
    ["self", "well", "part", "full", "long", "short", "high", "low", "cross", "multi", "co", "non", "pre", "post", "on",
     "off", "in", "up", "first", "second", "third", "two", "three", "four", "five", "six", "e", "re", "end", "open",
     "hands", "front", "back", "day", "real", "large", "small", "client", "customer", "data", "cost", "time", "team"]
)  # fmt: skip


def _mended(line: str, row: str, words: Counter[str]) -> str:
    """The two joined; a hyphen at the break goes where it only broke a word."""
    match = re.search(r"(\w+)-$", line)
    after = re.match(r"[\w]+", row)
    if not match or not after or not after[0][0].islower():
        return f"{line}{'' if match and after else ' '}{row}"
    whole, hyphened = (match[1] + after[0]).lower(), f"{match[1]}-{after[0]}".lower()
    keep = words[hyphened] > 0 or (not words[whole] and match[1].lower() in _KEPT)
    return line + row if keep else line[:-1] + row
