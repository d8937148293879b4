"""The language that a text is written in."""

from __future__ import annotations

import re

_SMALL_WORDS = "the and of to with for from this that you we your our have which at by has been"
_ENGLISH = frozenset(_SMALL_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20
_SHARE = 0.06


def language_of(text: str) -> str | None:
    """An ISO 639-1 code; None where fewer than twenty words are there to tell by.

    Plain English is known by its small words; only other texts are given to py3langid, whose model takes
    a good part of a second to load.
    """
    words = [w.lower() for w in _WORD.findall(text[:8000])]
    if len(words) < _ENOUGH:
        return None
    if sum(w in _ENGLISH for w in words) >= _SHARE * len(words):
        return "en"
    import py3langid

    return str(py3langid.classify(text[:8000])[0])
