"""A copy of the course's set-up files in an empty folder, where pip and venv are stand-ins."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
STANDIN = Path(__file__).resolve().parent / "standin"


class Place:
    """A folder with run.py in it, and ways to start it and to see what it did."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("run.py", "pyproject.toml", "constraints.txt"):
            shutil.copy(REPOSITORY / name, folder)
        self.venv = folder / ".venv"
        self.calls_file = folder / "calls.jsonl"

    @property
    def calls(self) -> list[dict[str, object]]:
        """What each `pip install` so far was given."""
        text = self.calls_file.read_text() if self.calls_file.exists() else ""
        return [json.loads(line) for line in text.splitlines()]

    def environment(self, *outcomes: str) -> dict[str, str]:
        """Variables that put the stand-ins in place, with an outcome for each `pip install`."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHON"))}
        return kept | {
            "PYTHONPATH": str(STANDIN),
            "PYTHONDONTWRITEBYTECODE": "1",
            "STANDIN_PIP": json.dumps(outcomes),
            "STANDIN_CALLS": str(self.calls_file),
        }

    def popen(self, *arguments: str, outcomes: tuple[str, ...] = ()) -> subprocess.Popen[str]:
        """run.py, started."""
        self.calls_file.unlink(missing_ok=True)
        return subprocess.Popen(
            [getattr(sys, "_base_executable", sys.executable), self.folder / "run.py", *arguments],
            env=self.environment(*outcomes),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *arguments: str, outcomes: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        """run.py, started and finished."""
        with self.popen(*arguments, outcomes=outcomes) as process:
            out, err = process.communicate(timeout=30)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def module(self) -> ModuleType:
        """run.py as a module, to change the world around it."""
        spec = importlib.util.spec_from_file_location("run_under_test", self.folder / "run.py")
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module


@pytest.fixture
def place(tmp_path: Path) -> Place:
    folder = tmp_path / "a course"  # a space in the path, as people have
    folder.mkdir()
    return Place(folder)
