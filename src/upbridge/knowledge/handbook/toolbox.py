"""Puts the handbook's providers, project patterns and catalogue together into the toolbox that closes gaps."""

from __future__ import annotations

from functools import lru_cache

from upbridge.knowledge.handbook.catalogue import read_catalogue
from upbridge.knowledge.handbook.projects import read_projects
from upbridge.knowledge.handbook.providers import read_providers
from upbridge.learning.toolbox import Toolbox


@lru_cache(maxsize=1)
def read_toolbox() -> Toolbox:
    """The toolbox with everything the handbook ships; read once a process."""
    return Toolbox(read_providers(), read_projects(), read_catalogue())
