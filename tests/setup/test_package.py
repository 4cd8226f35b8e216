"""What is asked for and what is shipped: pyproject.toml, constraints.txt, the wheel, the documents."""

import itertools
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
PINS = [
    Requirement(line)
    for line in (ROOT / "constraints.txt").read_text().splitlines()
    if line and not line.startswith("#")
]


def test_every_requirement_is_pinned_within_its_range():
    pins = {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in PINS}
    extras = PROJECT["optional-dependencies"].values()
    asked = [Requirement(text) for text in [*PROJECT["dependencies"], *itertools.chain(*extras)]]
    for requirement in asked:
        name = canonicalize_name(requirement.name)
        if name != "torch":
            assert requirement.specifier.contains(pins[name]), f"{name}: {pins[name]} is out of range"


def test_pins_are_exact_and_leave_torch_to_run_py():
    assert all(re.fullmatch(r"==[\w.]+", str(pin.specifier)) for pin in PINS)
    assert "torch" not in {pin.name for pin in PINS}


def test_run_py_installs_a_torch_in_range(place):
    run = place.module()
    [torch] = [r for r in map(Requirement, PROJECT["dependencies"]) if r.name == "torch"]
    assert torch == Requirement(run.TORCH_RANGE)
    assert torch.specifier.contains(run.TORCH) and torch.specifier.contains(f"{run.TORCH}+cpu")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    [path] = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(path) as file:
        return set(file.namelist())


def test_the_wheel_holds_every_file_of_the_package(wheel):
    package = ROOT / "src" / "crossent"
    files = {
        f"crossent/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and not any("cache" in part for part in path.parent.parts)
    }
    assert files - wheel == set()
    assert any(name.endswith("lesson.md") for name in files), "the content is looked for in the wrong place"


def test_the_wheel_holds_nothing_else(wheel):
    others = {name for name in wheel if not name.startswith(("crossent/", "crossent-"))}
    assert others == set()
    assert not [name for name in wheel if name.endswith(".pyc") or "__pycache__" in name]
    assert any(name.endswith("licenses/LICENSE") for name in wheel)


@pytest.mark.parametrize("option", ["--workspace", "--port", "--no-browser"])
def test_the_options_of_run_py_are_documented(place, option):
    assert option in place.run("--help").stdout
    assert option in (ROOT / "README.md").read_text()


def test_every_verb_of_the_command_is_documented():
    import typer

    from crossent.cli import app

    documents = (ROOT / "README.md").read_text() + (ROOT / "CONTRIBUTING.md").read_text()
    verbs = typer.main.get_command(app).commands
    assert "watch" in verbs
    assert [verb for verb in verbs if f"crossent {verb}" not in documents] == []


@pytest.mark.parametrize(
    ("system", "machine", "name"),
    [
        ("linux", "x86_64", "tensorflow-cpu"),
        ("linux", "aarch64", "tensorflow"),
        ("darwin", "arm64", "tensorflow"),
        ("win32", "AMD64", "tensorflow"),
    ],
)
def test_the_tests_bring_the_framework_that_learners_may_choose(system, machine, name):
    def wanted(extra, python):
        here = {"sys_platform": system, "platform_machine": machine, "python_version": python}
        asked = map(Requirement, PROJECT["optional-dependencies"][extra])
        found = [r for r in asked if r.marker is None or r.marker.evaluate(here)]
        return {r.name: str(r.specifier) for r in found if r.name.startswith("tensorflow")}

    assert wanted("test", "3.11") == wanted("keras", "3.11") == {name: "<2.22,>=2.21"}
    assert wanted("test", "3.14") == {}


def test_a_track_asks_for_what_its_extra_asks_for():
    found = {}
    for toml in (ROOT / "src" / "crossent" / "content").glob("*/module.toml"):
        for key, track in tomllib.loads(toml.read_text()).get("tracks", {}).items():
            if "needs" in track:
                found[key] = track["needs"]["packages"]
    assert found == {"keras": PROJECT["optional-dependencies"]["keras"]}
