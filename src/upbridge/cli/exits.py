"""The exit codes of the command, all in one place; `docs/exit-codes.md` explains them."""

from __future__ import annotations

from enum import IntEnum

from upbridge.errors import DocumentError, InvalidRequest, KnowledgeError, SettingInvalid, SettingUnknown, UpbridgeError


class Exit(IntEnum):
    """What the command's end says to whoever called it."""

    DONE = 0
    FAILED = 1
    BAD_INPUT = 2
    NO_KNOWLEDGE = 3
    INTERRUPTED = 130


_CODES: tuple[tuple[type[UpbridgeError], Exit], ...] = (
    (DocumentError, Exit.BAD_INPUT),
    (InvalidRequest, Exit.BAD_INPUT),
    (SettingInvalid, Exit.BAD_INPUT),
    (SettingUnknown, Exit.BAD_INPUT),
    (KnowledgeError, Exit.NO_KNOWLEDGE),
)


def exit_code(error: UpbridgeError) -> Exit:
    """The code that the command ends with after this error."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), Exit.FAILED)
