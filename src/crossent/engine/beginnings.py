"""What a workspace begins with: the text of each file, a file for trying things, a pointer for the editor."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crossent.engine import functions
from crossent.engine.exercise import Exercise
from crossent.engine.textfile import WorkspaceError, create

if TYPE_CHECKING:
    from crossent.engine.catalog import Course


def text_of(name: str, headers: Mapping[str, str], exercises: Sequence[Exercise]) -> str:
    """The text that a file starts with: a module's header and skeletons, or a single exercise's own."""
    skeletons = [exercise.skeleton for exercise in exercises]
    if name not in headers and len(skeletons) == 1:
        return skeletons[0]
    return functions.compose(headers.get(name, ""), skeletons)


def by_choice(course: Course) -> set[str]:
    """The files that are not made before their track is chosen."""
    return {track.file for module in course.modules for track in module.tracks[1:]}


def scratch(modules: Iterable[str]) -> str:
    """A file for trying things, which names the modules that it may import."""
    imports = "".join(f"# import {Path(name).stem}\n" for name in modules)
    return (
        '"""For trying things. Nothing checks this file: change it as you like, and run it."""\n\n'
        f"# Your own modules can be imported here:\n{imports}\n"
        'print("Hello from scratch.py")\n'
    )


def editor_settings(folder: Path) -> None:
    """Point VS Code at this Python; without that everything works, so errors are left alone."""
    settings = {"python.defaultInterpreterPath": sys.executable}
    try:
        (folder / ".vscode").mkdir(exist_ok=True)
        create(folder / ".vscode" / "settings.json", json.dumps(settings, indent=4).encode() + b"\n")
    except (OSError, WorkspaceError):
        return
