"""Lets these tests import what stands beside them, and has a run of the final project for them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def workspace_with_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with one small run, made once for all tests: leave it as it is."""
    from runs_made import make_run

    workspace = tmp_path_factory.mktemp("workspace")
    make_run(workspace)
    return workspace


@pytest.fixture
def with_run(workspace_with_run: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same as the working folder, as a figure's session has it."""
    monkeypatch.chdir(workspace_with_run)
    return workspace_with_run


@pytest.fixture
def without_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace in which nothing has been trained yet, as the working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
