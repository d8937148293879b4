"""The answers of exploration as plain text and as Markdown: one telling, two styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from upbridge.model.exploration import Comparison, Exploration, Move, Person, Route, Routes, WhatIf
from upbridge.model.figures import Source
from upbridge.reports.exploration_words import (
    EXPOSURE_NOTE,
    FIT_NOTE,
    REACH_WORDS,
    exposure_words,
    growth_words,
    held_words,
    lack_words,
    money,
    months_words,
    openings_words,
    pay_words,
    payback_words,
    route_words,
    span_words,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
MOST_LINES, MOST_LACKS, MOST_SKILLS = 3, 5, 12


@dataclass(frozen=True, slots=True)
class Style:
    """How headings and points are set; `escapes` what a document says, so that it stays text."""

    title: str
    head: str
    part: str
    point: str
    escapes: bool

    def plain(self, words: str) -> str:
        flat = " ".join(words.split())
        return _SPECIAL.sub(r"\\\1", flat) if self.escapes else flat


TEXT = Style("", "\n", "\n", "  ", False)
MARKDOWN = Style("# ", "\n## ", "\n### ", "- ", True)


def told(found: Exploration | Routes | WhatIf | Comparison, style: Style = TEXT) -> str:
    """Any of the four answers in a style, ending in one line break."""
    if isinstance(found, Exploration):
        lines = _exploration(found, style)
    elif isinstance(found, Routes):
        lines = _routes(found, style)
    elif isinstance(found, WhatIf):
        lines = _what_if(found, style)
    else:
        lines = _comparison(found, style)
    return "\n".join(lines) + "\n"


def _exploration(found: Exploration, style: Style) -> Iterator[str]:
    yield f"{style.title}Where else your skills fit"
    yield from _person(found.person, style)
    yield f"{style.head}Moves, best first (of {found.considered} occupations; pay in {found.area})"
    for number, move in enumerate(found.moves, start=1):
        yield from _move(number, move, style)
    if found.left_out:
        yield f"{style.head}Left out, nearest first"
        yield from (f"{style.point}{one.title} ({one.code}): {style.plain(one.reason)}" for one in found.left_out)
    yield from _notices(found, style)
    yield from _sources(found.sources, style)


def _person(person: Person, style: Style) -> Iterator[str]:
    yield f"{style.head}You now, as read from the resume"
    if not person.occupations:
        yield f"{style.point}No position was found. Name your occupation with --as CODE."
    yield from (f"{style.point}{style.plain(held_words(held))}" for held in person.occupations[:3])
    named = [s.label for s in person.skills if not s.inferred][:MOST_SKILLS]
    inferred = [s.label for s in person.skills if s.inferred][:MOST_SKILLS]
    if named:
        yield f"{style.point}Shown: {style.plain(', '.join(named))}"
    if inferred:
        yield f"{style.point}Inferred from your occupations, weaker: {style.plain(', '.join(inferred))}"
    yield from (f"{style.point}Where you are heading: “{style.plain(quote.text)}”" for quote in person.wishes[:3])


def _move(number: int, move: Move, style: Style) -> Iterator[str]:
    front = ", on the front of best trade-offs" if move.front else ""
    yield f"{style.part}{number}. {move.title} ({move.code})  fit {move.fit}, {move.kind.value}{front}"
    yield f"{style.point}Why: {style.plain('; '.join(move.reasons))}"
    for transfer in move.transfers[:MOST_LINES]:
        yield f"{style.point}Carries over: “{style.plain(transfer.quote.text)}” → {style.plain(transfer.task)}"
    yield from (f"{style.point}Missing: {style.plain(lack_words(lack))}" for lack in move.missing[:MOST_LACKS])
    reach = REACH_WORDS[move.feasibility.reach]
    yield f"{style.point}Reach: {reach}; {'; '.join(move.feasibility.reasons)}; ready in {months_words(move)}"
    yield f"{style.point}Pay: {pay_words(move.pay)}"
    yield f"{style.point}Outlook: {growth_words(move.growth)}; {openings_words(move.openings)}"
    yield f"{style.point}AI: {exposure_words(move.exposure)}"
    if move.losses:
        yield f"{style.point}You would lose: {'; '.join(move.losses)}"
    if move.alike:
        yield f"{style.point}Nearly the same: {', '.join(title for _, title in move.alike)}"


def _notices(found: Exploration, style: Style) -> Iterator[str]:
    yield f"{style.head}To keep in mind"
    yield f"{style.point}{FIT_NOTE}"
    yield f"{style.point}{EXPOSURE_NOTE}"
    yield from (f"{style.point}{notice.message}. {notice.hint}" for notice in found.missing)


def _sources(sources: tuple[Source, ...], style: Style) -> Iterator[str]:
    if sources:
        yield f"{style.head}Sources"
        yield from (f"{style.point}{s.id}: {s.title}, {s.publisher}, {s.version} ({s.licence})" for s in sources)


def _routes(found: Routes, style: Style) -> Iterator[str]:
    yield f"{style.title}From {found.start[1]} to {found.target[1]}"
    if found.impossible:
        yield f"{style.point}No route: {style.plain(found.impossible)}"
    for route in found.routes:
        yield from _route(route, style)
    yield from (f"{style.point}{notice.message}. {notice.hint}" for notice in found.missing)
    yield from _sources(found.sources, style)


def _route(route: Route, style: Style) -> Iterator[str]:
    yield f"{style.head}Best for {route.aim}: {route_words(route)}"
    yield f"{style.point}There in {span_words(route.low, route.high)}; {payback_words(route.payback)}"
    yield f"{style.point}Pay now: {money(route.now)}"
    for number, hop in enumerate(route.hops, start=1):
        stay = f"; work there {hop.stay} months" if hop.stay else ""
        yield f"{style.part}{number}. {hop.title} ({hop.code})"
        yield f"{style.point}Study beside work for {span_words(hop.months.low, hop.months.high)}{stay}"
        yield f"{style.point}Pay: first year {money(hop.starts_at)}, then {money(hop.median)}"
        yield from (f"{style.point}Learn: {style.plain(lack_words(lack))}" for lack in hop.learn)


def _what_if(found: WhatIf, style: Style) -> Iterator[str]:
    yield f"{style.title}What one more skill would do"
    for opening in found.openings:
        names = ", ".join(title for _, title in opening.opened[:MOST_LACKS])
        best = f"; the best paid at {money(opening.best_pay)}" if opening.best_pay else ""
        opened = f"opens {len(opening.opened)}: {names}{best}" if names else "lifts moves that are open already"
        yield f"{style.point}{style.plain(opening.skill)}: {opened}"
    if found.added:
        yield f"{style.head}With “{style.plain(found.added)}” added"
        for shift in found.shifts:
            places = f"place {shift.place_before} to {shift.place_after}"
            yield f"{style.point}{shift.title}: fit {shift.fit_before} to {shift.fit_after}, {places}"
    yield from _sources(found.sources, style)


def _comparison(found: Comparison, style: Style) -> Iterator[str]:
    yield f"{style.title}{len(found.moves)} moves side by side"
    for number, (move, note) in enumerate(zip(found.moves, found.notes, strict=True), start=1):
        yield from _move(number, move, style)
        yield f"{style.point}Among your moves: {style.plain(note.reason)}"
    yield from _sources(found.sources, style)
