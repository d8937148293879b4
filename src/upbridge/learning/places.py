"""In which country a job is, and which addresses serve only one country."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

COUNTRIES: Mapping[str, str] = MappingProxyType(
    {
        "gb": "United Kingdom",
        "us": "United States",
        "ca": "Canada",
        "au": "Australia",
        "nz": "New Zealand",
        "ie": "Ireland",
        "in": "India",
        "de": "Germany",
    }
)
"""Countries that are told apart, by their ISO 3166 code."""

_CUES: Mapping[str, str] = MappingProxyType(
    {
        "gb": r"United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland|UK|NHS|DBS|GCSEs?|NVQ|BTEC|PAYE|"
        r"borough council|DVLA|HMRC|CIPD|CSCS|Ofsted|CQC|GMC|NMC|SMSTS",
        "us": r"United States|U\.S\.|USA?|401\(?k\)?|OSHA|GED|W-?2|HIPAA|EEO[CE]?|DOT|FMLA|PTO|Social Security|"
        r"[A-Z][a-z]+, (?:AZ|CA|CO|CT|FL|GA|IL|KS|MA|MD|MI|MN|MO|NC|NJ|NM|NV|NY|OH|PA|SC|TN|TX|UT|VA|WA|WI)",
        "ca": r"Canada|Canadian|Ontario|Alberta|Quebec|Québec|Manitoba|Saskatchewan|British Columbia|Nova Scotia|"
        r"New Brunswick|Red Seal|CSA|RRSP|Toronto|Vancouver|Calgary|Ottawa|Montreal",
        "au": r"Australia|Australian|New South Wales|NSW|Queensland|Victoria(?:n)?|Tasmania|Sydney|Melbourne|Brisbane|"
        r"Perth|superannuation|AHPRA|TAFE",
        "nz": r"New Zealand|Aotearoa|Auckland|Wellington|Christchurch|Te Tiriti|KiwiSaver|NZQA",
        "ie": r"(?<!Northern )Ireland|Dublin|Cork|Galway|Limerick|Garda|PPS number|Irish",
        "in": r"India|Bengaluru|Bangalore|Mumbai|Pune|Nagpur|Delhi|Hyderabad|Chennai|Noida|LPA|lakhs?|B\.?Tech",
        "de": r"Germany|Berlin|Munich|Hamburg|Cologne|Frankfurt|GmbH|IHK|m/w/d|w/m/d",
    }
)
"""Words by which an advert tells its country: names, money, registers, qualifications. Each counts once."""

_ENDINGS: tuple[tuple[str, str], ...] = (
    (".uk", "gb"),
    (".uk.com", "gb"),
    (".gov", "us"),
    (".gov.au", "au"),
    (".gc.ca", "ca"),
    (".au", "au"),
    (".ie", "ie"),
    (".europa.eu", "eu"),
    ("careeronestop.org", "us"),
    (".nccer.org", "us"),
    (".redcross.org", "us"),
)
"""Ends of a host's name that tell which country's register, law or college it is."""


_MONEY = (("£", "gb"), ("₹", "in"))


_UNION = frozenset({"ie", "de"})
"""Countries told apart here that belong to the European Union, code eu."""


def place_of(text: str) -> str | None:
    """The country that most of an advert's cues speak of, as its ISO 3166 code; None where none leads."""
    counts = {code: len(set(_pattern(code).findall(text))) for code in _CUES}
    for sign, code in _MONEY:
        counts[code] += sign in text
    best = max(counts.values())
    leaders = [code for code, count in counts.items() if count == best]
    return leaders[0] if best and len(leaders) == 1 else None


@cache
def _pattern(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?:{_CUES[code]})(?!\w)")


def serves(url: str, place: str | None) -> bool:
    """Whether an address may serve a job there: not one of another country's registers, laws or colleges."""
    if place is None:
        return True
    there = belongs_to(url)
    return there in (None, place) or (there == "eu" and place in _UNION)


@lru_cache(maxsize=1 << 12)
def belongs_to(url: str) -> str | None:
    """The country whose own an address is; None for one that serves all. A search of one site counts as that site."""
    found = re.search(r"site(?:%3A|:)([\w.-]+)", url) or re.match(r"https?://([^/?#:]+)", url)
    host = f".{found.group(1)}" if found else ""
    return next((code for ending, code in _ENDINGS if host.endswith(ending)), None)
