"""Names of tools: O*NET's technology names (sure), and names gathered from adverts that look like tools (less sure)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from upbridge.knowledge.tables import Release, ToolRow
from upbridge.knowledge.wheels import Wheel
from upbridge.model.figures import Source

SOURCE = Source(
    id="tools",
    title="Technology names of O*NET, and names of tools gathered from job adverts",
    publisher="USDOL/ETA (through laiser 1.0); Qarera (skill-extractor)",
    version="laiser 1.0, skill-extractor 0.2.0",
    licence="CC BY 4.0 (O*NET names); MIT (names from adverts)",
    attribution="This product includes technology names from the O*NET Database by USDOL/ETA, used under CC BY 4.0.",
)
GATHERED_TRUST = 0.5
_WORD = re.compile(r"[a-z]+")
_TOKEN = re.compile(r"[a-z0-9][a-z0-9.+#&-]*")
_ABSTRACT = re.compile(
    r"(ing|tion|sion|ment|ness|ity|ism|ance|ence|ship|ies|als|ive|ful|ous|able|ible|ally|ology|ics|ed)$"
)
_MOST_WORDS = 3
_COMMON = 2
"""A word met in this many descriptions or tasks is taken for plain English."""


def read(laiser: Wheel, gathered: Wheel) -> Release:
    """Tools once a name, sure ones first."""
    listed = laiser.json("laiser/public/skills_df.json")
    sure = {row["skill"].casefold(): _sure(row) for row in listed if row["taxonomy"] == "onet_tech"}
    described = (f"{row['skill']} {row['description']}" for row in listed if row["taxonomy"] != "onet_tech")
    tasks = (row["name"] for row in laiser.json("laiser/public/tasks_df.json"))
    plain = _plain_words(chain(described, tasks))
    names = _like_tools(gathered.json("skill_extractor/data/skills.json"), plain)
    unsure = [ToolRow(name, None, "technology", None, GATHERED_TRUST, SOURCE.id) for name in names if name not in sure]
    rows = {"tools": [*sure.values(), *unsure]}
    return Release(SOURCE, rows, files=(laiser.fingerprint, gathered.fingerprint))


def _sure(row: dict[str, str]) -> ToolRow:
    """The category stands in brackets behind the name: "Adobe Acrobat (Document management software)"."""
    category = row["description"].removeprefix(row["skill"]).strip()
    within = category[1:-1] if category.startswith("(") and category.endswith(")") else None
    return ToolRow(row["skill"], None, "technology", within, 1.0, SOURCE.id)


def _plain_words(texts: Iterable[str]) -> set[str]:
    seen = Counter(word for text in texts for word in set(_WORD.findall(text.casefold())))
    return {word for word, count in seen.items() if count >= _COMMON}


def _like_tools(names: Iterable[str], plain: set[str]) -> Iterator[str]:
    """Names of one to three words whose words are no plain English: the list holds phrases of every kind."""
    for name in names:
        tokens = _TOKEN.findall(name)
        strange = [token for token in tokens if token[0].isalpha() and token.rstrip(".") not in plain]
        if not tokens or len(tokens) > _MOST_WORDS or not strange:
            continue
        if len(tokens) == 1:
            is_tool = len(tokens[0]) > 1 and not _ABSTRACT.search(tokens[0])
        else:
            is_tool = tokens[0] in strange and len(strange) * 2 >= len(tokens)
        if is_tool:
            yield name
