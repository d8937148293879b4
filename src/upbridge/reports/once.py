"""Says once what closes several gaps: what a gap repeats of an earlier one is left out, with a word of where it stands.

The answer itself is whole for each gap; only what is printed for a reader is shortened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from upbridge.model.analysis import Action, Gap

_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“])")


@dataclass(frozen=True, slots=True)
class Told:
    """An action as it is printed: without what was said before, and the number of the gap where that stands.

    `again`: the very action was told there. `alike`: one that is done in the same way was, and nothing is left to add.
    """

    action: Action
    under: int | None = None
    again: bool = False

    @property
    def alike(self) -> bool:
        """Whether nothing is left to say but the title and where the way is told."""
        bare = not (self.action.text or self.action.steps or self.action.links)
        return bare and self.under is not None and not self.again

    @property
    def where(self) -> str:
        """Where the rest is told, in words; empty where all is told here."""
        if self.under is None:
            return ""
        if self.again:
            return f"As under {self.under}: the same closes this too."
        return f"In the same way as under {self.under}." if self.alike else f"The rest as under {self.under}."


def told_once(gaps: Sequence[Gap]) -> tuple[tuple[Told, ...], ...]:
    """For each gap its actions in order, each sentence, step, proof and address printed under the first gap only."""
    said: dict[str, int] = {}
    return tuple(tuple(_told(action, number, said) for action in gap.actions) for number, gap in enumerate(gaps, 1))


def _told(action: Action, number: int, said: dict[str, int]) -> Told:
    place = said.get(_title(action), number)
    if place != number:
        return Told(action, place, again=True)
    sentences = _SENTENCE.split(action.text) if action.text else []
    new = [words for words in sentences if said.get(words, number) == number]
    steps, proof = " ".join(action.steps), action.proof
    old = [words for words in (*sentences, steps) if words and said.get(words, number) != number]
    for words in (_title(action), *sentences, steps, proof):
        if words:
            said.setdefault(words, number)
    kept = replace(
        action,
        text=" ".join(new),
        steps=action.steps if said.get(steps, number) == number else (),
        proof=proof if said.get(proof, number) == number else "",
    )
    return Told(kept, said[old[-1]] if old else None)


def _title(action: Action) -> str:
    return f"{action.kind}: {action.title}"
