"""A broken script that only one track has: listed on every track, run where its package is there, never asked of the other."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from crossent.engine import tracks
from crossent.engine.catalog import Course
from crossent.engine.progress import Progress

CASE = """asked: somewhere

What is it?

- [ ] one | no, that is not it
- [x] two | yes, that is it
- [ ] three | no, that is not it
- [ ] four | no, that is not it

---
Easily made.
"""
PLAIN = {"module": "t1", "track": "plain"}
FANCY = {"module": "t1", "track": "fancy"}


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def ward(place: Any) -> Any:
    """The toy course with a broken script of the fancy track alone."""
    shapes = place.course / "t1_shapes"
    folder = shapes / "fancy" / "20_clinic_fancy"
    shutil.copytree(shapes / "exercises" / "50_mend", folder)
    toml = (folder / "exercise.toml").read_text(encoding="utf-8")
    toml = toml.replace('"t1.mend"', '"t1.clinic_fancy"').replace("clinic_mean.py", "clinic_fancy.py")
    (folder / "exercise.toml").write_text(toml, encoding="utf-8")
    for name in ("skeleton.py", "solution.py"):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace("\n\n", "\n\nimport toyneed\n\n", 1), encoding="utf-8")
    (folder / "clinic.md").write_text(CASE, encoding="utf-8")
    return place


def test_without_its_package_it_says_what_it_needs_and_the_module_does_without(ward: Any) -> None:
    listed = ward.run("clinic")
    assert listed.returncode == 0 and "t1.clinic_fancy" in listed.stdout
    assert "0 of 0 mended" in listed.stdout
    assert "which needs ToyNeed: `crossent track fancy` installs it" in words(listed.stdout)
    for arguments in (["clinic", "fancy"], ["clinic", "fancy", "--name", "2"], ["check", "t1.clinic_fancy"]):
        refused = ward.run(*arguments)
        assert refused.returncode == 1 and "Traceback" not in refused.stderr
        assert "ToyNeed" in refused.stderr and "not installed" in words(refused.stderr)
        assert "`crossent track fancy` installs it" in words(refused.stderr)
    assert not (ward.workspace / "clinic_fancy.py").exists()
    assert "t1.clinic_fancy" not in ward.run("progress").stdout
    told = json.loads(ward.run("exercises", "--json").stdout)
    assert [e["track"] for e in told if e["id"] == "t1.clinic_fancy"] == ["fancy"]

    course, progress = Course(ward.course), Progress(":memory:")
    tracks.recall(course, progress)
    for exercise in course.module("t1").exercises:
        progress.record(exercise.id, "passed", "", "x")
    assert tracks.complete(course, progress) == {"t1": "Plain"}
    progress.close()


def test_with_its_package_it_runs_is_mended_and_stays_mended(ward: Any) -> None:
    assert ward.run("track", "fancy", "--yes").returncode == 0
    file: Path = ward.workspace / "clinic_fancy.py"
    assert not file.exists()  # it comes when it is first opened
    ward.run("clinic", "fancy")
    assert "import toyneed" in file.read_text(encoding="utf-8")
    ward.run("track", "plain")
    elsewhere = ward.run("clinic", "fancy", "--name", "2")
    assert elsewhere.returncode == 1 and "mean of 1, 2, 3: 3.0" in elsewhere.stdout
    assert "is not chosen: `crossent track fancy` changes to it" in words(elsewhere.stdout)

    ward.run("track", "fancy")
    solution = ward.course / "t1_shapes" / "fancy" / "20_clinic_fancy" / "solution.py"
    file.write_text(solution.read_text(encoding="utf-8"), encoding="utf-8")
    assert ward.run("clinic", "fancy").returncode == 0
    assert "1 of 1 mended" in ward.run("clinic").stdout
    ward.run("track", "plain")
    row = next(line for line in ward.run("clinic").stdout.splitlines() if "t1.clinic_fancy" in line)
    assert row.endswith("mended")


def test_a_workspace_that_is_on_the_track_gets_a_script_that_is_new(place: Any, ward: Any) -> None:
    folder = ward.course / "t1_shapes" / "fancy" / "20_clinic_fancy"
    aside = ward.folder / "aside"
    shutil.move(folder, aside)
    assert place.run("track", "fancy", "--yes").returncode == 0
    assert not (place.workspace / "clinic_fancy.py").exists()
    shutil.move(aside, folder)
    place.run("progress")
    assert not (place.workspace / "clinic_fancy.py").exists()
    place.run("clinic", "fancy")
    assert (place.workspace / "clinic_fancy.py").exists()


def test_the_page_says_how_to_come_to_it(ward: Any) -> None:
    server = ward.serve()
    page = words(server.get("/clinic"))
    assert "This script needs ToyNeed, which is not installed." in page
    assert "about 3 MB to download" in page and "crossent track fancy" in page
    assert "data-wanted" not in page and 'data-case="t1.clinic_fancy"' not in page
    status, answer = server.post("/api/symptom", exercise="t1.clinic_fancy")
    assert status == 409 and "needs ToyNeed, which is not installed" in answer["error"]
    assert ward.run("track", "fancy", "--yes").returncode == 0

    page = words(server.get("/clinic"))
    assert 'data-take-track="fancy" data-module="t1">Change to Fancy' in page
    assert server.post("/api/symptom", exercise="t1.clinic_fancy")[1]["output"] == "mean of 1, 2, 3: 3.0"
    assert server.post("/api/track", **FANCY)[0] == 200
    page = words(server.get("/clinic"))
    assert 'data-case="t1.clinic_fancy"' in page and "data-take-track" not in page
    assert server.post("/api/track", **PLAIN)[0] == 200
    assert "data-take-track" in server.get("/clinic")
