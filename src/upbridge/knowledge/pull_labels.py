"""ESCO labels in another language through ESCO's public API, written as the label files that `esco_labels` reads."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
from tenacity import RetryError, Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from upbridge.errors import DownloadFailed, InvalidRequest
from upbridge.knowledge.pull import AGENT, Fetched, Fetching, Progress

API = "https://ec.europa.eu/esco/api"
VERSION = "v1.2.0"
_PAGE = 100
_SCHEMES = {"skills": ("skill", "member-skills"), "occupations": ("occupation", "member-occupations")}
_LANGUAGE = re.compile(r"[a-z]{2}")


class _BusyError(Exception):
    """The server could not answer now: worth another attempt."""


def pull_labels(
    language: str,
    into: Path,
    *,
    api: str = API,
    version: str = VERSION,
    fetching: Fetching = Fetching(),  # frozen, so it may be shared
    progress: Progress = lambda *_: None,
) -> list[Fetched]:
    """Two files, `esco/labels_<language>/{skills,occupations}_<language>.csv`, page by page.

    Raises InvalidRequest for what is no ISO 639-1 code, DownloadFailed where the service does not answer.
    """
    if not _LANGUAGE.fullmatch(language):
        raise InvalidRequest(f"{language!r} is no language", "Give an ISO 639-1 code, as fr or de.")
    folder = into / "esco" / f"labels_{language}"
    folder.mkdir(parents=True, exist_ok=True)
    fetched = []
    with httpx.Client(timeout=fetching.timeout, headers={"User-Agent": AGENT, "Accept": "application/json"}) as client:
        for name, (resource, scheme) in _SCHEMES.items():
            path = folder / f"{name}_{language}.csv"
            fields = {
                "isInScheme": f"http://data.europa.eu/esco/concept-scheme/{scheme}",
                "language": language,
                "selectedVersion": version,
                "limit": str(_PAGE),
            }
            ask = _asker(client, f"{api}/resource/{resource}", fields, fetching, path)
            _write(path, ask, language, progress)
            fetched.append(Fetched(path.relative_to(into).as_posix(), "downloaded", path.stat().st_size))
    return fetched


Ask = Callable[[int], Mapping[str, Any]]


def _asker(client: httpx.Client, url: str, fields: Mapping[str, str], fetching: Fetching, path: Path) -> Ask:
    def once(page: int) -> Mapping[str, Any]:
        response = client.get(url, params={**fields, "offset": str(page)})
        if response.status_code != httpx.codes.OK:
            raise _BusyError(f"the service answered {response.status_code}")
        try:
            found: Mapping[str, Any] = response.json()
        except ValueError as error:
            raise _BusyError("the service answered something that is no JSON") from error
        return found

    def ask(page: int) -> Mapping[str, Any]:
        attempts = Retrying(
            stop=stop_after_attempt(fetching.attempts),
            wait=wait_exponential(multiplier=fetching.wait, max=30),
            retry=retry_if_exception_type((_BusyError, httpx.TransportError)),
        )
        try:
            return attempts(once, page)
        except RetryError as error:
            last = error.last_attempt.exception()
            page_by_hand = "https://esco.ec.europa.eu/en/use-esco/download"
            raise DownloadFailed(path.name, str(last), page_by_hand, str(path)) from last

    return ask


def _write(path: Path, ask: Ask, language: str, progress: Progress) -> None:
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8", newline="") as sink:
        writer = csv.writer(sink, lineterminator="\n")
        writer.writerow(("conceptUri", "preferredLabel", "altLabels"))
        for count, (uri, concept, total) in enumerate(_concepts(ask), 1):
            preferred = _in_language(concept.get("preferredLabel"), language)
            if preferred:
                writer.writerow((uri, preferred[0], "|".join(_in_language(concept.get("alternativeLabel"), language))))
            progress(path.name, count, total)
    part.replace(path)


def _concepts(ask: Ask) -> Iterator[tuple[str, Mapping[str, Any], int | None]]:
    """Every concept, page after page, until a page is empty or all of `total` have come."""
    page = seen = 0
    while True:
        answer = ask(page)
        found = answer.get("_embedded") or {}
        total = answer.get("total")
        for uri, concept in found.items():
            yield uri, concept, total
        seen += len(found)
        page += 1
        if not found or (total is not None and seen >= total):
            return


def _in_language(labels: Any, language: str) -> list[str]:
    """A label of the language: the service gives a text, or a list of them, a language."""
    found = labels.get(language) if isinstance(labels, Mapping) else None
    texts = [found] if isinstance(found, str) else list(found or ())
    return [text.strip() for text in texts if isinstance(text, str) and text.strip()]
