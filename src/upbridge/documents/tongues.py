"""The language that a text is written in."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_ENGLISH_TEXT = "the and of to in for with a on is as at by an be or from that this are you we our your will have "
_ENGLISH = frozenset(_ENGLISH_TEXT.split())
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20


def language_of(text: str) -> str | None:
    """An ISO 639-1 code; None where fewer than twenty words are there to tell by.

    Plain English is known by its small words; only other texts are given to py3langid, whose model takes
    a good part of a second to load.
    """
    words = [w.lower() for w in _WORD.findall(text[:8000])]
    if len(words) < _ENOUGH:
        return None
    if sum(w in _ENGLISH for w in words) >= 0.12 * len(words):
        return "en"
    code, certainty = _model().classify(text[:4000])
    return str(code) if certainty >= 0.8 else None


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
