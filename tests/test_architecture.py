"""The rooms and their arrows: cli and terminal → web → engine; content → engine, maths, training, figures; the last two → maths."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "crossent"
MOST_LINES = 320

ARROWS = {
    "cli.py": {"terminal", "web", "engine", "content"},
    "terminal": {"terminal", "web", "engine", "content"},
    "web": {"web", "engine"},
    "engine": {"engine"},
    "content": {"content", "engine", "maths", "training", "figures"},
    "figures": {"figures", "maths", "training"},
    "training": {"training", "maths"},
    "maths": {"maths"},
    "__main__.py": {"cli"},
    "__init__.py": set(),
}
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "vendor" not in path.parts)


def room(path: Path) -> str:
    """The first folder, or the file itself where it stands at the top."""
    return path.relative_to(SOURCE).parts[0]


def imported_rooms(path: Path) -> set[str]:
    """The rooms of ours that a file imports anything from, at any depth of its code."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: say the whole name, not a relative one"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "crossent" and len(parts) > 1 and parts[1] != "__version__":
                found.add(parts[1])
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_arrows_point_one_way(path: Path) -> None:
    allowed = ARROWS[room(path)]
    assert imported_rooms(path) <= allowed, f"{room(path)} may import only {sorted(allowed)}"


def test_every_room_is_known() -> None:
    rooms = {path.name for path in SOURCE.iterdir() if path.name != "__pycache__"}
    assert rooms <= set(ARROWS) | {"py.typed"}


def test_the_engine_does_not_know_what_it_teaches() -> None:
    for path in (SOURCE / "engine").glob("*.py"):
        text = path.read_text(encoding="utf-8").lower().replace("crossent", "")
        assert "entropy" not in text, path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_modules_stay_readable(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_page_scripts_stay_readable() -> None:
    for path in [*(SOURCE / "web" / "static" / "js").rglob("*.js"), *(SOURCE / "figures").rglob("*.js")]:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES, path


def test_no_loss_formula_in_javascript() -> None:
    """A logarithm or an exponential of the learner's quantities belongs into Python; axes may have a log scale of their own."""
    for path in (SOURCE / "figures").rglob("figure.js"):
        assert not re.search(r"Math\.(log|log2|log10|log1p|exp|expm1)\b", path.read_text(encoding="utf-8")), (
            path
        )


def test_every_module_says_what_it_does() -> None:
    for path in MODULES:
        if any((folder / "exercise.toml").is_file() for folder in path.parents[:2]):
            continue  # an exercise's, in any track
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_the_readmes_tree_names_every_room() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for path in SOURCE.iterdir():
        if path.suffix == ".py" or path.is_dir():
            if path.name.startswith("__"):
                continue
            assert path.name in readme, f"README.md's tree lacks {path.name}"
