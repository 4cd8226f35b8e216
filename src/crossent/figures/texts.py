"""What figures on texts share: the text that is asked for, and a table of the learner's made safe."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from crossent.figures.values import table
from crossent.training.language import text as texts


@lru_cache(maxsize=4)
def _read(name: str, folder: str, changed: float) -> str:
    return texts.read(name, Path(folder))


def chosen(inputs: Any) -> tuple[str, dict[str, Any]]:
    """Return the text that the page asks for and what to say of it; one that cannot be used is told, and the sample taken.

    The learner's files are those of the working folder, which is their workspace.
    """
    folder = Path.cwd()
    asked = inputs.get("file") if isinstance(inputs, Mapping) else ""
    name = asked if isinstance(asked, str) else ""
    about: dict[str, Any] = {"file": name, "files": texts.files(folder), "trouble": ""}
    try:
        path = folder / name
        text = _read(name, str(folder), path.stat().st_mtime if name and path.is_file() else 0.0)
    except (texts.TextError, OSError) as error:
        text, about["file"], about["trouble"] = texts.sample(), "", str(error)
    return text, about


def rows(result: Any, size: int) -> np.ndarray:
    """Return a table of probabilities as it came from a learner's function; what does not fit is NaN."""
    return np.array(table(result, size, size), dtype=float).reshape(size, size)
