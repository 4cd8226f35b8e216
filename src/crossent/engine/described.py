"""What is known of a figure before anything of it runs: its title, its first inputs, its needs.

Read from figure.py without importing it, so that the page does not wait for NumPy.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

_known: dict[Path, tuple[tuple[int, int], dict[str, Any]]] = {}


def described(folder: Path) -> dict[str, Any]:
    """NEEDS, START, TITLE, FRAMEWORK and EVERY_TRACK of the figure in that folder; they are plain values in its source."""
    path = folder / "figure.py"
    stat = path.stat()
    stamp = (stat.st_mtime_ns, stat.st_size)
    if path not in _known or _known[path][0] != stamp:
        _known[path] = (stamp, _read(path))
    return _known[path][1]


def _read(path: Path) -> dict[str, Any]:
    facts: dict[str, Any] = {"NEEDS": {}, "START": {}, "TITLE": "", "FRAMEWORK": "", "EVERY_TRACK": False}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.AnnAssign):
            targets: list[ast.expr] = [node.target]
        elif isinstance(node, ast.Assign):
            targets = node.targets
        else:
            continue
        for target in targets:
            if isinstance(target, ast.Name) and target.id in facts and node.value is not None:
                try:
                    facts[target.id] = ast.literal_eval(node.value)
                except ValueError as error:
                    raise ValueError(
                        f"{path}: write {target.id} as plain values, without a computation."
                    ) from error
    return facts
