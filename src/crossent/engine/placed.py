"""Remembers which exercises and files were ever placed in a workspace, so that what was deleted stays deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from crossent.engine.textfile import ChangedMeanwhile, read_bytes, replace


def load(path: Path) -> tuple[set[str], set[str]] | None:
    """Exercises and files; None where nothing is remembered, or the memory is damaged.

    A lost memory does no harm: a function or a file that exists is not placed twice.
    """
    if not path.exists():
        return None
    try:
        state = json.loads(read_bytes(path))
        return {str(i) for i in state["placed"]}, {str(i) for i in state["files"]}
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def save(path: Path, version: str, placed: Iterable[str], files: Iterable[str]) -> None:
    """Remember them, beside what another process may have placed in the meantime."""
    for _ in range(5):
        state = {"course": version, "placed": sorted(placed), "files": sorted(files)}
        try:
            old = path.read_bytes() if path.exists() else None
            replace(path, json.dumps(state, indent=1).encode() + b"\n", old)
            return
        except ChangedMeanwhile:
            known = load(path)
            if known:
                placed, files = set(placed) | known[0], set(files) | known[1]
