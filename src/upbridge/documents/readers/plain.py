"""Plain text and Markdown: decoded, and otherwise left as it is."""

from __future__ import annotations

from upbridge.documents.decoding import decode
from upbridge.documents.limits import Limits
from upbridge.documents.patience import Patience
from upbridge.documents.rendered import Rendered


def read(content: bytes, name: str, limits: Limits, patience: Patience) -> Rendered:
    """The file's characters, line ends made `\\n`, a mark of byte order dropped, nothing else changed."""
    text = decode(content, name)
    return Rendered(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
