"""Bytes of a text file to characters, whatever the encoding."""

from __future__ import annotations

import codecs

from upbridge.errors import DocumentUnsupported

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x1b\x85")


def decode(content: bytes, name: str) -> str:
    """The text of the bytes. Raises DocumentUnsupported where they are no text."""
    text = _decoded(content, name)
    sample = text[:20_000]
    odd = sum(1 for c in sample if (ord(c) < 32 or 0x7F <= ord(c) < 0xA0) and c not in _ALLOWED_CONTROLS)
    if odd > 0.02 * len(sample) + 2:
        raise DocumentUnsupported(name, "not text but some other kind of file")
    return text


def _decoded(content: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\0" in content[:4096]:
        return _wide(content, name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(content) - 4:  # cut off in the middle of a character
            return content[: error.start].decode("utf-8")
        return _guessed(content)


def _wide(content: bytes, name: str) -> str:
    """UTF-16 without its mark shows in every second byte being zero."""
    sample = content[:4096]
    for first, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        if sample[first::2].count(0) > 0.4 * len(sample[first::2]) and sample[1 - first :: 2].count(0) == 0:
            return content.decode(encoding, errors="replace")
    raise DocumentUnsupported(name, "not text but some other kind of file")


def _guessed(content: bytes) -> str:
    """What charset-normalizer finds most likely; Windows-1252 where it finds nothing or the text is mostly ASCII."""
    from charset_normalizer import from_bytes

    high = sum(byte > 127 for byte in content)
    if high < 0.02 * len(content):  # a few quotes and accents tell too little: the commonest encoding wins
        return content.decode("cp1252", errors="replace")
    best = from_bytes(content[:200_000]).best()
    return content.decode(best.encoding if best else "cp1252", errors="replace")
