"""Visits every address of a catalogue: which are alive, redirected, moved or dead. Slow on purpose, resumable."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum
from pathlib import Path

import httpx

from upbridge.learning.resources import Resource


class State(StrEnum):
    """`redirected`: for now; `moved`: for good, the catalogue should follow; `refused`: alive, closed to programs;
    `unreached`: no answer, a fault of the server, or busy after some tries."""

    ALIVE = "alive"
    REDIRECTED = "redirected"
    MOVED = "moved"
    REFUSED = "refused"
    DEAD = "dead"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class Visit:
    """What one address answered. `final` is where it led, `note` the status or the fault."""

    id: str
    url: str
    state: State
    final: str = ""
    note: str = ""


TRIES = 3
"""Visits of an address that answers “too many requests” or “not now”, before it is left for the next run."""

LONGEST_WAIT = 120.0
"""Seconds that a site's Retry-After is followed at most; a site that asks for more is left for the next run."""

BUSY = frozenset({429, 503})
"""Statuses that ask for patience (RFC 6585, RFC 9110)."""

Sleep = Callable[[float], None]


def visit(client: httpx.Client, resource: Resource, *, sleep: Sleep = time.sleep, pause: float = 1.0) -> Visit:
    """Asks for one address, following redirects; waits as long as a busy site asks for, and tries again."""
    for number in range(TRIES):
        try:
            answer = client.get(resource.url, follow_redirects=True)
        except httpx.HTTPError as fault:
            return Visit(resource.id, resource.url, State.UNREACHED, note=type(fault).__name__)
        wait = retry_after(answer, pause * 2 ** (number + 1))
        if answer.status_code not in BUSY or wait > LONGEST_WAIT or number == TRIES - 1:
            break
        sleep(wait)
    return Visit(resource.id, resource.url, _state(answer), str(answer.url), str(answer.status_code))


def retry_after(answer: httpx.Response, otherwise: float) -> float:
    """Seconds to wait by the answer's Retry-After, given in seconds or as a date; `otherwise` where it has none.

    A date is reckoned from the answer's own Date, so that no clock is needed here.
    """
    told = answer.headers.get("Retry-After", "").strip()
    if told.isdigit():
        return float(told)
    try:
        then, now = parsedate_to_datetime(told), parsedate_to_datetime(answer.headers.get("Date", ""))
        return max(0.0, (then - now).total_seconds())
    except (TypeError, ValueError):
        return otherwise


def _state(answer: httpx.Response) -> State:
    if answer.status_code in (401, 403, 405):
        return State.REFUSED
    if answer.status_code in BUSY or answer.status_code >= 500:
        return State.UNREACHED
    if answer.status_code >= 400:
        return State.DEAD
    if not answer.history:
        return State.ALIVE
    return State.MOVED if all(step.status_code in (301, 308) for step in answer.history) else State.REDIRECTED


def check(
    resources: Iterable[Resource],
    client: httpx.Client,
    log: Path,
    *,
    pause: float = 1.0,
    sleep: Sleep = time.sleep,
) -> Iterator[Visit]:
    """Visits each address not yet in the log, one every `pause` seconds, and writes each answer to it at once.

    The log holds one JSON object a line; a run that was stopped goes on where it was. Addresses that could not be
    reached, or whose site was busy, are tried again. Yields every answer, the old ones too.
    """
    seen = {found.url: found for found in read_log(log) if found.state is not State.UNREACHED}
    for resource in resources:
        if resource.url in seen:
            yield seen[resource.url]
            continue
        found = visit(client, resource, sleep=sleep, pause=pause)
        with log.open("a", encoding="utf-8") as out:
            out.write(json.dumps(asdict(found)) + "\n")
        yield found
        sleep(pause)


def read_log(log: Path) -> tuple[Visit, ...]:
    """The answers of earlier runs; a last line cut short by a crash is left out."""
    if not log.exists():
        return ()
    found = []
    for line in log.read_text(encoding="utf-8").splitlines():
        try:
            row = json.loads(line)
        except json.JSONDecodeError:
            continue
        found.append(Visit(row["id"], row["url"], State(row["state"]), row["final"], row["note"]))
    return tuple(found)
