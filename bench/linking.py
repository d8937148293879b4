"""Links the annotated sentences of Decorte et al. (2022) to ESCO and prints R-Precision and speed.

    python -m bench.linking FOLDER

FOLDER holds `<set>_validation_annotations.csv` (columns `sentence`, `label`) of the published sets HOUSE and TECH.
The knowledge base in use is the user's (`UPBRIDGE_HOME`); loading it is not part of the speed.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from bench.score_linking import read_gold, score
from upbridge.knowledge.base import KnowledgeBase
from upbridge.knowledge.current import current_folder
from upbridge.knowledge.encoder import OnnxEncoder
from upbridge.knowledge.handbook.adapter import load_adapter
from upbridge.knowledge.handbook.vocabulary import load_vocabulary
from upbridge.knowledge.home import Home
from upbridge.language.linker import Mix, SkillLinker
from upbridge.language.linker_tables import Tables
from upbridge.language.vocabulary import Vocabulary
from upbridge.ports import SkillIndex


def open_base(threads: int | None = None) -> tuple[SkillIndex, OnnxEncoder, Tables | None, Vocabulary]:
    """What a linker over the base in use is made of."""
    home = Home.of(os.environ)
    encoder = OnnxEncoder.open(home.encoder, threads)
    base = KnowledgeBase(current_folder(home), encoder)
    return base.skill_index(), encoder, base.linker_tables(), Vocabulary.of(load_vocabulary())


def open_linker(threads: int | None = None, mix: Mix | None = None, *, adapted: bool = True) -> SkillLinker:
    """A linker over the base in use, everything loaded; without the adapter unless `adapted`."""
    index, encoder, tables, vocabulary = open_base(threads)
    adapter = load_adapter() if adapted else None
    linker = SkillLinker.of(index, encoder, mix=mix, tables=tables, vocabulary=vocabulary, adapter=adapter)
    linker.link(["warm up"])
    return linker


def figures(linker: SkillLinker, path: Path) -> dict[str, float]:
    """R-Precision at 1, 5 and 10, mean reciprocal rank, sentences and sentences a second (wall and processor time).

    The speed is that of ranking ten skills, in a second pass: the first reads the base's files from the disk.
    """
    gold = read_gold(path)
    sentences = list(gold)
    ranked = linker.link(sentences, top=30)
    wall, processor = time.perf_counter(), time.process_time()
    linker.link(sentences, top=10)
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    predicted = {
        text: [match.skill.label.lower() for match in row] for text, row in zip(sentences, ranked, strict=True)
    }
    return {
        "sentences": len(sentences),
        **score(gold, predicted),
        "per_second": round(len(sentences) / wall, 1),
        "processor_ms": round(1000 * processor / len(sentences), 2),
    }


def main() -> int:
    folder = Path(sys.argv[1])
    linker = open_linker()
    for path in sorted(folder.glob("*_validation_annotations.csv")):
        print(path.name.split("_")[0], figures(linker, path))
    return 0


if __name__ == "__main__":
    sys.exit(main())
