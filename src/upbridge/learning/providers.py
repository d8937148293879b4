"""Who teaches what, and the address that searches each of them for any skill."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from upbridge.model.analysis import Link
from upbridge.model.requirements import RequirementKind


class Cost(StrEnum):
    """What a learner pays, cheapest first. `audit free`: the lessons are free, the certificate is not."""

    FREE = "free"
    AUDIT = "audit free"
    EXAM = "exam fee"
    PAID = "paid"

    @property
    def rank(self) -> int:
        """0 for free and up."""
        return list(Cost).index(self)


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider of learning and its search address, with `{query}` where the words go.

    `fields` and `kinds` empty: any. `weight` in 0..1 is how well it generally serves those it fits. `path_query`:
    the words stand in the address's path and blanks are written %20, not +. `name_only` keeps it for tools
    whose name holds one of `names` (Microsoft Learn for Azure, Excel, Power BI).
    """

    id: str
    name: str
    search: str
    home: str
    cost: Cost
    languages: tuple[str, ...] = ("en",)
    fields: frozenset[str] = frozenset()
    kinds: frozenset[RequirementKind] = frozenset()
    names: tuple[str, ...] = ()
    weight: float = 0.5
    path_query: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        if "{query}" not in self.search:
            raise ValueError(f"the search address of {self.id} needs {{query}}")
        if not self.search.startswith("https://") or not self.home.startswith("https://"):
            raise ValueError(f"the addresses of {self.id} must begin with https://")

    def link(self, words: str) -> Link:
        """The address that searches this provider for the words."""
        query = escaped(words, blank="%20" if self.path_query else "+")
        return Link(f"Search {self.name} for “{words}”", self.search.format(query=query), self.name, is_search=True)


_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def escaped(words: str, *, blank: str) -> str:
    """The words as they may stand in an address: UTF-8, percent-encoded (RFC 3986), blanks as given."""
    signs = (blank if sign == " " else sign if sign in _PLAIN else _hex(sign) for sign in words)
    return "".join(signs)


def _hex(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8"))


def fitting(
    providers: tuple[Provider, ...],
    words: str,
    *,
    kind: RequirementKind,
    field: str | None,
    languages: tuple[str, ...],
    most: int = 3,
) -> tuple[Provider, ...]:
    """The providers to search for these words, best first: by name of the tool, then field and kind, then free first.

    A provider that teaches only in languages the person did not name is left out.
    """
    fit = [
        (score, -position, provider)
        for position, provider in enumerate(providers)
        if (score := _fit(provider, words.lower(), kind, field)) is not None
        and set(provider.languages) & set(languages)
    ]
    fit.sort(key=lambda item: item[:2], reverse=True)
    return tuple(provider for _, _, provider in fit[:most])


def _fit(provider: Provider, words: str, kind: RequirementKind, field: str | None) -> float | None:
    """How well a provider fits, or None where it does not."""
    if provider.kinds and kind not in provider.kinds:
        return None
    if provider.fields and field not in provider.fields:
        return None
    if provider.names and not any(_holds(words, name) for name in provider.names):
        return None
    free = 0.1 if provider.cost is Cost.FREE else 0.0
    return (
        provider.weight + free + 0.3 * bool(provider.fields) + 0.6 * bool(provider.names) + 0.1 * bool(provider.kinds)
    )


def _holds(words: str, name: str) -> bool:
    """Whether the name stands in the words as whole words."""
    return re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", words) is not None
