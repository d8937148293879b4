"""Working with AI (Tomlinson et al. 2025): AI applicability of occupations, measured on how people used a chatbot."""

from __future__ import annotations

from pathlib import Path

from upbridge.knowledge.sources.exposure import read_exposure
from upbridge.knowledge.sources.publisher import MEGABYTE, Download, Publisher
from upbridge.knowledge.tables import Release
from upbridge.model.figures import Source

ABOUT = Source(
    "working-with-ai",
    "Working with AI: applicability of generative AI to occupations",
    "Microsoft Research",
    "2025",
    "CC BY 4.0",
    "K. Tomlinson, S. Jaffe, W. Wang, S. Counts, S. Suri: Working with AI: Measuring the Applicability of Generative "
    "AI to Occupations (2025), arXiv:2507.07935. Data under CC BY 4.0.",
    "https://github.com/microsoft/working-with-ai",
    "2025-07",
)
_PATTERNS = ("exposure/working_with_ai_soc_scores.csv", "exposure/soc_ai_applicability_scores.csv")


def read(root: Path) -> Release:
    """One score an occupation of SOC 2018 (some are the groups that BLS wage statistics use)."""
    measures = {"ai_applicability_score": "AI applicability"}
    return read_exposure(root, ABOUT, _PATTERNS, "soc", ("SOC Code", "SOC"), measures)


PUBLISHER = Publisher(
    ABOUT,
    _PATTERNS,
    read,
    "exposure to AI as measured on real use",
    (
        Download(
            _PATTERNS[0],
            "https://raw.githubusercontent.com/microsoft/working-with-ai/main/soc_ai_applicability_scores.csv",
            ABOUT.url,
            49995,
            "2a077dbe90ff377813adac04b2acef6aee51c4b13505a4760ea84ca3efc9039a",
            5 * MEGABYTE,
        ),
    ),
)
