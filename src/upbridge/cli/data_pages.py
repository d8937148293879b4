"""What `upbridge data` shows, as text of at most 80 columns and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from upbridge.knowledge.status import Loaded, Status
from upbridge.knowledge.verify import Verdict

WIDTH = 80


def status_as_text(status: Status) -> str:
    """Sources with version, licence, rows, age and attribution; then what is missing and what that costs."""
    manifest = status.manifest
    age = "today" if status.days == 0 else f"{status.days} days ago" if status.days else "on an unknown day"
    lines = [
        f"{manifest.kind.capitalize()} base, built {age}, {sum(manifest.rows.values()):,} rows",
        f"hash {manifest.hash}",
        f"in {status.folder}",
        *_outdated(status),
        "",
    ]
    for loaded in status.loaded:
        lines += _source(loaded)
    if status.missing:
        lines += ["Missing, and what that costs", ""]
        for missing in status.missing:
            lines += _wrapped(f"{missing.id}: {missing.costs}", "  ")
    else:
        lines.append("Nothing is missing.")
    return "\n".join(lines).rstrip()


def _outdated(status: Status) -> list[str]:
    command = "upbridge data build" + (" --starter" if status.manifest.kind == "starter" else "")
    return [f"built by another version of Upbridge: `{command}` makes it anew"] if status.outdated else []


def _source(loaded: Loaded) -> list[str]:
    source = loaded.source
    facts = [f"{loaded.rows:,} rows", source.licence]
    if loaded.age is not None:
        facts.insert(1, f"released {source.date} ({_years(loaded.age)})")
    if loaded.problems:
        facts.append(f"{loaded.problems:,} broken rows left out")
    head = f"{source.id}: {source.title}"
    version = f", version {source.version}" if source.version and source.version not in source.title else ""
    return [
        *_wrapped(head + version, ""),
        *_wrapped("; ".join(facts), "  "),
        *_wrapped(source.attribution, "  "),
        "",
    ]


def _years(days: int) -> str:
    if days < 60:
        return f"{days} days ago"
    return f"{round(days / 30.44)} months ago" if days < 730 else f"{days / 365.25:.1f} years ago"


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False)


def status_as_json(status: Status) -> dict[str, Any]:
    """The same facts for programs."""
    manifest = status.manifest
    return {
        "kind": manifest.kind,
        "hash": manifest.hash,
        "built": manifest.built,
        "folder": str(status.folder),
        "rows": dict(manifest.rows),
        "sources": [
            asdict(item.source) | {"rows": item.rows, "age_days": item.age, "broken_rows": item.problems}
            for item in status.loaded
        ],
        "missing": [asdict(missing) for missing in status.missing],
    }


def verdict_as_text(verdict: Verdict) -> str:
    """One line a fault, or that all is well."""
    head = f"{verdict.files} files and {verdict.rows:,} rows checked"
    if not verdict.faults:
        return f"{head}: all is well."
    return "\n".join([f"{head}: {len(verdict.faults)} faults", *_faults(verdict)])


def _faults(verdict: Verdict) -> Iterable[str]:
    for fault in verdict.faults:
        yield from _wrapped(f"{fault.where}: {fault.count:,} rows, {fault.message}", "  ")


def verdict_as_json(verdict: Verdict) -> dict[str, Any]:
    """The same for programs."""
    return {
        "files": verdict.files,
        "rows": verdict.rows,
        "hash": verdict.manifest.hash,
        "faults": [asdict(fault) for fault in verdict.faults],
    }
