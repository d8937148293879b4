"""Groups of commands that are imported when one of them is asked for, so that the others start at once."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType
from typing import Any

import typer
from typer.core import TyperGroup

MODULES: Mapping[str, str] = MappingProxyType(
    {
        "skills": "upbridge.cli.skills",
        "occupations": "upbridge.cli.occupations",
        "data": "upbridge.cli.data",
        "learning": "upbridge.cli.learning",
    }
)
"""A group's name, and the module whose `app` it is."""


class Commands(TyperGroup):
    """The commands registered at once, and those of `MODULES`."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [*super().list_commands(ctx), *(name for name in MODULES if find_spec(MODULES[name]))]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in MODULES:
            return super().get_command(ctx, cmd_name)
        command = typer.main.get_command(import_module(MODULES[cmd_name]).app)
        command.name = cmd_name
        return command
