"""How person specifications say what matters: (E) and (D) at a line's end, crosses in columns, columns of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from upbridge.model.requirements import Importance
from upbridge.model.text import Span

_MEANING = {
    "e": Importance.MUST, "essential": Importance.MUST, "required": Importance.MUST, "must": Importance.MUST,
    "must have": Importance.MUST, "advantage": Importance.NICE, "advantageous": Importance.NICE,
    "d": Importance.NICE, "desirable": Importance.NICE, "preferred": Importance.NICE, "nice to have": Importance.NICE,
}  # fmt: skip
_WORD = r"essential|desirable|required|preferred|nice to have"
_WORD_OF_ROW = rf"must(?: have)?|advantage(?:ous)?|{_WORD}"
_CROSS = r"[xX✓✔✗●•*]|\u2611|yes"
_IN_BRACKETS = re.compile(rf"[\[(]\s*(E|D|{_WORD})\s*[\])]\W*$", re.IGNORECASE)
_IN_A_COLUMN = re.compile(rf"(?:[ \t]{{2,}}|\t|\|[ \t]*)(E|D|M|{_WORD})[ \t|]*$", re.IGNORECASE)
_CROSSES = re.compile(rf"(?:[ \t]{{2,}}|\t|\|)[ \t]*(?:{_CROSS})[ \t|]*$", re.IGNORECASE)
_LETTER = re.compile(
    r"(?:[ \t]{2,}|\t|\|[ \t]*)(E|D|(?i:essential|desirable))(?=[ \t]{2,}|\t|[ \t]*\||[ \t]*$)", re.MULTILINE
)
_LEGEND = re.compile(r"\bE\s*(?:=|:|/|-|–)\s*(?:essential|D)\b|\bessential\s*(?:\(E\)|/\s*desirable\b)", re.IGNORECASE)
_COLUMN = re.compile(rf"\b({_WORD})\b", re.IGNORECASE)


def importance_by_mark(text: str) -> Mapping[int, Importance]:
    """What the marks say of each marked line, by the place in `text` where the line begins.

    A mark in brackets speaks for itself. A cross counts under the heading of a column, the nearest one to it; the
    headings stand in one line, two or more of them.
    """
    found = _by_last_word(text)
    columns: list[tuple[float, Importance]] = []
    lettered = _LEGEND.search(text) is not None
    start = 0
    for line in text.split("\n"):
        letter = _LETTER.search(line) if lettered else None
        if letter:
            found[start] = _MEANING[letter[1].lower()]
        headings = [((m.start() + m.end()) / 2, _MEANING[m[1].lower()]) for m in _COLUMN.finditer(line)]
        if len({importance for _, importance in headings}) > 1 and _is_head(line):
            columns = headings
        elif (said := _said(line, columns)) is not None:
            found[start] = said
        start += len(line) + 1
    return found


_LAST_WORD = re.compile(rf"(?:[ \t]{{2,}}|\t|\|[ \t]*)({_WORD_OF_ROW})[ \t|]*$", re.IGNORECASE)
_ROWS = 3
"""Lines that make a table of a last column of such words."""


def _by_last_word(text: str) -> dict[int, Importance]:
    """What the last column of a table says of each line, where several lines end so: "Own car      Advantage"."""
    found: dict[int, Importance] = {}
    start = 0
    for line in text.split("\n"):
        if match := _LAST_WORD.search(line):
            found[start] = _MEANING[match[1].lower()]
        start += len(line) + 1
    return found if len(found) >= _ROWS else {}


def cells_by_column(text: str) -> Mapping[int, tuple[tuple[Span, Importance], ...]]:
    """The cells of tables whose columns are headed "Essential" and "Desirable", by the place where their line begins.

    A cell belongs to the column that begins nearest to it; what stands left of all columns is the head of the row.
    The table ends with the first line that has nothing in its columns.
    """
    found: dict[int, tuple[tuple[Span, Importance], ...]] = {}
    columns: list[tuple[int, Importance]] = []
    start = 0
    for line in text.split("\n"):
        headings = [(m.start(), _MEANING[m[1].lower()]) for m in _COLUMN.finditer(line)]
        if len({importance for _, importance in headings}) > 1 and _is_head(line):
            columns = headings
        elif columns and line.strip():
            cells = tuple(_cells(line, start, columns))
            columns = columns if cells else []
            if cells:
                found[start] = cells
        start += len(line) + 1
    return found


_CELL = re.compile(r"\S(?:[^\s|]|[ ](?![ |\t]))*")
_NEAR = 6
"""Characters that a cell may begin beside its column."""


def _cells(line: str, start: int, columns: list[tuple[int, Importance]]) -> Iterator[tuple[Span, Importance]]:
    for match in _CELL.finditer(line):
        place, importance = min(columns, key=lambda column: abs(column[0] - match.start()))
        if abs(place - match.start()) <= _NEAR and len(match.group()) > len("yes"):
            yield Span(start + match.start(), start + match.end()), importance


def _is_head(line: str) -> bool:
    """Whether the line holds little beside the names of columns, and is no legend: "Essential (E) / Desirable (D)"."""
    return len(_COLUMN.sub(" ", line).split()) <= 4 and "=" not in line and not _LEGEND.search(line)


def _said(line: str, columns: list[tuple[float, Importance]]) -> Importance | None:
    match = _IN_BRACKETS.search(line)
    if match is None and columns:
        match = _IN_A_COLUMN.search(line)
        cross = _CROSSES.search(line)
        if match is None and cross:
            place = cross.start() + len(cross.group().rstrip(" \t|")) - 1
            return min(columns, key=lambda column: abs(column[0] - place))[1]
    return _MEANING.get(match[1].lower()) if match else None


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s*[\[(]\s*(?:E|D|{_WORD})\s*[\])]|(?:[ \t]{{2,}}|\t|\|[ \t]*)(?:{_WORD_OF_ROW})"
        rf"|(?:[ \t]{{3,}}|\t|[ \t]*\|)[ \t]*(?:{_CROSS})[ \t|]*)+\s*$",
        re.IGNORECASE,
    )


_ROW_HEAD = re.compile(r"[A-Z][\w&/’' -]{1,24}?(?:[ ]{3,}|\t+|[ ]*\|[ ]*|[ ]?\.{3,}[ ]?|[ ]?-{3,}[ ]?)(?=\S)")


def without_marks(text: str, span: Span) -> Span:
    """The span less a mark at its end, and less the head of a table's row ("Hygiene      Hand over a clean line")."""
    words = text[span.start : span.end]
    end = (_LETTER.search(words) if _LEGEND.search(text) else None) or _ending().search(words)
    last = end.start() if end and end.start() > 0 else len(words)
    head = _ROW_HEAD.match(words)
    led = head is not None and ".." in head.group()
    first = head.end() if head and (led or _is_row(words[head.end() : last])) else 0
    return Span(span.start + first, span.start + last)


def _is_row(rest: str) -> bool:
    """Whether what stands beside a row's head is a text, not a date or one more cell."""
    return len(rest.split()) >= 3 and re.search(r"\b(?:19|20)\d{2}\b", rest) is None
