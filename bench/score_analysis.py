"""Scores of job analyses against hand labels.

A gold item is **found** when a reported requirement whose quote, or one of its mentions, overlaps the item's quote
carries one of the item's aliases as a run of whole words in its label or in a label of its skills.

| figure | meaning |
|---|---|
| recall, must_recall | share of the items (of the musts) found |
| importance, status | share of the found items with the right importance, with an accepted status |
| right | share of all items found with an accepted status: the figure that matters |
| evidence | of the items rightly found met or partial, share where a quoted piece of evidence overlaps the label's |
| groups | share of the any-of groups whose found members share one group |
| false_gap, false_met | met items called gaps; gaps called met |
| noise | skills, tools and knowledge a case that no item and no `also_ok` explains |
| wrong | labels that `must_not` names, or that are reported met though `must_not_met` names them |
"""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.cases import Case
from bench.words import Place, carries_any, meet, places

Answer = Mapping[str, Any]
Asked = Mapping[str, Any]
Item = Mapping[str, Any]

SKILL_KINDS = frozenset({"skill", "tool", "knowledge"})
BACKED = frozenset({"met", "partial"})


@dataclass(frozen=True)
class CaseScore:
    """What one answer is worth: `tally` counts, the rest names what went wrong."""

    name: str
    shape: str
    fit: float | None
    tally: Counter[str]
    missed: tuple[str, ...] = ()
    misjudged: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    failed: bool = False
    seconds: float = 0.0

    def line(self) -> str:
        """The case in one line."""
        t = self.tally
        text = f"{self.name}: found {t['found']}/{t['items']}, right {t['right']}/{t['items']}"
        text += f", missed {list(self.missed)}, noise {list(self.noise[:12])}, wrong {list(self.wrong)}"
        return text


@dataclass
class _Marking:
    """One case while it is being marked."""

    case: Case
    asked: Sequence[Asked]
    tally: Counter[str] = field(default_factory=Counter)
    explained: set[int] = field(default_factory=set)
    groups: dict[str, list[str | None]] = field(default_factory=lambda: defaultdict(list))
    missed: list[str] = field(default_factory=list)
    misjudged: list[str] = field(default_factory=list)

    def mark(self, item: Item) -> None:
        """Counts one gold item."""
        must = item["importance"] == "must"
        self.tally.update(items=1, musts=must)
        candidates = self._candidates(item)
        if not candidates:
            self.missed.append(item["name"])
            return
        self.explained.update(candidates)
        best = self._best(item, candidates)
        self.tally.update(found=1, musts_found=must, importance=best["importance"] == item["importance"])
        self._mark_status(item, best)
        if item.get("group"):
            self.groups[item["group"]].append(best.get("group"))

    def _candidates(self, item: Item) -> list[int]:
        where = places(self.case.job, [item["quote"]])
        return [
            index
            for index, asked in enumerate(self.asked)
            if (not where or any(meet(place, where) for place in _asked_at(asked)))
            and carries_any(_labels(asked), item["aliases"])
        ]

    def _best(self, item: Item, candidates: Sequence[int]) -> Asked:
        """The first candidate whose status is accepted, else the first."""
        found = [self.asked[index] for index in candidates]
        return next((asked for asked in found if asked["status"] in _accepted(item)), found[0])

    def _mark_status(self, item: Item, best: Asked) -> None:
        if best["status"] not in _accepted(item):
            self.misjudged.append(f"{item['name']}: {best['status']}, not {item['status']}")
            self.tally["false_gap"] += item["status"] == "met" and best["status"] == "gap"
            self.tally["false_met"] += item["status"] == "gap" and best["status"] == "met"
            return
        self.tally["right"] += 1
        if item.get("evidence") and item["status"] in BACKED:
            known = places(self.case.resume, item["evidence"])
            shown = any(meet(_quoted_at(evidence), known) for evidence in best.get("evidence") or ())
            self.tally.update(backed=1, backed_right=shown)

    def mark_groups(self) -> None:
        for members in self.groups.values():
            if len(members) > 1:
                self.tally.update(groups=1, groups_right=members[0] is not None and len(set(members)) == 1)

    def noise(self) -> list[str]:
        gold = self.case.gold
        fine = [*gold.get("also_ok", ()), *(alias for item in gold["requirements"] for alias in item["aliases"])]
        return [
            asked["label"]
            for index, asked in enumerate(self.asked)
            if asked["kind"] in SKILL_KINDS and index not in self.explained and not carries_any(_labels(asked), fine)
        ]

    def wrong(self) -> list[str]:
        never, never_met = ({x.lower() for x in self.case.gold.get(n, ())} for n in ("must_not", "must_not_met"))
        return [asked["label"] for asked in self.asked if _is_wrong(asked, never, never_met)]


def _is_wrong(asked: Asked, never: set[str], never_met: set[str]) -> bool:
    label = asked["label"].lower()
    return label in never or (asked["status"] == "met" and label in never_met)


def _labels(asked: Asked) -> list[str]:
    return [asked["label"], *(skill["label"] for skill in asked.get("skills") or ())]


def _quoted_at(owner: Mapping[str, Any]) -> Place:
    quote = owner.get("quote") or {}
    return quote.get("start", 0), quote.get("end", 0)


def _asked_at(asked: Asked) -> list[Place]:
    return [_quoted_at(asked), *((m["start"], m["end"]) for m in asked.get("mentions") or ())]


def _accepted(item: Item) -> set[str]:
    return {item["status"], *item.get("status_alt", ())}


def explained(case: Case, asked: Sequence[Asked]) -> tuple[set[int], set[int]]:
    """Which requirements the labels explain, by index: all of them, and those that alone find some item."""
    marking = _Marking(case, asked)
    for item in case.gold["requirements"]:
        marking.mark(item)
    fine = [*case.gold.get("also_ok", ()), *(alias for item in case.gold["requirements"] for alias in item["aliases"])]
    known = {i for i, one in enumerate(asked) if i in marking.explained or carries_any(_labels(one), fine)}
    finders = [marking._candidates(item) for item in case.gold["requirements"]]
    return known, {found[0] for found in finders if len(found) == 1}


def score_case(case: Case, answer: Answer | None, *, seconds: float = 0.0) -> CaseScore:
    """The score of one answer; None, where the program gave none, scores as an empty one."""
    marking = _Marking(case, tuple((answer or {}).get("requirements", ())))
    for item in case.gold["requirements"]:
        marking.mark(item)
    marking.mark_groups()
    noise, wrong = marking.noise(), marking.wrong()
    marking.tally.update(noise=len(noise), wrong=len(wrong))
    return CaseScore(
        name=case.name,
        shape=case.shape,
        fit=((answer or {}).get("fit") or {}).get("score"),
        tally=marking.tally,
        missed=tuple(marking.missed),
        misjudged=tuple(marking.misjudged),
        noise=tuple(noise),
        wrong=tuple(wrong),
        failed=answer is None,
        seconds=seconds,
    )


def totals(scores: Sequence[CaseScore]) -> dict[str, Any]:
    """The figures over all cases; a share of nothing is None."""
    t: Counter[str] = sum((score.tally for score in scores), Counter())
    fits = _fits(scores)
    return {
        "cases": len(scores),
        "failed": sum(score.failed for score in scores),
        "items": t["items"],
        "recall": _share(t["found"], t["items"]),
        "must_recall": _share(t["musts_found"], t["musts"]),
        "importance": _share(t["importance"], t["found"]),
        "status": _share(t["right"], t["found"]),
        "right": _share(t["right"], t["items"]),
        "evidence": _share(t["backed_right"], t["backed"]),
        "groups": _share(t["groups_right"], t["groups"]),
        "false_gap": t["false_gap"],
        "false_met": t["false_met"],
        "noise": round(t["noise"] / len(scores), 2) if scores else None,
        "wrong": t["wrong"],
        "fit_by_shape": {shape: round(statistics.mean(f), 1) if f else None for shape, f in fits.items()},
        "control_above_all": _controls_above(fits),
        "seconds_median": round(statistics.median(s.seconds for s in scores), 2) if scores else None,
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _fits(scores: Iterable[CaseScore]) -> dict[str, list[float]]:
    fits: dict[str, list[float]] = {}
    for score in scores:
        known = fits.setdefault(score.shape, [])
        if score.fit is not None:
            known.append(score.fit)
    return fits


def _controls_above(fits: Mapping[str, Sequence[float]]) -> bool:
    """Whether the weakest strong candidate stands above every career changer."""
    controls = fits.get("control", ())
    return bool(controls) and min(controls) > max(fits.get("reskill", ()), default=0)
