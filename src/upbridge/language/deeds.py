"""Whether a line of a resume tells what its writer does, has done or holds, weighed from how people write.

Rules know turns of phrase (`polarity.py`); this reader has learned, from labelled lines (`bench/train_deeds.py`), what
words around a thing tell that it is somebody else's, not done, only hoped for, or plainly theirs. It sees small
words, endings and order, and hardly any of what the line is about. Names are all one to it, and so are he and she,
husband and wife: nobody's name, origin or gender changes what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from upbridge.language.polarity import clause_span
from upbridge.model.text import Span

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,:/]*|[.,;:!?()–—|·•-]")
_ENDINGS = ("ing", "ed", "ly", "er", "or", "ist", "s")

SMALL = frozenset(
    """a an the and or but nor so yet of to in on at by for from with without as than that which who whose whom what
    when where while until till before after since if because though although whereas i my me mine we our us you
    your he his him she her hers they their them theirs it its this these those there here is are was were be
    been being am have has had having do does did done doing not no never none nobody nothing only just still
    once twice can cannot could will would shall should may might must own each every all any some few several
    another other others else more most less least much many both either neither out off up down over under into
    onto about through between during against along across behind beside beyond myself himself herself
    themselves itself ourselves now then later again always often sometimes seldom rarely also too very quite
    almost nearly first second third last next new old same except instead rather ever one two three four five
    six seven eight nine ten half part full don't doesn't didn't haven't hasn't hadn't isn't aren't wasn't
    weren't can't couldn't won't wouldn't i'd i'm i've i'll it's that's there's""".split()
)
"""Words that carry how a line is told rather than what of; all others are seen by their endings too."""


_NAME = "Name"
"""What stands for every capitalised word but the first."""

_ALIKE = {
    word: same
    for same, words in {
        "they": "he she him her hers his them their theirs",
        "themselves": "himself herself",
        "parent": "mother father mum dad mom",
        "partner": "husband wife boyfriend girlfriend",
        "child": "son daughter boy girl",
        "sibling": "brother sister",
        "relative": "uncle aunt nephew niece cousin",
        "person": "man woman gentleman lady",
        "mx": "mr mrs ms miss",
    }.items()
    for word in words.split()
}
"""Words that tell of somebody's gender, each as the one that does not."""


class Deeds:
    """What was learned: how much each turn of phrase speaks for (above 0) or against the writer's having done it."""

    def __init__(self, weights: Mapping[str, float], bias: float) -> None:
        self._weights, self._bias = weights, bias
        self.odds = lru_cache(maxsize=20_000)(self._odds)

    def _odds(self, sentence: str, at: Span) -> float:
        """The logarithm of the odds that the words at `at` (offsets in the sentence) are the writer's own doing."""
        turns = turns_of(sentence, at)
        known = sum(self._weights.get(turn, 0.0) for turn in turns)
        return float(self._bias + known / max(1, len(turns)) ** 0.5)


def turns_of(sentence: str, at: Span) -> frozenset[str]:
    """The turns of phrase of the clause that holds the span: runs of up to three words, runs of up to four words of
    which only the small ones are kept, and which small words stand before and behind the span (written `@`)."""
    held = clause_span(sentence, at)
    words, shapes, place = _told(sentence, held, at)
    return frozenset((*_runs("w", words, 1, 3), *_runs("s", shapes, 2, 4), *_sides(shapes, place)))


_LONGEST = 6
"""Words that a thing spoken of has at most; a longer span is a clause, and is read as it stands."""


def _told(sentence: str, held: Span, at: Span) -> tuple[list[str], list[str], int | None]:
    """The clause's words and their shapes, between its ends, and where the thing spoken of stands among them."""
    named = len(at.of(sentence).split()) <= _LONGEST and len(at) < len(held)
    words, shapes, place = ["^"], ["^"], None
    for match in _TOKEN.finditer(sentence, held.start, held.end):
        if named and match.start() < at.end and match.end() > at.start:
            if place is None:
                place = len(words)
                words.append("@")
                shapes.append("@")
            continue
        said = match.group().replace("’", "'")
        word = _ALIKE.get(said.lower(), "0" if said[0].isdigit() else said.lower())
        small, shape = word in SMALL or not word[0].isalpha(), _shape(said, first=len(shapes) == 1)
        words.append(_NAME if shape == _NAME and not small else word)
        shapes.append(word if small else shape)
    return [*words, "$"], [*shapes, "$"], place


def _shape(word: str, *, first: bool) -> str:
    if word[0].isupper() and not first:
        return _NAME
    return next((f"-{end}" for end in _ENDINGS if word.lower().endswith(end) and len(word) > len(end) + 2), "-")


def _runs(sort: str, words: list[str], least: int, most: int) -> Iterator[str]:
    for length in range(least, most + 1):
        for start in range(len(words) - length + 1):
            yield f"{sort}:{' '.join(words[start : start + length])}"


_NEAR = 4


def _sides(shapes: list[str], place: int | None) -> Iterator[str]:
    """Which small words and endings stand before and behind the thing spoken of, near it or anywhere."""
    if place is None:
        return
    for i, shape in enumerate(shapes):
        if shape in SMALL or shape in ("^", "$", "-ed", "-ing"):
            side = "b" if i < place else "f"
            yield f"{side}:{shape}"
            if abs(i - place) <= _NEAR:
                yield f"{side}n:{shape}"
