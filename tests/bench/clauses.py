"""A program that takes every clause of an advert for a requirement, so that the scorers have something to count.

python clauses.py RESUME [JOB]    with both, an analysis; with the resume alone, an exploration
"""

import json
import re
import sys
from pathlib import Path


def analysis(resume: str, job: str) -> dict[str, object]:
    """A clause is met where a long word of it stands in the resume."""
    clauses = [m for m in re.finditer(r"[^\n.;,]+", job) if len(m.group().strip()) > 2]
    requirements = [requirement(number, clause, resume) for number, clause in enumerate(clauses)]
    return {"requirements": requirements, "fit": {"score": len(requirements)}}


def requirement(number: int, clause: re.Match[str], resume: str) -> dict[str, object]:
    shared = [word for word in re.findall(r"\w{4,}", clause.group().lower()) if word in resume.lower()]
    at = resume.lower().index(shared[0]) if shared else 0
    evidence = {"quote": {"text": resume[at : at + 20], "start": at, "end": at + 20}, "strength": "listed"}
    return {
        "id": f"r{number}",
        "label": clause.group().strip(),
        "quote": {"text": clause.group(), "start": clause.start(), "end": clause.end()},
        "kind": "skill",
        "importance": ("must", "duty", "nice")[number % 3],
        "group": f"g{number // 4}",
        "status": "met" if shared else "gap",
        "evidence": [evidence] if shared else [],
    }


def exploration(resume: str) -> dict[str, object]:
    """Occupations in an order that the resume's length decides."""
    codes = [
        "29-1141.00",
        "43-4051.00",
        "13-1151.00",
        "47-2111.00",
        "15-1252.00",
        "11-1021.00",
        "43-6011.00",
        "13-1111.00",
    ]
    turn = len(resume) % len(codes)
    turned = codes[turn:] + codes[:turn]
    return {
        "person": {"occupations": [{"code": code} for code in turned[:3]]},
        "moves": [{"occupation": {"code": code}} for code in turned],
    }


if __name__ == "__main__":
    texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
    print(json.dumps(analysis(*texts) if len(texts) == 2 else exploration(*texts)))
