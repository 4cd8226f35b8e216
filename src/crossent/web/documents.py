"""Pages that a training run has left in the workspace, such as its report: shown as they are, and able to do nothing.

Whatever stands in such a file, its own policy lets it run no script, load nothing, send nothing and frame nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = "runs"
MOST_BYTES = 50_000_000
NAME = re.compile(r"\w[\w.-]{0,120}", re.ASCII)
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; sandbox"
)


def find(workspace: Path, run: str, name: str) -> Path | None:
    """The page of that name in a run's folder, or None: nothing outside, nothing hidden, nothing but HTML.

    >>> find(Path("/tmp"), "..", "report.html") is None
    True
    """
    if not NAME.fullmatch(run) or not NAME.fullmatch(name) or not name.endswith(".html"):
        return None
    path, folder = workspace / FOLDER / run / name, workspace.resolve() / FOLDER / run
    try:
        plain = path.resolve() == folder / name and path.is_file()  # a link leads elsewhere
        return path if plain and path.stat().st_size <= MOST_BYTES else None
    except (OSError, ValueError):
        return None
