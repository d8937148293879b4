"""Word documents: paragraphs, lists, tables and text boxes in the order of reading; headers and footers left out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from upbridge.documents.limits import Limits
from upbridge.documents.patience import Patience
from upbridge.documents.rendered import Rendered
from upbridge.documents.sheet import Sheet, tidy
from upbridge.documents.sniffing import open_archive, unpack
from upbridge.errors import DocumentBroken, DocumentTooLarge

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CRITERIA = re.compile(r"\b(?:essential|desirable|required|preferred|must|nice)\b", re.IGNORECASE)
_PAGE_CHARACTERS = 1_000
"""No page of text holds fewer characters than this on average in a document beyond the limit of pages."""


def read(content: bytes, name: str, limits: Limits, patience: Patience) -> Rendered:
    """The document's text. Raises DocumentBroken where Word's own structure is not there."""
    archive = open_archive(content, name, limits.size)
    for entry in archive.infolist():
        if entry.filename.endswith((".xml", ".rels")):
            unpack(archive, entry.filename, name, limits.size * 3)
            patience.check()
    pages = _pages(archive, name, limits)
    if pages > limits.pages:
        raise DocumentTooLarge(name, "pages", limits.pages)
    import docx

    document = docx.Document(io.BytesIO(content))
    body = document.element.body
    if body is None:
        raise DocumentBroken(name, "it has no body")
    writer = _Writer(_heading_styles(document), patience)
    writer.blocks(body)
    return writer.sheet.rendered()


def _pages(archive: Any, name: str, limits: Limits) -> int:
    """The pages that Word counted when it last saved the file; 0 where it does not say."""
    if "docProps/app.xml" not in archive.namelist():
        return 0
    counted = re.search(rb"<(?:\w+:)?Pages>(\d{1,6})</", unpack(archive, "docProps/app.xml", name, limits.size))
    return int(counted[1]) if counted else 0


def _heading_styles(document: Any) -> dict[str, int]:
    """Levels of the styles that are headings, by the style's id."""
    found: dict[str, int] = {}
    for style in document.styles.element.iter(f"{_W}style"):
        label = style.find(f"{_W}name")
        words = (label.get(f"{_W}val") or "").lower() if label is not None else ""
        if match := re.match(r"(?:heading|überschrift|titre|título) ?(\d)", words):
            found[style.get(f"{_W}styleId") or ""] = int(match[1])
    return found


class _Writer:
    """Walks Word's tree and writes it to a sheet."""

    def __init__(self, headings: dict[str, int], patience: Patience) -> None:
        self.sheet = Sheet()
        self._headings, self._patience = headings, patience
        self._depth = 0

    def blocks(self, parent: Any) -> None:
        """Paragraphs and tables in order, those inside content controls and insertions included."""
        self._patience.check()
        for child in parent:
            if child.tag == f"{_W}p":
                self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._table(child)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag"):
                self.blocks(child)

    def _paragraph(self, paragraph: Any) -> None:
        lines = _lines(paragraph)
        level = self._level(paragraph)
        words = [line for line in lines if line.strip()]
        if not words:
            self.sheet.gap()
        elif level:
            self.sheet.heading(tidy(" ".join(words)), level)
        else:
            if _bold(paragraph) and len(words) == 1:
                self.sheet.gap()
            mark = "• " if _listed(paragraph) and not re.match(r"[•\-*–]\s", words[0]) else ""
            for number, line in enumerate(words):
                self.sheet.line((mark if number == 0 else "") + line.strip())
        for box in _boxes(paragraph):
            self.sheet.gap()
            self.blocks(box)
            self.sheet.gap()

    def _level(self, paragraph: Any) -> int:
        """The paragraph's level as a heading by its style; 0 if it is none."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return self._headings.get(style.get(f"{_W}val") or "", 0) if style is not None else 0

    def _table(self, table: Any) -> None:
        self._depth += 1
        rows = [_cells(row) for row in _rows(table)]
        rows = [row for row in rows if row]
        if self._depth > 20:
            self._depth -= 1
            return
        self.sheet.gap()
        if _is_criteria(rows):
            self._criteria(rows)
        elif _is_layout(rows):
            for cell in (cell for row in rows for cell in row):
                self.blocks(cell)
                self.sheet.gap()
        else:
            for row in rows:
                words = [tidy(" ".join(_all_lines(cell))) for cell in row]
                self.sheet.line(" | ".join(word for word in words if word))
        self.sheet.gap()
        self._depth -= 1

    def _criteria(self, rows: list[list[Any]]) -> None:
        """A person specification's table, column by column: what is essential, then what is desirable."""
        heads = [tidy(" ".join(_all_lines(cell))) for cell in rows[0]]
        for column, head in enumerate(heads):
            if not _CRITERIA.search(head):
                continue
            self.sheet.heading(head, 3)
            for row in rows[1:]:
                for line in _all_lines(row[column]) if column < len(row) else []:
                    if tidy(line):
                        self.sheet.line("• " + re.sub(r"^[•\-*–]\s*", "", tidy(line)))


def _rows(table: Any) -> Iterator[Any]:
    return (row for row in table.iter(f"{_W}tr") if _owner(row) is table)


def _owner(row: Any) -> Any:
    parent = row.getparent()
    while parent is not None and parent.tag != f"{_W}tbl":
        parent = parent.getparent()
    return parent


def _cells(row: Any) -> list[Any]:
    """The row's cells, those inside content controls included; a cell that goes on from above is left out."""
    found = []
    for cell in row.iter(f"{_W}tc"):
        parent = cell.getparent()
        while parent is not row and parent.tag != f"{_W}tc":
            parent = parent.getparent()
        if parent is row:
            found.append(cell)
    return found


def _is_criteria(rows: list[list[Any]]) -> bool:
    """Whether the first row names columns of what is essential and what is desirable."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    heads = [" ".join(_all_lines(cell)) for cell in rows[0]]
    return sum(bool(_CRITERIA.search(head)) and len(head.split()) <= 4 for head in heads) >= 2


def _is_layout(rows: list[list[Any]]) -> bool:
    """Whether the table only places text on the page: a cell or two with many lines each, or one column."""
    if all(len(row) == 1 for row in rows):
        return True
    lines = [len([line for line in _all_lines(cell) if line.strip()]) for row in rows for cell in row]
    return len(rows) <= 3 and max(lines, default=0) >= 4


def _all_lines(element: Any) -> list[str]:
    return [line for paragraph in element.iter(f"{_W}p") for line in _lines(paragraph)]


def _boxes(paragraph: Any) -> list[Any]:
    """The text boxes anchored in the paragraph; Word writes each twice, the second time for old programs."""
    found = []
    for box in paragraph.iter(f"{_W}txbxContent"):
        above = [parent.tag for parent in _parents(box, paragraph)]
        if _FALLBACK not in above and f"{_W}txbxContent" not in above:
            found.append(box)
    return found


def _parents(element: Any, top: Any) -> Iterator[Any]:
    parent = element.getparent()
    while parent is not None and parent is not top:
        yield parent
        parent = parent.getparent()


def _listed(paragraph: Any) -> bool:
    numbering = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    if numbering is not None:
        return bool(numbering.get(f"{_W}val") != "0")
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and (style.get(f"{_W}val") or "").lower().startswith("list")


def _bold(paragraph: Any) -> bool:
    """Whether all the words are bold: the paragraph opens something, a section or an entry."""
    runs = [run for run in paragraph.iter(f"{_W}r") if any(t.text and t.text.strip() for t in run.iter(f"{_W}t"))]
    return bool(runs) and all(_on(run, "b") for run in runs)


def _lines(paragraph: Any) -> list[str]:
    """The paragraph's lines: breaks part them; text boxes, deleted and hidden words are left out."""
    parts: list[str] = []
    for run in paragraph.iter(f"{_W}r"):
        above = {parent.tag for parent in _parents(run, paragraph)}
        if above & {f"{_W}txbxContent", f"{_W}del", f"{_W}moveFrom", _FALLBACK} or _hidden(run):
            continue
        shout = _on(run, "caps")
        for child in run:
            words = _run_words(child)
            parts.append(words.upper() if shout else words)
    return "".join(parts).replace("\u00a0", " ").replace("\u00ad", "").split("\n")


def _run_words(child: Any) -> str:
    if child.tag == f"{_W}t":
        return child.text or ""
    if child.tag in (f"{_W}tab", f"{_W}ptab"):
        return "\t"
    if child.tag in (f"{_W}br", f"{_W}cr"):
        return "\n"
    if child.tag == f"{_W}noBreakHyphen":
        return "-"
    if child.tag == f"{_W}sym" and (child.get(f"{_W}char") or "").upper() in ("F0B7", "F0A7", "F0D8", "F0FC"):
        return "• "
    return ""


def _on(run: Any, switch: str) -> bool:
    found = run.find(f"{_W}rPr/{_W}{switch}")
    return found is not None and found.get(f"{_W}val") not in ("0", "false", "off")


def _hidden(run: Any) -> bool:
    return _on(run, "vanish")
