"""Files to text: readers, layout, sections, positions; offsets are kept."""

from upbridge.documents.assembly import read_text
from upbridge.documents.limits import Limits
from upbridge.documents.reading import read_bytes, read_document

__all__ = ["Limits", "read_bytes", "read_document", "read_text"]
