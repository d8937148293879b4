"""Occupations as text of 80 columns: a list of those found, and all that is known of one."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from upbridge.model.figures import Figure
from upbridge.model.occupations import FoundBy, Occupation, OccupationMatch

WIDTH = 80
_HOW = {
    FoundBy.EXACT: "as “{}”",
    FoundBy.CODE: "by its code",
    FoundBy.SPELLING: "spelt like “{}”",
    FoundBy.MEANING: "near “{}”",
}


def tell_matches(asked: str, found: Sequence[OccupationMatch]) -> str:
    """One line an occupation, how it was found under it; words of seniority said once."""
    if not found:
        return f"No occupation is found for “{asked}”."
    lines = []
    if found[0].seniority:
        lines.append(f"Read as telling the grade: {', '.join(found[0].seniority)}.")
    for match in found:
        lines += _wrapped(f"{match.code:<11} {match.score:.2f}  {match.title}", 18)
        lines += textwrap.wrap(_HOW[match.by].format(match.matched), WIDTH, initial_indent=" " * 18,
                               subsequent_indent=" " * 18)  # fmt: skip
    return "\n".join(lines)


def tell_occupation(found: Occupation, top: int) -> str:
    """Title, description, figures with their source, and the `top` heaviest requirements."""
    lines = _wrapped(f"{found.title} · {found.code}", 0)
    lines += _wrapped(found.description, 0) if found.description else []
    lines += ["", *_figures(found)]
    lines += ["", f"Asks for (the {min(top, len(found.requirements))} heaviest of {len(found.requirements)}):"]
    for asked in sorted(found.requirements, key=lambda r: (-r.weight, r.label))[:top]:
        lines += _wrapped(f"  {asked.weight:.2f}  {asked.domain:<10}  {asked.label}", 20)
    return "\n".join(lines)


def _figures(found: Occupation) -> Iterator[str]:
    prepared, pay, outlook = found.preparation, found.pay, found.outlook
    if prepared.job_zone is not None:
        yield f"Job zone: {prepared.job_zone} of 5"
    for name, value in (("Education", prepared.education), ("Experience", prepared.experience),
                        ("Training on the job", prepared.training)):  # fmt: skip
        if value:
            yield f"{name}: {value}"
    if prepared.missing:
        yield from _wrapped(f"Preparation: {prepared.missing}", 2)
    if pay is None:
        yield "Pay: not in this base"
    else:
        yield from _wrapped(f"Median pay in {pay.area_name}: {_told(pay.median)}", 2)
        if pay.p25.value is not None and pay.p75.value is not None:
            yield f"  half earn between {pay.p25.value:,.0f} and {pay.p75.value:,.0f}"
        yield from _wrapped(f"Employment: {_told(pay.employment)}", 2)
    if outlook is not None:
        yield from _wrapped(f"Growth: {_told(outlook.growth)}", 2)
        yield from _wrapped(f"Openings: {_told(outlook.openings)}", 2)
    for exposure in found.exposure:
        yield from _wrapped(f"AI exposure, {exposure.measure}: {_told(exposure.figure)}", 2)
    if found.interests:
        best = sorted(found.interests, key=lambda rated: -rated.value)[:3]
        yield f"Interests: {', '.join(rated.name for rated in best)}"


def _told(figure: Figure) -> str:
    """The figure with unit, year and source, or why there is none."""
    if figure.value is None:
        return f"unknown ({figure.missing})"
    number = f"{figure.value:,.0f}" if abs(figure.value) >= 100 else f"{figure.value:,.2f}".rstrip("0").rstrip(".")
    about = ", ".join(part for part in (figure.source, figure.year, figure.note) if part)
    return f"{number} {figure.unit} ({about})"


def _wrapped(text: str, indent: int) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=" " * indent, drop_whitespace=True, initial_indent="")
