"""What a reader hands on: the text, and what the format itself said of headings, sections and positions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from upbridge.model.documents import DocumentKind, Notice, Position, Section
from upbridge.model.text import Span


@dataclass(frozen=True, slots=True)
class Rendered:
    """Text made once, to which every offset refers.

    `marked` holds the first character of each line that the format marks as a heading, with its level
    (1 highest). `sections` and `positions` are set where the format states them, and `title` and `kind` too.
    """

    text: str
    marked: Mapping[int, int] = field(default_factory=dict)
    sections: tuple[Section, ...] | None = None
    positions: tuple[Position, ...] | None = None
    title: Span | None = None
    kind: DocumentKind | None = None
    notices: tuple[Notice, ...] = ()
