"""Where a person may work: the country that an advert names against those that a resume's words give a right in.

A right is taken from the person's own words alone: a citizenship, a permit, a status. Who says nothing is not judged.
"""

from __future__ import annotations

import re

_COUNTRIES: dict[str, str] = {
    "UK": r"UK|U\.K\.|United Kingdom|(?:Great )?Britain|England|Scotland|Wales|Northern Ireland|British|Scottish",
    "IE": r"(?<!Northern )Ireland|Irish",
    "US": r"US|USA|U\.S\.(?:A\.)?|United States|America|American",
    "CA": r"Canada|Canadian",
    "AU": r"Australian?",
    "NZ": r"New Zealand(?:er)?|NZ|Kiwi",
    "DE": r"Germany|German",
    "FR": r"France|French",
    "NL": r"(?:The )?Netherlands|Holland|Dutch",
    "BE": r"Belgium|Belgian",
    "ES": r"Spain|Spanish",
    "PT": r"Portugal|Portuguese",
    "IT": r"Italy|Italian",
    "AT": r"Austrian?",
    "CH": r"Switzerland|Swiss",
    "PL": r"Poland|Polish",
    "SE": r"Sweden|Swedish",
    "DK": r"Denmark|Danish",
    "NO": r"Norway|Norwegian",
    "FI": r"Finland|Finnish",
    "IS": r"Iceland|Icelandic",
    "CZ": r"Czech(?: Republic)?|Czechia",
    "SK": r"Slovakian?|Slovak",
    "HU": r"Hungary|Hungarian",
    "RO": r"Romanian?",
    "BG": r"Bulgarian?",
    "GR": r"Greece|Greek",
    "HR": r"Croatian?",
    "SI": r"Slovenian?|Slovene",
    "EE": r"Estonian?",
    "LV": r"Latvian?",
    "LT": r"Lithuanian?",
    "CY": r"Cyprus|Cypriot",
    "MT": r"Malta|Maltese",
    "LU": r"Luxembourg\w*",
    "EU": r"EU|E\.U\.|EEA|European Union|European Economic Area",
    "IN": r"Indian?",
    "PK": r"Pakistani?",
    "PH": r"Philippines|Filipin[oa]",
    "SG": r"Singapore(?:an)?",
    "MY": r"Malaysian?",
    "ZA": r"South Africa|South African",
    "NG": r"Nigerian?",
    "GH": r"Ghana(?:ian)?",
    "KE": r"Kenyan?",
    "BR": r"Brazil(?:ian)?",
    "MX": r"Mexic(?:o|an)",
    "JP": r"Japan(?:ese)?",
    "CN": r"China|Chinese",
    "HK": r"Hong Kong",
    "AE": r"UAE|United Arab Emirates|Emirati",
    "TR": r"Turkey|Turkish",
    "UA": r"Ukrain(?:e|ian)",
}
"""Names of countries and their people."""

_NAMES = {code: re.compile(rf"(?<!\w)(?:{names})(?!\w)") for code, names in _COUNTRIES.items()}
_MEMBERS = frozenset(
    "EU AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LT LU MT NL NO PL PT RO SK SI ES SE CH".split()
)
"""The European Economic Area and Switzerland: their citizens work in all of them (Directive 2004/38/EC, the agreements
with the EEA and with Switzerland)."""

_ALSO = {"IE": {"UK"}, "UK": {"IE"}, "NZ": {"AU"}, "AU": {"NZ"}}
"""Whose citizens may work there too: the Common Travel Area, the Trans-Tasman Travel Arrangement."""

_PERMITS = {
    "UK": re.compile(r"\b(?:(?:pre-?)?settled status|indefinite leave|ILR)\b", re.IGNORECASE),
    "IE": re.compile(r"\bstamp (?:1g|4|5)\b", re.IGNORECASE),
    "US": re.compile(r"\b(?:green card|H-?1B)\b", re.IGNORECASE),
    "EU": re.compile(r"\bblue card\b", re.IGNORECASE),
}
"""What only one country gives."""

_CITIZEN = re.compile(r"\b(?:citizen\w*|passport|nationals?|nationality|dual)\b", re.IGNORECASE)


def countries(text: str) -> frozenset[str]:
    """The countries that the text names, by their codes (ISO 3166 but for "UK" and "EU")."""
    return frozenset(code for code, names in _NAMES.items() if names.search(text))


def may_work(asked: frozenset[str], claim: str, said: re.Match[str]) -> bool:
    """Whether the words at `said` give a right to work in one of the countries asked for.

    True where either names no country: the advert's is then taken to be the person's own.
    """
    permits = {code for code, pattern in _PERMITS.items() if pattern.search(said.group())}
    clause = _clause(claim, said)
    given = permits or countries(clause)
    if not asked or not given:
        return True
    if permits or not _CITIZEN.search(clause):
        return bool(given & asked) or ("EU" in given and bool(asked & _MEMBERS))
    reach = given | {other for code in given for other in _ALSO.get(code, ())}
    return bool(reach & asked) or bool(given & _MEMBERS and asked & _MEMBERS)


def _clause(text: str, at: re.Match[str]) -> str:
    """The words beside a match, up to the next comma, bar or stop that ends a word of three letters and more."""
    start = max((m.end() for m in _END.finditer(text, 0, at.start())), default=0)
    end = _END.search(text, at.end())
    return text[start : end.start() if end else len(text)]


_END = re.compile(r"[,;|()]|(?<=\w\w\w)\.")
