"""Web pages: a posting that the page states for machines, else its main content."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from upbridge.documents.decoding import decode
from upbridge.documents.limits import Limits
from upbridge.documents.patience import Patience
from upbridge.documents.rendered import Rendered
from upbridge.documents.sheet import Sheet, tidy
from upbridge.model.documents import DocumentKind

_DROPPED = (
    "script", "style", "noscript", "template", "svg", "iframe", "nav", "footer", "aside", "button", "select",
    "dialog", "[hidden]", "[aria-hidden=true]", "[role=navigation]", "[role=banner]", "[role=contentinfo]",
    "[role=dialog]", "[role=search]",
)  # fmt: skip
_BLOCKS = frozenset(
    ["p", "div", "section", "article", "main", "ul", "ol", "dl", "dt", "dd", "table", "tr", "header", "blockquote",
     "pre", "figure", "address", "form", "fieldset", "body", "html", "hr", "details", "summary", "figcaption", "tbody",
     "thead", "center", "caption"]
)  # fmt: skip
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_SPACED = frozenset(["p", "ul", "ol", "dl", "table", "section", "article", "blockquote", "pre"])
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?\s*([\w-]+)", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!]")
_POSTING_PARTS = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("skills", "Skills"),
    ("educationRequirements", "Education requirements"),
    ("experienceRequirements", "Experience requirements"),
    ("jobBenefits", "Benefits"),
    ("eligibilityToWorkRequirement", "Eligibility requirements"),
)
_DEEPEST = 200


def read(content: bytes, name: str, limits: Limits, patience: Patience) -> Rendered:
    """The text of a page; headings, items of lists and rows of tables stand on lines of their own."""
    page = HTMLParser(_decoded(content, name))
    posting = next(_postings(page), None)
    if posting is not None:
        sheet = _posting_sheet(posting, patience)
        if sheet is not None:
            return sheet.rendered(kind=DocumentKind.ADVERT)
    return _page_sheet(page, patience).rendered()


def _decoded(content: bytes, name: str) -> str:
    """By the charset that the page names, where it decodes; else as any text."""
    if named := _CHARSET.search(content[:4096]):
        try:
            return content.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content, name)


def _postings(page: HTMLParser) -> Iterator[dict[str, Any]]:
    """Every JobPosting that the page's JSON-LD states."""
    for script in page.css('script[type="application/ld+json"]'):
        try:
            stated = json.loads(
                html.unescape(script.text()) if "&quot;" in script.text() else script.text(), strict=False
            )
        except (ValueError, RecursionError):
            continue
        yield from _within(stated, 0)


def _within(stated: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(stated, list):
        for item in stated:
            yield from _within(item, depth + 1)
    elif isinstance(stated, dict):
        kinds = stated.get("@type", "")
        if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]):
            yield stated
        for item in (stated.get("@graph"), stated.get("mainEntity"), stated.get("itemListElement"), stated.get("item")):
            yield from _within(item, depth + 1)


def _posting_sheet(posting: dict[str, Any], patience: Patience) -> Sheet | None:
    """The posting's title, employer and place, its description, and what it states under names of their own."""
    description = _words(posting.get("description"))
    if len(description) < 80:
        return None
    sheet = Sheet()
    if title := tidy(_words(posting.get("title"))):
        sheet.entitle(sheet.line(title))
    facts = [
        _named(posting.get("hiringOrganization")),
        _place(posting.get("jobLocation")),
        _words(posting.get("employmentType")).replace("_", " ").lower(),
    ]
    if facts := [tidy(fact) for fact in facts if tidy(fact)]:
        sheet.line(", ".join(facts))
    sheet.gap()
    _write_html(sheet, description, patience)
    for key, heading in _POSTING_PARTS:
        words = _words(posting.get(key))
        if words and tidy(words)[:60] not in description:
            sheet.heading(heading)
            _write_html(sheet, words, patience)
    return sheet


def _words(value: Any) -> str:
    """The words of a value of JSON-LD: a string, a list of strings, or a thing with a description or a name."""
    if isinstance(value, str):
        return html.unescape(value) if "&lt;" in value else value
    if isinstance(value, list):
        return "\n".join(filter(None, (_words(item) for item in value[:100])))
    if isinstance(value, dict):
        return _words(value.get("description") or value.get("name") or value.get("credentialCategory"))
    return ""


def _named(value: Any) -> str:
    return _words(value.get("name")) if isinstance(value, dict) else _words(value)


def _place(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    address = value.get("address") if isinstance(value, dict) else value
    if isinstance(address, dict):
        parts = (_words(address.get(key)) for key in ("addressLocality", "addressRegion"))
        return ", ".join(part for part in parts if part)
    return _words(address)


def _write_html(sheet: Sheet, words: str, patience: Patience) -> None:
    if not _TAG.search(words):
        for line in html.unescape(words).splitlines():
            sheet.line(tidy(line)) if tidy(line) else sheet.gap()
        return
    body = HTMLParser(words).body
    if body is not None:
        _Writer(sheet, patience).write(body)


def _page_sheet(page: HTMLParser, patience: Patience) -> Sheet:
    page.strip_tags(list(_DROPPED), recursive=True)
    sheet = Sheet()
    body = page.body or page.root
    if body is None:
        return sheet
    _Writer(sheet, patience).write(_main(page, body))
    return sheet


def _main(page: HTMLParser, body: Node) -> Node:
    """The node that holds the content: marked as such, if it holds a good part of the page's words."""
    whole = len(body.text(separator=" "))
    for query in ("main", "[role=main]", "[itemtype*=JobPosting]", "article", "#content", ".job-description"):
        nodes = page.css(query)
        if len(nodes) == 1 and len(nodes[0].text(separator=" ")) > max(200, 0.3 * whole):
            return nodes[0]
    return body


class _Writer:
    """Walks a page's tree and writes its blocks to a sheet."""

    def __init__(self, sheet: Sheet, patience: Patience) -> None:
        self._sheet, self._patience = sheet, patience
        self._pending: list[str] = []
        self._prefix = ""
        self._steps = 0

    def write(self, node: Node) -> None:
        self._children(node, 0)
        self._flush()

    def _children(self, node: Node, depth: int) -> None:
        self._steps += 1
        if self._steps % 500 == 0:
            self._patience.check()
        if depth > _DEEPEST:
            self._pending.append(node.text(separator=" "))
            return
        child = node.child
        while child is not None:
            self._node(child, depth)
            child = child.next

    def _node(self, node: Node, depth: int) -> None:
        tag = node.tag
        if tag == "-text":
            self._pending.append(node.text(deep=False))
        elif tag == "br":
            self._flush()
        elif tag in _HEADINGS:
            self._heading(node, int(tag[1]))
        elif tag == "li":
            self._item(node, depth)
        elif tag in ("td", "th"):
            self._cell(node, depth)
        elif tag in _BLOCKS:
            self._block(node, tag or "", depth)
        elif tag not in ("-comment", "input", "img", "head", "title", "meta", "link"):
            self._children(node, depth + 1)

    def _heading(self, node: Node, level: int) -> None:
        self._flush()
        if words := tidy(node.text(separator=" ")):
            self._sheet.heading(words, level)

    def _item(self, node: Node, depth: int) -> None:
        self._flush()
        self._prefix = "• "
        self._children(node, depth + 1)
        self._flush()
        self._prefix = ""

    def _cell(self, node: Node, depth: int) -> None:
        if any(part.strip() for part in self._pending):
            self._pending.append(" | ")
        self._children(node, depth + 1)

    def _block(self, node: Node, tag: str, depth: int) -> None:
        self._flush()
        bold = tag in ("p", "div") and self._bold_heading(node)
        if bold:
            return
        self._children(node, depth + 1)
        self._flush()
        if tag in _SPACED and not self._prefix:
            self._sheet.gap()

    def _bold_heading(self, node: Node) -> bool:
        """A short paragraph all in bold is a heading in all but name."""
        words = tidy(node.text(separator=" "))
        bold = node.css_first("b, strong")
        if bold is None or not 1 <= len(words.split()) <= 9 or words.endswith((".", ",")):
            return False
        if tidy(bold.text(separator=" ")).strip(" :") != words.strip(" :") or node.css_first(
            "li, td, br + *, div, p p"
        ):
            return False
        self._sheet.heading(words, 5)
        return True

    def _flush(self) -> None:
        words = tidy("".join(self._pending))
        self._pending.clear()
        if words:
            self._sheet.line(self._prefix + words)
            self._prefix = ""
