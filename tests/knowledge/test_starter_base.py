"""On the real starter base, where one has been built."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from upbridge.knowledge.home import Home
from upbridge.knowledge.making import has_base

pytestmark = [
    pytest.mark.base,
    pytest.mark.skipif(not has_base(Home.of(os.environ)), reason="no knowledge base has been built here"),
]

LOAD = """
import os, time
from pathlib import Path
from upbridge.knowledge.base import KnowledgeBase
from upbridge.knowledge.encoder import OnnxEncoder
from upbridge.knowledge.home import Home
from upbridge.knowledge.making import current_folder
home = Home.of(os.environ)
start = time.process_time()
base = KnowledgeBase(current_folder(home), OnnxEncoder.open(home.encoder))
base.skill_index(), base.codes()
spent = time.process_time() - start
peak = next(line for line in Path('/proc/self/status').read_text().splitlines() if line.startswith('VmHWM'))
print(spent, int(peak.split()[1]) / 1024)
"""


def test_loading_takes_less_than_four_tenths_of_a_second_and_300_mb() -> None:
    ran = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, ran.stdout.split())
    assert seconds <= 0.4
    assert megabytes <= 300
