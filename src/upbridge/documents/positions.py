"""The dated positions of a resume: title, employer, start and end, and the lines that speak of each."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from upbridge.documents.dates import Dates, dates_in
from upbridge.documents.lines import Line, split_lines
from upbridge.documents.titles import employer_score, title_score
from upbridge.model.documents import Position, Section
from upbridge.model.documents import SectionKind as K
from upbridge.model.text import Span

_APART = re.compile(r"\s*[|•·]\s*|\t+|\s{2,}|\s+[–—-]{1,2}\s+|,\s+|\s+(?:at|@|with)\s+|\.\s+|;\s+|:\s+")
_ABBREVIATED = re.compile(r"\b(?:ltd|inc|co|corp|bros|dept|st)\.$", re.IGNORECASE)
_EDGES = " \t,.;:|–—-•·()[]*_#/"
_LABELS_TEXT = "company employer organisation organization position title role post dates date duration period location"
_LABELS = frozenset([*_LABELS_TEXT.split(), "job title", "job"])
_NEVER = frozenset({K.EDUCATION, K.CERTIFICATIONS, K.LANGUAGES, K.SKILLS, K.INTERESTS, K.CONTACT, K.PROJECTS})


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where an entry starts, its heading lines, and its dates."""

    header: tuple[Line, ...]
    dated: Line
    dates: Dates


@dataclass(frozen=True, slots=True)
class _Part:
    span: Span
    words: str


def find_positions(text: str, sections: Sequence[Section]) -> tuple[Position, ...]:
    """Positions in the order of the text: from the sections on experience, and from untitled ones what names a job.

    Titled sections of other kinds count only where no section speaks of experience.
    """
    told = any(s.kind is K.EXPERIENCE for s in sections)
    lines = [_heading_part(line) for line in split_lines(text)]
    starts = [line.start for line in lines]
    found: list[Position] = []
    for section in sections:
        sure = section.kind is K.EXPERIENCE and section.heading_span is not None
        untitled = section.heading_span is None and section.kind in (K.CONTACT, K.SUMMARY, K.OTHER, K.EXPERIENCE)
        if sure or untitled or (section.kind not in _NEVER and not told):
            found.extend(_positions_in(text, _inside(lines, starts, section.span), section.span, sure=sure))
    return tuple(found)


_FIRST_SENTENCE = re.compile(r"[^.]{6,110}\.(?=\s)")


def _heading_part(line: Line) -> Line:
    """Of a paragraph that opens with a dated heading ("Reporter, Hill Courier, 2014-2019. Courts ...") the heading."""
    match = _FIRST_SENTENCE.match(line.text) if len(line.text) > 120 else None
    dates = dates_in(match[0]) if match else ()
    headed = match and dates and not dates[-1].single and dates[-1].end >= len(match[0]) - 2
    return replace(line, text=match[0].removesuffix(".")) if match and headed else line


def _inside(lines: Sequence[Line], starts: Sequence[int], area: Span) -> list[Line]:
    within = lines[bisect_left(starts, area.start) : bisect_left(starts, area.end)]
    return [line for line in within if not line.is_rule]


def _positions_in(text: str, lines: list[Line], area: Span, *, sure: bool) -> list[Position]:
    entries = _entries(lines, sure=sure)
    found = []
    for number, entry in enumerate(entries):
        following = entries[number + 1].header[0].start if number + 1 < len(entries) else area.end
        start = entry.header[0].start
        end = start + len(text[start:following].rstrip())
        position = _position(text, entry, Span(start, end))
        if sure or (position.title and title_score(position.title) > 0):
            found.append(position)
    return found


def _entries(lines: list[Line], *, sure: bool) -> list[_Entry]:
    found: list[_Entry] = []
    taken = -1
    for index, line in enumerate(lines):
        if index <= taken:
            continue
        dates = _dates_of_header(lines, index, sure=sure)
        if dates is None:
            continue
        first, last = _header(lines, index, dates, taken)
        header = tuple(lines[first : last + 1])
        found.append(_Entry(header, line, dates))
        taken = last
    return found


def _dates_of_header(lines: list[Line], index: int, *, sure: bool) -> Dates | None:
    """The dates of a line that heads an entry: at its start or its end, in a line that is no sentence."""
    line = lines[index]
    all_dates = dates_in(line.text) if len(line.text) <= 200 else ()
    if not all_dates:
        return None
    dates = _joined_dates(all_dates) if _is_ladder(line, all_dates) else all_dates[-1]
    before, after = line.text[line.bullet : dates.start].strip(_EDGES), line.text[dates.end :].strip(_EDGES)
    alone = not before and not after
    if line.is_bullet and not alone and not _bullet_heads(lines, index, before or after):
        return None
    if dates.single and (not sure or not (alone or _set_apart(line.text, dates))):
        return None
    if alone:
        return dates if index > 0 or len(lines) > 1 else None
    at_edge = not after or not before or len(after.split()) <= 4
    if not at_edge or _is_sentence(line, dates):
        return None
    if not before and len(after.split()) > 14:
        return None
    return dates


def _is_ladder(line: Line, dates: Sequence[Dates]) -> bool:
    """Whether the line steps through the titles held at one place: "Editor, 2019 - present. Reporter, 2015 - 2019." """
    between = [line.text[a.end : b.start].strip(_EDGES) for a, b in itertools.pairwise(dates)]
    return bool(between) and not any(d.single for d in dates) and all(0 < len(w.split()) <= 6 for w in between)


def _joined_dates(dates: Sequence[Dates]) -> Dates:
    """From the first day to the last, over the whole run."""
    current = any(d.current for d in dates)
    last = None if current else max((d.last for d in dates if d.last), default=None)
    return Dates(dates[0].start, dates[-1].end, min(d.first for d in dates), last, current)


def _bullet_heads(lines: list[Line], index: int, words: str) -> bool:
    """A bulleted line heads an entry where it names a job and what follows is set in deeper, or is another such."""
    after = lines[index + 1] if index + 1 < len(lines) else None
    deeper = after is not None and after.indent > lines[index].indent
    return title_score(words.split(",")[0]) > 0 and (deeper or len(words.split()) <= 10)


def _set_apart(line: str, dates: Dates) -> bool:
    """Whether a lone date stands at an end of the line behind a mark, as in `Sorter (temp), Leeds. 2008`."""
    before, after = line[: dates.start].rstrip(), line[dates.end :].strip()
    ends = after in ("", ")", "]") and (
        line[dates.start - 2 : dates.start] in ("  ", ". ", ", ", "| ", "- ", "– ", "— ")
        or before[-1:] in ("(", "[", "\t", ",", "|", "·")
        or before.endswith("\t")
    )
    starts = before == "" and len(after.split()) <= 12 and not after.endswith(".")
    return ends or starts


def _is_sentence(line: Line, dates: Dates) -> bool:
    """Whether the line says something about a job rather than naming it."""
    if _ABBREVIATED.search(line.text) or (dates.start == line.bullet and title_score(_first_words(line, dates)) > 0):
        return False
    if (
        line.text.endswith((".", "!", "?"))
        and not line.text[: dates.end].endswith(line.text[-1])
        and dates.end < len(line.text.rstrip(".!?"))
    ):
        return True
    before = line.text[: dates.start].strip()
    ended = line.text.rstrip().endswith(".")
    words = before.split()
    small = sum(w[0].islower() for w in words if w[0].isalpha())
    wordy = len(words) > 6 and small > len(words) * 0.6
    return wordy or (ended and small > 3) or bool(re.search(r"\b(?:i|my|we)\b", before.lower()))


def _first_words(line: Line, dates: Dates) -> str:
    """What follows the dates at the start of a line, up to the first mark."""
    return _APART.split(line.text[dates.end :].strip(_EDGES))[0]


def _header(lines: list[Line], index: int, dates: Dates, taken: int) -> tuple[int, int]:
    """First and last line of the entry's heading: lines right above and below that name rather than tell."""
    first = last = index
    while first - 1 > taken and index - first < 2 and _names(lines[first - 1]) and not lines[first].gap:
        if lines[first - 1].indent > lines[index].indent + 1:
            break
        first -= 1
    missing = _missing(lines[first : last + 1], dates, lines[index])
    while missing and last + 1 < len(lines) and last - index < 2:
        after = lines[last + 1]
        if (
            not _names(after)
            or (after.gap and last > index)
            or after.indent > lines[index].indent + 1
            or dates_in(after.text)
        ):
            break
        if after.gap and title_score(after.text) <= 0:
            break
        last += 1
        missing = _missing(lines[first : last + 1], dates, lines[index])
    return first, last


def _missing(header: Sequence[Line], dates: Dates, dated: Line) -> bool:
    """Whether the heading so far lacks the title or the employer."""
    parts = [p for line in header for p in _parts(line, dates if line is dated else None)]
    return len(parts) < 2 or not any(title_score(p.words) > 0 for p in parts)


def _names(line: Line) -> bool:
    """Whether the line could name a job or an employer: short, no bullet, no sentence."""
    return (
        not line.is_bullet
        and len(line.text) <= 200
        and len(line.words) <= 12
        and not line.text.endswith((".", ";", ":"))
        and not dates_in(line.text)
        and line.text[0].isupper() | line.text[0].isdigit() | (line.text[0] in "*_#")
        and not re.search(r"\b(?:i|my|we|our)\b", line.text.lower())
    )


def _parts(line: Line, dates: Dates | None) -> list[_Part]:
    """The line's parts between its marks, its dates left out; marks in brackets do not part."""
    masked = re.sub(r"\([^()]{0,80}\)", lambda m: "x" * len(m[0]), line.text)
    holes = [(dates.start, dates.end)] if dates else []
    cuts = sorted([m.span() for m in _APART.finditer(masked)] + holes + ([(0, line.bullet)] if line.bullet else []))
    parts, at = [], 0
    for start, end in [*cuts, (len(masked), len(masked))]:
        if start > at:
            raw = line.text[at:start]
            words = raw.strip(_EDGES.replace("(", "").replace(")", "") if "(" in raw and ")" in raw else _EDGES)
            if words and any(c.isalpha() for c in words) and words.lower() not in _LABELS:
                begin = line.start + at + raw.index(words)
                parts.append(_Part(Span(begin, begin + len(words)), words))
        at = max(at, end)
    return parts


def _position(text: str, entry: _Entry, span: Span) -> Position:
    rows = [_parts(line, entry.dates if line is entry.dated else None) for line in entry.header]
    parts = [part for row in rows for part in row]
    title = _title(rows, entry.header.index(entry.dated))
    employer = _employer(parts, title)
    title_span = _joined(title) if title else None
    return Position(
        title=title_span.of(text) if title_span else "",
        employer=employer.words if employer else "",
        span=span,
        title_span=title_span,
        start=entry.dates.first,
        end=entry.dates.last,
        current=entry.dates.current,
    )


def _joined(parts: Sequence[_Part]) -> Span:
    return Span(parts[0].span.start, parts[-1].span.end)


def _title(rows: Sequence[Sequence[_Part]], dated: int) -> list[_Part]:
    """The parts that name the job: the part that looks most like a title, with its neighbours that go on with one.

    Of two that look alike the one on the row with the dates counts for more.
    """
    scored = [
        (title_score(p.words) - 0.6 * employer_score(p.words) + 0.04 * (r == dated), -r, -n)
        for r, row in enumerate(rows)
        for n, p in enumerate(row)
    ]
    if not scored:
        return []
    best, r, n = max(scored)
    row = rows[-r]
    while n < 0 and _goes_on(row[-n].words):
        n += 1
    if best < 0.1:
        return [rows[0][0]] if rows[0] and not employer_score(rows[0][0].words) else []
    last = -n
    while last + 1 < len(row) and _goes_on(row[last + 1].words):
        last += 1
    return list(row[-n : last + 1])


def _goes_on(words: str) -> bool:
    """`then Systems Administrator` after `IT Technician` goes on with the title."""
    return (
        bool(re.match(r"(?:then|later|and|now|previously|formerly|promoted to)\b", words, re.IGNORECASE))
        and title_score(words) > 0
    )


def _employer(parts: Sequence[_Part], title: Sequence[_Part]) -> _Part | None:
    """The part that looks most like an employer, else the first after the title, else the first of all."""
    others = [p for p in parts if p not in title and p.words[0].isalnum() and not p.words[0].islower()]
    if not others:
        return None
    named = max(others, key=lambda p: employer_score(p.words))
    if employer_score(named.words) > 0:
        return named
    after = [p for p in others if not title or p.span.start > title[-1].span.end]
    return (after or others)[0]
