"""GPTs are GPTs (Eloundou et al. 2023): how many of an occupation's tasks language models could speed up.

alpha: with a language model alone; beta: half of what added software makes possible too; gamma: all of it.
"""

from __future__ import annotations

from pathlib import Path

from upbridge.knowledge.sources.exposure import read_exposure
from upbridge.knowledge.sources.publisher import MEGABYTE, Download, Publisher
from upbridge.knowledge.tables import Release
from upbridge.model.figures import Source

ABOUT = Source(
    "gpts-are-gpts",
    "GPTs are GPTs: exposure of occupations to large language models",
    "OpenAI, OpenResearch and the University of Pennsylvania",
    "2023",
    "MIT",
    "T. Eloundou, S. Manning, P. Mishkin, D. Rock: GPTs are GPTs: An Early Look at the Labor Market Impact Potential "
    "of Large Language Models (2023). Data under the MIT licence.",
    "https://github.com/openai/GPTs-are-GPTs",
    "2023-03",
)
_PATTERNS = ("exposure/gpts_are_gpts_occ_level.csv", "exposure/occ_level.csv")
_MEASURES = {
    f"{who}_rating_{measure}": f"{measure}, rated by {by}"
    for who, by in (("dv", "a model"), ("human", "people"))
    for measure in ("alpha", "beta", "gamma")
}


def read(root: Path) -> Release:
    """Six scores an occupation of O*NET-SOC 2019."""
    return read_exposure(root, ABOUT, _PATTERNS, "onet", "O*NET-SOC Code", _MEASURES)


PUBLISHER = Publisher(
    ABOUT,
    _PATTERNS,
    read,
    "exposure to language models as rated task by task",
    (
        Download(
            _PATTERNS[0],
            "https://raw.githubusercontent.com/openai/GPTs-are-GPTs/main/data/occ_level.csv",
            ABOUT.url,
            126022,
            "40c74f53de40aec91c0017d80690cbba915f83a8bb414bcf2f884692f1749acb",
            5 * MEGABYTE,
        ),
    ),
)
