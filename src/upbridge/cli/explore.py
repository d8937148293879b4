"""`upbridge explore`, `route`, `compare` and `whatif`: where else the skills of a resume fit, and how to get there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upbridge.cli.analyze import Format
from upbridge.cli.output import put, save, say
from upbridge.cli.program import run_of
from upbridge.errors import InvalidRequest

if TYPE_CHECKING:
    from upbridge.bootstrap import Upbridge
    from upbridge.exploration.preferences import Preferences
    from upbridge.model.documents import Document
    from upbridge.model.exploration import Aim, Comparison, Exploration, Routes, WhatIf

    Answer = Exploration | Routes | WhatIf | Comparison

Resume = Annotated[str, typer.Argument(help="The resume: a file, or - for standard input.", metavar="RESUME")]
Said = Annotated[str | None, typer.Option("--as", help="Your present occupation, as 41-1011.00.", metavar="CODE")]
Area = Annotated[str | None, typer.Option(help="Pay in this area (a BLS code, as 0600000) instead of the nation.")]
Hours = Annotated[float, typer.Option(help="Hours a week that you can study.", min=1, max=60)]
Shape = Annotated[Format | None, typer.Option("--format", help="How to write it; text unless told.")]
Out = Annotated[Path | None, typer.Option(help="Write into this file; its ending tells the format.")]
Named = Annotated[list[str] | None, typer.Option(help="A field of work, as health; several allowed.")]

_ENDINGS = {".json": Format.JSON, ".html": Format.HTML, ".htm": Format.HTML, ".md": Format.MD}


def explore_command(
    context: typer.Context,
    resume: Resume,
    said: Said = None,
    area: Area = None,
    pay_floor: Annotated[float | None, typer.Option(help="Least median pay, US dollars a year.")] = None,
    months: Annotated[float | None, typer.Option(help="Most months to be ready, at the least.")] = None,
    education: Annotated[int | None, typer.Option(help="Most education to take on: 0 none ... 7 doctoral.")] = None,
    interests: Annotated[str | None, typer.Option(help="Twelve answers 1..5 to `explore-questions`.")] = None,
    value: Annotated[list[str] | None, typer.Option(help="What matters at work, as Independence.")] = None,
    want: Named = None,
    avoid: Named = None,
    light_work: Annotated[bool, typer.Option(help="No standing, lifting or climbing work.")] = False,
    hours: Hours = 8.0,
    weight: Annotated[list[str] | None, typer.Option(help="An aim's weight, as pay=0.5; zero leaves it out.")] = None,
    why_not: Annotated[
        str | None, typer.Option(help="Say only why this occupation is no move.", metavar="CODE")
    ] = None,
    limit: Annotated[int, typer.Option(help="How many moves.", min=1, max=100)] = 20,
    format: Shape = None,
    out: Out = None,
) -> None:
    """Show the moves that a resume opens, with what each costs and brings.

    Example: upbridge explore resume.pdf --out moves.html
    """
    program = run_of(context).program
    wanted = _preferences(
        area=area, pay_floor=pay_floor, months=months, education=education, interests=interests, value=value,
        want=want, avoid=avoid, light_work=light_work, hours=hours, weight=weight,
    )  # fmt: skip
    document = _read(program, resume)
    if why_not is not None:
        explorer = program.explorer
        one = explorer.why_not(why_not, explorer.rank(explorer.read(document, said=said), wanted))
        put(f"{one.title} ({one.code}), fit {one.fit}: {one.reason}")
        return
    found = program.explorer.explore(document, today=program.today(), preferences=wanted, said=said, limit=limit)
    _write(found, format, out)


def route_command(
    context: typer.Context,
    resume: Resume,
    to: Annotated[str, typer.Option(help="The occupation to reach, as 11-3031.00.", metavar="CODE")],
    said: Said = None,
    area: Area = None,
    hours: Hours = 8.0,
    format: Shape = None,
    out: Out = None,
) -> None:
    """Show stepping stones to an occupation: least effort, smallest pay dip, soonest payback.

    Example: upbridge route resume.pdf --to 11-3031.00
    """
    from upbridge.services.route import Router

    program = run_of(context).program
    wanted = _preferences(area=area, hours=hours)
    document = _read(program, resume)
    found = Router(program.explorer).route(document, to, today=program.today(), preferences=wanted, said=said)
    _write(found, format, out)


def compare_command(
    context: typer.Context,
    resume: Resume,
    codes: Annotated[list[str], typer.Argument(help="Two to four occupations, as 11-3031.00.", metavar="CODE...")],
    said: Said = None,
    area: Area = None,
    hours: Hours = 8.0,
    format: Shape = None,
    out: Out = None,
) -> None:
    """Compare two to four moves side by side.

    Example: upbridge compare resume.pdf 13-2011.00 13-2051.00
    """
    from upbridge.services.compare import Comparer

    program = run_of(context).program
    wanted = _preferences(area=area, hours=hours)
    document = _read(program, resume)
    found = Comparer(program.explorer).compare(
        document, codes, today=program.today(), preferences=wanted, said=said
    )  # fmt: skip
    _write(found, format, out)


def whatif_command(
    context: typer.Context,
    resume: Resume,
    add: Annotated[str, typer.Option(help="A skill to add, in your own words.")] = "",
    by_pay: Annotated[bool, typer.Option(help="Order by the best pay that a skill opens.")] = False,
    said: Said = None,
    area: Area = None,
    format: Shape = None,
    out: Out = None,
) -> None:
    """Show which single skill opens the most moves, and what adding one changes.

    Example: upbridge whatif resume.pdf --add "SQL"
    """
    from upbridge.services.whatif import Wonderer

    program = run_of(context).program
    document = _read(program, resume)
    found = Wonderer(program.explorer).what_if(
        document, today=program.today(), preferences=_preferences(area=area), said=said, add=add, by_pay=by_pay
    )
    _write(found, format, out)


def questions_command() -> None:
    """Print the twelve questions about interests, for --interests.

    Example: upbridge explore-questions
    """
    from upbridge.exploration.interests import QUESTIONS

    put("How much would you like to ... (1 not at all, 5 very much)")
    for number, (_, question) in enumerate(QUESTIONS, start=1):
        put(f"{number:2}. {question}")


def mount(app: typer.Typer) -> None:
    """Put the commands into a program."""
    app.command("explore")(explore_command)
    app.command("explore-questions")(questions_command)
    app.command("route")(route_command)
    app.command("compare")(compare_command)
    app.command("whatif")(whatif_command)


def _read(program: Upbridge, resume: str) -> Document:
    from upbridge.model.documents import DocumentKind

    return program.read(resume, DocumentKind.RESUME)


def _preferences(
    *, area: str | None = None, pay_floor: float | None = None, months: float | None = None,
    education: int | None = None, interests: str | None = None, value: list[str] | None = None,
    want: list[str] | None = None,
    avoid: list[str] | None = None, light_work: bool = False, hours: float = 8.0, weight: list[str] | None = None,
) -> Preferences:  # fmt: skip
    from upbridge.exploration.interests import interests_from
    from upbridge.exploration.preferences import Preferences
    from upbridge.exploration.ranking import DEFAULT_WEIGHTS

    try:
        return Preferences(
            pay_floor=pay_floor,
            months_at_most=months,
            education=education,
            area=area,
            interests=interests_from([int(n) for n in interests.split(",")]) if interests else None,
            values=tuple(words.title() for words in value or ()),
            wanted=tuple(want or ()),
            unwanted=tuple(avoid or ()),
            no_heavy_work=light_work,
            hours_a_week=hours,
            weights={**DEFAULT_WEIGHTS, **dict(_weight(one) for one in weight or ())},
        )
    except ValueError as error:
        raise InvalidRequest(str(error)) from error


def _weight(words: str) -> tuple[Aim, float]:
    from upbridge.model.exploration import Aim

    name, _, value = words.partition("=")
    return Aim(name.strip().replace("-", " ")), float(value)


def _write(found: Answer, format: Format | None, out: Path | None) -> None:
    shape = format or (_ENDINGS.get(out.suffix.lower(), Format.TEXT) if out else Format.TEXT)
    text = written(found, shape)
    if out is None:
        put(text)
    else:
        save(text, out)
        say(f"Wrote {out}")


def written(found: Answer, shape: Format) -> str:
    """The answer in the format asked for."""
    if shape is Format.JSON:
        return json.dumps(_as_json(found), ensure_ascii=False, indent=1)
    if shape is Format.HTML:
        from upbridge.reports.exploration_html import exploration_html

        return exploration_html(found)
    from upbridge.reports.exploration_text import MARKDOWN, TEXT, told

    return told(found, MARKDOWN if shape is Format.MD else TEXT)


def _as_json(found: Answer) -> dict[str, object]:
    from upbridge.model.exploration import Comparison, Exploration, Routes
    from upbridge.reports import exploration_json, exploration_json_more

    if isinstance(found, Exploration):
        return exploration_json.exploration_json(found)
    if isinstance(found, Routes):
        return exploration_json_more.routes_json(found)
    if isinstance(found, Comparison):
        return exploration_json_more.comparison_json(found)
    return exploration_json_more.what_if_json(found)
