"""Whether the learner's code has replaced parts of the libraries that everything else relies on."""

from __future__ import annotations

import ast
import builtins
import math
import random
import types
from typing import Any

import numpy as np

from crossent.engine.functions import parse
from crossent.engine.report import Finding

_WATCHED: tuple[types.ModuleType, ...] = (np, np.random, np.linalg, math, random, builtins)
_QUIET = {"_", "__doc__", "__warningregistry__", "__pycached__"}


class Snapshot:
    """The libraries' names as they were before the learner's code ran."""

    def __init__(self) -> None:
        self._before = [(module, dict(vars(module))) for module in _WATCHED]

    def restore(self) -> list[str]:
        """Put replaced names back; says which they were."""
        changed = []
        for module, before in self._before:
            now = vars(module)
            for name, value in before.items():
                if now.get(name, value) is not value and name not in _QUIET:
                    changed.append(f"{module.__name__}.{name}")
                    setattr(module, name, value)
        return changed


def replaced(names: list[str], text: str) -> Finding:
    """Tell which library function was replaced, and where."""
    name = names[0]
    line = _line_of(text, name.rsplit(".", 1)[-1])
    where = f" on line {line}" if line else ""
    message = (
        f"Your code replaces `{name}`{where}. Every library and every other module uses the same one, and now gets "
        "yours. Expected: libraries as they were installed. Give your version a name of its own, and call that."
    )
    return Finding("library-replaced", "error", f"It replaces {name}.", message, line=line)


def _line_of(text: str, name: str) -> int | None:
    for node in ast.walk(parse(text) or ast.Module([], [])):
        targets: list[Any] = node.targets if isinstance(node, ast.Assign) else []
        for target in targets:
            if isinstance(target, ast.Attribute) and target.attr == name:
                return node.lineno  # type: ignore[attr-defined]
    return None
