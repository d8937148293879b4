"""O*NET's own crosswalks: O*NET-SOC 2010 to 2019, and O*NET-SOC 2019 to SOC 2018."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from upbridge.errors import SourceBroken
from upbridge.knowledge.sources.grid import Reading, comma, needed
from upbridge.knowledge.sources.publisher import MEGABYTE, Download, Publisher
from upbridge.knowledge.sources.sheets import sheets, table
from upbridge.knowledge.sources.shelf import newest, opened, sha256_of
from upbridge.knowledge.tables import CrosswalkRow, OccupationRow, Release
from upbridge.model.figures import Source

ID = "onet-taxonomy"
ABOUT = Source(
    ID,
    "O*NET-SOC taxonomy crosswalks",
    "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
    "2019",
    "CC BY 4.0",
    "This site includes information from the O*NET-SOC 2019 Taxonomy by the U.S. Department of Labor, Employment and "
    "Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. "
    "Upbridge has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these "
    "modifications.",
    "https://www.onetcenter.org/taxonomy.html",
    "2020-11",
)
WALK = ("crosswalks/2010_to_2019_Crosswalk.xlsx", "crosswalks/2010_to_2019_Crosswalk.csv")
SOC = ("crosswalks/2019_to_SOC_Crosswalk.xlsx", "crosswalks/2019_to_SOC_Crosswalk.csv")


def read(root: Path) -> Release:
    """Both crosswalks, and the SOC 2018 occupations with their titles."""
    reading = Reading()
    walk, soc = walk_2010(root, reading), soc_2018(root, reading)
    titles = {row[2]: row[3] for row in soc}
    occupations = [OccupationRow(code, "soc", title, None, None, ID) for code, title in sorted(titles.items())]
    crosswalks = [
        *crossed("onet2010", "onet", ((old, new) for old, new, *_ in walk)),
        *crossed("onet", "soc", ((code, target) for code, _, target, _ in soc)),
    ]
    found = [p for p in (newest(root, *WALK), newest(root, *SOC)) if p is not None]
    files = tuple((p.name, sha256_of(p)) for p in found)
    return Release(ABOUT, {"occupations": occupations, "crosswalks": crosswalks}, files, tuple(reading.problems))


def walk_2010(root: Path, reading: Reading) -> list[tuple[str, str]]:
    """(O*NET-SOC 2010 code, 2019 code); a code that was split stands more than once."""
    columns = ("O*NET-SOC 2010 Code", "O*NET-SOC 2019 Code")
    return [(old, new) for old, new in _cells(root, reading, WALK, columns)]


def soc_2018(root: Path, reading: Reading) -> list[tuple[str, ...]]:
    """(O*NET-SOC 2019 code, its title, SOC 2018 code, its title)."""
    columns = ("O*NET-SOC 2019 Code", "O*NET-SOC 2019 Title", "2018 SOC Code", "2018 SOC Title")
    return _cells(root, reading, SOC, columns)


def _cells(root: Path, reading: Reading, paths: tuple[str, ...], columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    path = newest(root, *paths)
    if path is None:
        raise SourceBroken(paths[0], "it is not there")
    member = next(iter(opened(path).members.values()))
    if path.suffix == ".csv":
        grid = comma(member)
    else:
        grid = table(member, next(iter(sheets(member).values())), columns[0])

    def make(*cells: str) -> tuple[str, ...]:
        return tuple(needed(cell, column) for cell, column in zip(cells, columns, strict=True))

    return reading.rows(grid, make, columns)


def crossed(scheme: str, target_scheme: str, pairs: Iterable[tuple[str, str]], source: str = ID) -> list[CrosswalkRow]:
    """One row a pair: exact where both codes stand once, broad where several codes share the target,
    narrow where the code was split over several targets, close where both."""
    distinct = list(dict.fromkeys(pairs))
    froms, tos = Counter(code for code, _ in distinct), Counter(target for _, target in distinct)
    matches = {(False, False): "exact", (False, True): "broad", (True, False): "narrow", (True, True): "close"}
    return [
        CrosswalkRow(scheme, code, target_scheme, target, matches[froms[code] > 1, tos[target] > 1], source)
        for code, target in distinct
    ]


PUBLISHER = Publisher(
    ABOUT,
    (*WALK, *SOC),
    read,
    "pay, growth and AI figures of O*NET occupations (they are published by SOC code), and older codes",
    (
        Download(
            WALK[0],
            "https://www.onetcenter.org/taxonomy/2019/walk/2010_to_2019_Crosswalk.xlsx?fmt=xlsx",
            "https://www.onetcenter.org/taxonomy/2019/walk.html",
            47190,
            "993fda20fc2068653a0507f8516bb7a750ae1ecbd7dcbd55795b585b741c82b2",
            5 * MEGABYTE,
        ),
        Download(
            SOC[0],
            "https://www.onetcenter.org/taxonomy/2019/soc/2019_to_SOC_Crosswalk.xlsx?fmt=xlsx",
            "https://www.onetcenter.org/taxonomy/2019/soc.html",
            45007,
            "68488984606cff24d65dc01005945b3f158fcd77b17dac8bbc1a5a4ebb78ec2f",
            5 * MEGABYTE,
        ),
    ),
)
