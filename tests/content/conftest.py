"""Programs that are not among the course's own, each run through the public door: `crossent check ID FILE... --json`.

`right/ID.txt` and `wrong/ID.txt` hold many programs each. A program starts at a line `=== name`, or
`=== name -> finding-id` where the first finding is fixed. `np` and `math` are imported for all of them.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
HEADER = "import math\n\nimport numpy as np\n\n\n"


@dataclass(frozen=True)
class Program:
    """One program of a table, and the id of the finding that it must come with, if that is fixed."""

    name: str
    finding: str | None
    text: str
    table: Path


def read_programs(path: Path) -> list[Program]:
    """The programs of one file, in order."""
    parts = re.split(r"(?m)^=== (.+)\n", path.read_text(encoding="utf-8"))[1:]
    programs = []
    for title, text in zip(parts[::2], parts[1::2], strict=True):
        name, _, finding = (word.strip() for word in title.partition("->"))
        programs.append(Program(name, finding or None, HEADER + text, path))
    names = [program.name for program in programs]
    assert len(set(names)) == len(names), f"{path}: names are used twice"
    return programs


@pytest.fixture
def check_table(tmp_path: Path) -> Callable[..., list[tuple[Program, dict[str, Any]]]]:
    """Check all programs of one file, or of two, against the exercise that the files are named after."""

    def run(path: Path, *options: str, also: Path | None = None) -> list[tuple[Program, dict[str, Any]]]:
        programs = read_programs(path) + (read_programs(also) if also else [])
        files = []
        for i, program in enumerate(programs):
            file = tmp_path / f"program_{i}.py"
            file.write_text(program.text, encoding="utf-8")
            files.append(str(file))
        command = [sys.executable, "-m", "crossent", "check", path.stem, *files, "--json", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        reports = [json.loads(line) for line in done.stdout.splitlines()]
        return list(zip(programs, reports, strict=True))

    return run
