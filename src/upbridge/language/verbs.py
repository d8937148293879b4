"""Which words are verbs of duties: base forms from a list, their gerunds and third persons."""

from __future__ import annotations

from upbridge.language.tokens import VERBS, tokens


def opens_with_verb(text: str) -> bool:
    """Whether the words open with the verb of a duty."""
    words = tokens(text)
    return bool(words) and (is_verb(words[0].lower) or is_done(words[0].lower))


def opens_with_order(line: str) -> bool:
    """Whether a line opens with the base form of a duty's verb: "Pick & pack orders"."""
    words = tokens(line)
    return len(words) > 2 and words[0].text[0].isupper() and words[0].lower in VERBS and not line.isupper()


def base(gerund: str) -> str:
    """The base form of a gerund, where the list of verbs knows it."""
    root = gerund[:-3]
    for candidate in (root, root + "e", root[:-1]):
        if candidate in VERBS:
            return candidate
    return root


def is_done(word: str) -> bool:
    """Whether it is a verb's third person: "assesses", "carries", "leads"."""
    return any(word.endswith(end) and word.removesuffix(end) + root in VERBS for end, root in _THIRD_PERSON)


_THIRD_PERSON = (("s", ""), ("es", ""), ("ies", "y"))


_GERUNDS = frozenset(["opening", "bringing", "putting", "letting"])
"""Of verbs whose base form is often no verb."""


def is_verb(word: str) -> bool:
    return word in VERBS or (word.endswith("ing") and base(word) in VERBS) or word in _GERUNDS
