"""`upbridge plan`, `decide` and `mentor`: what to do about what was found."""

from __future__ import annotations

import json
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upbridge.cli.output import put, save, say, width
from upbridge.cli.program import Run, run_of

if TYPE_CHECKING:
    from upbridge.guidance.dialogue import State
    from upbridge.guidance.schedule import Terms
    from upbridge.model.guidance import Lane, Week
    from upbridge.services.plan import Planned

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class PlanFormat(StrEnum):
    """How a plan is written."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    ICS = "ics"
    CSV = "csv"
    PDF = "pdf"
    HTML = "html"


class Track(StrEnum):
    """What runs beside the learning."""

    SEARCH = "search"
    INTERNAL = "internal"


def plan_command(
    context: typer.Context,
    resume: Annotated[str, typer.Argument(help="The resume: a file, or - for standard input.", metavar="RESUME")],
    job: Annotated[str | None, typer.Option(help="The advert to plan for: a file or an http(s) address.")] = None,
    to: Annotated[str | None, typer.Option(help="An occupation to plan for: its O*NET-SOC code.")] = None,
    skill: Annotated[str | None, typer.Option(help="One skill to plan for.")] = None,
    hours_per_week: Annotated[float, typer.Option(min=0.5, max=80, help="Hours a week for the plan.")] = 5.0,
    days: Annotated[str | None, typer.Option(help="Hours a weekday instead, as mon=1,sat=3.")] = None,
    start: Annotated[str | None, typer.Option(help="The first day, as 2026-12-01; today unless told.")] = None,
    by: Annotated[str | None, typer.Option(help="The last day, as 2027-06-30.")] = None,
    goal: Annotated[str | None, typer.Option(help="Your own goal in a sentence; it is checked and mended.")] = None,
    track: Annotated[Track | None, typer.Option(help="Add a job search, or the way up where you are.")] = None,
    country: Annotated[str | None, typer.Option(help="Leave out this country's public holidays, as GB.")] = None,
    off: Annotated[list[str] | None, typer.Option(help="A day off, as 2026-12-24; may be given again.")] = None,
    language: Annotated[
        list[str] | None, typer.Option(help="A language you learn in, as en; may be given again.")
    ] = None,
    parallel: Annotated[int, typer.Option(min=1, max=5, help="How many things may be begun at once.")] = 2,
    format: Annotated[PlanFormat | None, typer.Option("--format", help="How to write it; text unless told.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write into this file; its ending tells the format.")] = None,
) -> None:
    """Make one goal, and a plan toward it that fits the week.

    Example: upbridge plan resume.pdf --job advert.txt --hours-per-week 6 --by 2027-06-30 --out plan.pdf
    """
    from upbridge.guidance.schedule import Terms

    run = run_of(context)
    run.program.prepare()
    begin = _day("--start", start) or run.program.today()
    week = _week(hours_per_week, days, parallel)
    terms = Terms(begin, week, _day("--by", by), _days_off(begin, country, off))
    planned = _planned(run, resume, (job, to, skill), terms, _lane(track), goal or "", tuple(language or ("en",)))
    _write(run, planned, format, out)


def _planned(
    run: Run,
    resume: str,
    targets: tuple[str | None, str | None, str | None],
    terms: Terms,
    track: Lane | None,
    goal: str,
    languages: tuple[str, ...],
) -> Planned:
    """The plan for the one target named: an advert, an occupation or a skill."""
    from upbridge.documents import read_text
    from upbridge.errors import InvalidRequest
    from upbridge.guidance.study import Shelf
    from upbridge.guidance.target import advert_of_skill
    from upbridge.model.documents import DocumentKind
    from upbridge.services.plan import plan_for, plan_gaps

    if sum(target is not None for target in targets) != 1:
        raise InvalidRequest("a plan needs one target", "Give --job, --to or --skill, one of them.")
    job, to, skill = targets
    program = run.program
    person = program.read(resume, DocumentKind.RESUME)
    shelf = Shelf(program.toolbox.resources, languages, shown=person.text)
    if to is not None:
        from upbridge.services.toward import toward

        found = toward(program.explorer, program.toolbox, person, to)
        return plan_gaps(found.gaps, terms, target=found.called, track=track, own_goal=goal, shelf=shelf)
    asked = (
        program.read(job, DocumentKind.ADVERT)
        if job is not None
        else read_text(advert_of_skill(skill or ""), name="the skill", role=DocumentKind.ADVERT)
    )
    return plan_for(program.analyze(person, asked), terms, target=skill or "", track=track, own_goal=goal, shelf=shelf)


def _lane(track: Track | None) -> Lane | None:
    from upbridge.model.guidance import Lane

    return Lane(track.value) if track else None


def _day(option: str, text: str | None) -> date | None:
    from upbridge.errors import InvalidRequest

    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidRequest(f"{option} {text} is no day", "Write it as 2027-06-30.") from error


def _week(hours: float, days: str | None, parallel: int) -> Week:
    from upbridge.errors import InvalidRequest
    from upbridge.model.guidance import Week

    if days is None:
        return Week(hours, parallel=parallel)
    minutes = [0] * 7
    for part in days.lower().replace(" ", "").split(","):
        name, _, amount = part.partition("=")
        if name[:3] not in DAYS or not amount.replace(".", "", 1).isdigit() or float(amount) > 16:
            raise InvalidRequest(f"--days {days} is not understood", "Write hours a weekday, as mon=1,sat=3.")
        minutes[DAYS.index(name[:3])] = round(float(amount) * 60)
    if not sum(minutes):
        raise InvalidRequest("--days leaves no hour in the week", "Write hours a weekday, as mon=1,sat=3.")
    return Week(sum(minutes) / 60, tuple(minutes), parallel)


def _days_off(start: date, country: str | None, off: list[str] | None) -> frozenset[date]:
    """Public holidays of the next five years, and the days named."""
    from upbridge.errors import InvalidRequest

    named = {day for text in off or () if (day := _day("--off", text))}
    if country is None:
        return frozenset(named)
    import holidays

    try:
        found = holidays.country_holidays(country.upper(), years=range(start.year, start.year + 6))
    except NotImplementedError as error:
        raise InvalidRequest(f"no public holidays are known for {country}", "Write a country's code, as GB.") from error
    return frozenset({*named, *found})


_ENDINGS = {f".{shape.value}": shape for shape in PlanFormat}


def _write(run: Run, planned: Planned, format: PlanFormat | None, out: Path | None) -> None:
    from upbridge.errors import InvalidRequest

    shape = format or (_ENDINGS.get(out.suffix.lower(), PlanFormat.TEXT) if out else PlanFormat.TEXT)
    if shape is PlanFormat.PDF and out is None:
        raise InvalidRequest("a PDF needs a file", "Add --out plan.pdf.")
    answer = written_plan(planned, shape, columns=width() if out is None else 80)
    if out is None:
        put(answer if isinstance(answer, str) else answer.decode())
        return
    if isinstance(answer, bytes):
        save_bytes(answer, out)
    else:
        save(answer, out)
    if not run.quiet:
        say(f"Wrote {out}")


def written_plan(planned: Planned, shape: PlanFormat, *, columns: int = 80) -> str | bytes:
    """The plan in the format asked for."""
    if shape is PlanFormat.PDF:
        from upbridge.reports.plan_pdf import plan_pdf

        return plan_pdf(planned)
    if shape is PlanFormat.ICS:
        from upbridge.reports.calendar_ics import plan_ics

        return plan_ics(planned.plan)
    if shape is PlanFormat.HTML:
        from upbridge.reports.plan_html import plan_html

        return plan_html(planned)
    if shape in (PlanFormat.JSON, PlanFormat.CSV):
        from upbridge.reports.plan_json import plan_csv, plan_json

        return (
            plan_csv(planned)
            if shape is PlanFormat.CSV
            else json.dumps(plan_json(planned), ensure_ascii=False, indent=1)
        )
    from upbridge.reports.plan_text import plan_markdown, plan_text

    return plan_markdown(planned) if shape is PlanFormat.MD else plan_text(planned, width=columns)


def save_bytes(content: bytes, path: Path) -> None:
    """Into a file. Raises `InvalidRequest` where it cannot be written."""
    from upbridge.errors import InvalidRequest

    try:
        path.write_bytes(content)
    except OSError as error:
        raise InvalidRequest(
            f"{path} cannot be written: {error.strerror}", "Name another file, in a folder that is there."
        ) from error


class DecideFormat(StrEnum):
    """How a decision is written."""

    TEXT = "text"
    JSON = "json"


def decide_command(
    context: typer.Context,
    resume: Annotated[str, typer.Argument(help="The resume: a file, or - for standard input.", metavar="RESUME")],
    answers: Annotated[
        Path | None, typer.Option(help="Your answers as TOML, or a talk kept by the mentor; asked for otherwise.")
    ] = None,
    ask: Annotated[bool, typer.Option(help="Ask for what is not in the answers.")] = True,
    occupation: Annotated[str | None, typer.Option("--as", help="Your present occupation's O*NET-SOC code.")] = None,
    area: Annotated[str | None, typer.Option(help="Pay in this area, by its code, instead of the nation.")] = None,
    format: Annotated[DecideFormat, typer.Option("--format", help="How to write it.")] = DecideFormat.TEXT,
) -> None:
    """Weigh upskilling against reskilling: each reason, its weight, and what would turn it.

    Example: upbridge decide resume.pdf --answers answers.toml
    """
    from upbridge.exploration.preferences import Preferences
    from upbridge.model.documents import DocumentKind
    from upbridge.reports.decision_text import decision_json, decision_text
    from upbridge.services.decide import decide_for, facts_in

    run = run_of(context)
    run.program.prepare()
    given, weights = _answers(answers)
    if ask and answers is None and sys.stdin.isatty():
        given = _asked()
    person = run.program.read(resume, DocumentKind.RESUME)
    wanted = Preferences(area=area, hours_a_week=given.get("hours") or Preferences().hours_a_week)
    found = run.program.explorer.explore(person, today=run.program.today(), said=occupation, preferences=wanted)
    held = found.person.occupations
    present = run.program.base.occupation(held[0].code) if held else None
    decision = decide_for(found, present, given, weights=weights, facts=facts_in(run.program.base))
    put(
        json.dumps(decision_json(decision), ensure_ascii=False, indent=1)
        if format is DecideFormat.JSON
        else decision_text(decision, width=width())
    )


def _answers(path: Path | None) -> tuple[dict[str, float], dict[str, float]]:
    """The numbers of a TOML file, and those of its table `weights`; of a talk kept by the mentor, the person's own."""
    import tomllib

    from upbridge.errors import InvalidRequest

    if path is None:
        return {}, {}
    if path.suffix.lower() == ".json" and (talk := _resumed(path)) is not None:
        return {key: talk.values[key] for key in PERSONAL if key in talk.values}, {}
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        weights = {key: float(value) for key, value in read.pop("weights", {}).items()}
        return {key: float(value) for key, value in read.items()}, weights
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError, ValueError, AttributeError) as error:
        raise InvalidRequest(f"{path} holds no answers", "Write lines as: liking = 3") from error


PERSONAL = ("liking", "fulfilment", "advance", "hours", "months", "money", "care", "tied")


def _asked() -> dict[str, float]:
    """The person's own answers, one by one; an empty line leaves one out."""
    from upbridge.guidance.criteria import RANGES

    given: dict[str, float] = {}
    for key in PERSONAL:
        low, high, means = RANGES[key]
        while True:
            text = input(f"{means[:1].upper()}{means[1:]} (Enter to skip): ").strip().replace(",", ".")
            if not text:
                break
            if text.replace(".", "", 1).isdigit() and low <= float(text) <= high:
                given[key] = float(text)
                break
            say(f"A number from {low:g} to {high:g}, please.")
    return given


def mentor_command(
    context: typer.Context,
    resume: Annotated[str | None, typer.Argument(help="A resume, so that less is asked.", metavar="[RESUME]")] = None,
    state: Annotated[Path | None, typer.Option(help="Keep the talk in this file, and go on from it.")] = None,
    transcript: Annotated[Path | None, typer.Option(help="Write what was said into this Markdown file.")] = None,
    questions: Annotated[int, typer.Option(min=1, max=80, help="How many questions at most.")] = 12,
) -> None:
    """Talk with the mentor: the few questions that change most. “why”, “skip” and “stop” always work.

    Example: upbridge mentor resume.pdf --state talk.json
    """
    from upbridge.guidance.dialogue import Mentor, transcript_markdown
    from upbridge.knowledge.handbook.questions_bank import read_questions

    mentor = Mentor(read_questions(), questions)
    kept = _resumed(state)
    talk, steps = mentor.resume(kept) if kept else mentor.begin(*_facts(run_of(context), resume))
    put("\n\n".join(step.words for step in steps))
    while not talk.closed:
        try:
            words = input("> ")
        except EOFError:
            break
        talk, steps = mentor.answer(talk, words)
        put("\n" + "\n\n".join(step.words for step in steps))
    if talk.closed:
        name, kept_in = resume or "RESUME", f" --answers {state}" if state else ""
        hours = f" --hours-per-week {talk.values['hours']:g}" if talk.values.get("hours", 0) >= 0.5 else ""
        put(f"\nNext: upbridge decide {name}{kept_in}\nThen: upbridge plan {name} --job ADVERT{hours}")
    if state is not None:
        save(json.dumps(talk.as_json(), ensure_ascii=False, indent=1), state)
    if transcript is not None:
        save(transcript_markdown(talk), transcript)


def _resumed(path: Path | None) -> State | None:
    from upbridge.errors import InvalidRequest
    from upbridge.guidance.dialogue import State

    if path is None or not path.exists():
        return None
    try:
        return State.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidRequest(f"{path} holds no talk", "Name another file to begin a new one.") from error


def _facts(run: Run, resume: str | None) -> tuple[dict[str, float], tuple[str, ...]]:
    """What is known of a person by the resume, so that it is not asked: figures, and names of what else is known."""
    from upbridge.guidance.questions import WITHOUT_WORK
    from upbridge.model.documents import DocumentKind
    from upbridge.services.decide import facts_in, facts_of

    if resume is None:
        return {}, ()
    run.program.prepare()
    person = run.program.read(resume, DocumentKind.RESUME)
    found = run.program.explorer.explore(person, today=run.program.today())
    held = found.person.occupations
    present = run.program.base.occupation(held[0].code) if held else None
    known = () if any(h.current or h.said for h in held) else (WITHOUT_WORK,)
    return facts_of(found, present, facts_in(run.program.base))[0], known


def mount(app: typer.Typer) -> None:
    """Put these commands beside the others."""
    app.command("plan")(plan_command)
    app.command("decide")(decide_command)
    app.command("mentor")(mentor_command)
