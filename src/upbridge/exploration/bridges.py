"""What is done in every field, and the occupations that do it for a living: bridges out of any trade.

Whoever has trained new starters for years can train for a living, wherever they did it; likeness of occupations does
not tell so, since the trade around it differs. A bridge counts by the lines of the resume that speak of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from upbridge.language.claims import Claim

Array = npt.NDArray[np.float64]

ENOUGH = 3
"""From so many lines on a bridge bears fully."""

OWN_TRADE = 0.5
"""How far the supervisors of the own trade are a bridge without a line that speaks of leading."""

NEARLY = 0.7
"""Supervisors whose work is so near beside that of the nearest of the major group are taken for the own trade's."""

SUPERVISED = ("33", "35", "37", "39", "41", "43", "45", "47", "49", "51", "53")
"""Major groups whose first minor group (xx-1) is that of their first-line supervisors, as the SOC lays them out."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """What is done, in words; the words that speak of it; the occupations that it leads to."""

    doing: str
    cue: re.Pattern[str]
    codes: tuple[str, ...]


def _bridge(doing: str, cue: str, *codes: str) -> Bridge:
    return Bridge(doing, re.compile(rf"\b(?:{cue})\b", re.IGNORECASE), codes)


LEADING = _bridge(
    "leading others",
    r"supervis\w+|line[- ]manag\w+|rotas?|appraisals?|performance reviews?|(?:led|lead(?:s|ing)?|manag(?:e|ed|es|ing)) "
    r"(?:\S+ ){0,3}(?:team|staff|people|agents|crew|nurses|apprentices?|clerks|officers|cooks|men|technicians?)",
    "11-1021.00", "43-1011.00",
)  # fmt: skip

BRIDGES = (
    LEADING,
    _bridge("training others", r"train(?:ed|ing|s|er)?|coach\w*|mentor\w*|induct(?:ed|ion)\w*|onboard\w*|taught"
            r"|teach\w*|tutor\w*|workshops?|preceptor", "13-1151.00"),
    _bridge("running projects", r"projects? (?:manag|lead|plan|deliver|budget)\w*|prince2|pmp"
            r"|(?:ran|led|managed|lead|planned|deliver\w*|coordinat\w*) (?:\S+ ){0,4}projects?", "13-1082.00"),
    _bridge("estimating and quoting", r"estimat\w+|quot(?:es|ed|ing|ations?)|tender\w*|take-?offs?"
            r"|pric(?:ed|ing) (?:jobs?|work)", "13-1051.00"),
    _bridge("inspecting and testing", r"inspect\w*|quality (?:control|check\w*|assurance)|test(?:ed|ing|s)?|measur\w+",
            "51-9061.00"),
    _bridge("keeping to rules", r"audit\w*|complian\w+|regulat\w+|gdpr|policies|standards?", "13-1041.00"),
    _bridge("planning and dispatching", r"schedul\w+|rotas?|roster\w*|dispatch\w*|resupply|plan(?:ned|s|ning)? "
            r"(?:\S+ ){0,3}(?:routes?|loads?|deliver\w+|production|shifts?)", "43-5061.00", "43-5032.00"),
    _bridge("buying and keeping stock", r"stock\w*|inventor\w+|reorder\w*|purchas\w+|suppliers?|procur\w*|orders?",
            "13-1023.00", "43-5061.00", "13-1081.00"),
    _bridge("working with data", r"pivots?|dashboards?|sql|power bi|tableau|data|statistic\w*|survey\w*|analy[sz]\w+",
            "15-2051.01", "13-1161.00", "13-1111.00"),
    _bridge("making work run better", r"improv\w+|redesign\w*|reduc\w+|cut|fell|down from|lean|streamlin\w*"
            r"|process(?:es)?", "13-1111.00"),
    _bridge("hiring", r"recruit\w*|hir(?:ed|ing|es)|interview\w*", "13-1071.00"),
    _bridge("dealing with customers", r"customers?|complaints?|clients?|guests?|callers?|patients?", "43-4051.00"),
    _bridge("selling", r"sold|sell(?:ing|s)?|sales|upsell\w*|accounts? manag\w*|targets?", "41-4012.00", "41-3091.00"),
    _bridge("looking after systems", r"help ?desk|passwords?|troubleshoot\w*|software|systems?", "15-1232.00"),
    _bridge("writing guides", r"wrote|written|writ(?:e|ing)|guides?|manuals?|documentation|articles?", "27-3042.00"),
    _bridge("answering for money", r"budget\w*|forecast\w*|p&l", "11-1021.00", "13-2031.00"),
)  # fmt: skip
"""Kept by hand, after the tasks that O*NET lists for the occupations; none is a licensed one."""


@dataclass(frozen=True)
class Bridged:
    """How firmly a bridge leads to each occupation `(n)`, 0..1, and by which of `BRIDGES` (-1: none)."""

    strength: Array
    by: npt.NDArray[np.int64]

    def doing(self, row: int) -> str:
        """What the lines speak of that leads to the occupation in `row`; empty without a bridge."""
        return BRIDGES[int(self.by[row])].doing if self.by[row] >= 0 and self.strength[row] > OWN_TRADE else ""


def bridged(claims: Sequence[Claim], own: str | None, places: Mapping[str, int], alike: Array | None = None) -> Bridged:
    """The bridges that these lines bear; `own` is the present occupation's code, `alike` (n) how alike the others are.

    More lines never take away. Of the supervisors of the own major group those of the own trade come first: a guard
    does not lead firemen.
    """
    strength, by = np.zeros(len(places)), np.full(len(places), -1)
    trade = f"{own[:2]}-1" if own and own[:2] in SUPERVISED else "none"
    supervisors = {code: row for code, row in places.items() if code.startswith(trade)}
    for number, bridge in enumerate(BRIDGES):
        firm = min(1.0, sum(bool(bridge.cue.search(claim.text)) for claim in claims) / ENOUGH)
        reached = {places[code]: firm for code in bridge.codes if code in places}
        if bridge is LEADING:
            borne = OWN_TRADE + (1.0 - OWN_TRADE) * firm
            reached |= {row: borne * near for row, near in _nearness(supervisors, alike).items()}
        for row, value in reached.items():
            if value > strength[row]:
                strength[row], by[row] = value, number
    return Bridged(strength, by)


def _nearness(supervisors: Mapping[str, int], alike: Array | None) -> dict[int, float]:
    """0..1 by row: how near each is beside the nearest of them; 1 where about as near. Those of one six-digit code
    are as near as the nearest of them."""
    if alike is None or not supervisors:
        return dict.fromkeys(supervisors.values(), 1.0)
    near: dict[str, float] = {}
    for code, row in supervisors.items():
        near[code[:7]] = max(near.get(code[:7], 0.0), float(alike[row]))
    enough = max(NEARLY * max(near.values()), 1e-9)
    return {row: min(near[code[:7]] / enough, 1.0) ** 2 for code, row in supervisors.items()}
