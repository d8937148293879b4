"""Tools as people call them, and whether a text names one."""

from __future__ import annotations

import re

_MAKER = re.compile(r"^(?:microsoft|adobe|oracle|ibm|sap|google|apache|autodesk|intuit)\s+", re.IGNORECASE)


def spoken_name(tool: str) -> str:
    """A tool as people call it: “Structured query language SQL” is SQL, “SAP software” is SAP."""
    words = tool.removesuffix(" software").split()
    initials = "".join(word[0] for word in words[:-1]).upper()
    return words[-1] if len(words) > 2 and words[-1] == initials else " ".join(words)


def names_tool(text: str, tool: str) -> bool:
    """Whether the text names the tool: in full, as people call it, or without its maker; capitals do not count."""
    short = spoken_name(tool)
    forms = {form for form in (tool, short, _MAKER.sub("", short)) if len(form) > 1}
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE) for form in forms)
