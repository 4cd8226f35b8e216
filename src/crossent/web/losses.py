"""The page of losses that name their bug, where the course has a module `losses`: the table, or what a number may be."""

from __future__ import annotations

import math
import runpy
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

WIDE, TALL = 120, 40


def asked(course: Path, query: Mapping[str, str]) -> dict[str, Any] | None:
    """What the page shows for a query; None where the course has no such module."""
    rows = _rows(course / "losses.py")
    if rows is None:
        return None
    said = {
        name: query.get(name, usual)[:20]
        for name, usual in (("loss", ""), ("classes", "10"), ("batch", "64"))
    }
    try:
        number = float(said["loss"]) if said["loss"].strip() else None
        classes, batch = int(said["classes"]), int(said["batch"])
        if classes > 100_000 or batch > 100_000 or classes * batch > 1_000_000:
            raise ValueError("that is too many for a run of the page. Give fewer classes or a smaller batch.")
        # the runs are made with the settings that were asked for
        found = rows(number, classes, batch)
    except ValueError as error:
        return {"said": said, "rows": [], "problem": f"This cannot be looked up: {error}"}
    return {"said": said, "rows": [{**row, "path": _path(row["curve"])} for row in found], "problem": ""}


@cache
def _rows(file: Path) -> Callable[..., list[dict[str, Any]]] | None:
    if not file.is_file():
        return None
    found: Callable[..., list[dict[str, Any]]] = runpy.run_path(str(file))["rows"]
    return found


def _path(curve: list[float]) -> str:
    """A run's losses as the path of a small drawing; empty where none is a number."""
    finite = [loss for loss in curve if math.isfinite(loss)]
    if not finite:
        return ""
    low, high = min(0.0, *finite), max(0.0, *finite)
    return "M" + "L".join(
        f"{place * WIDE / max(len(finite) - 1, 1):.1f} {TALL - 2 - (loss - low) / ((high - low) or 1) * (TALL - 4):.1f}"
        for place, loss in enumerate(finite)
    )
