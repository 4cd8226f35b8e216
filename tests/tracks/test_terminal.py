"""`crossent track`, and what the other verbs make of a choice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from typing import Any

import pytest

RIGHT = "import toyneed\nimport numpy as np\n\n\ndef area(width, height):\n"
RIGHT += "    return toyneed.VALUE * np.multiply(width, np.asarray(height, dtype=float))\n"


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_tracks_are_shown_with_the_one_that_is_chosen(place: Any) -> None:
    done = place.run("track")
    assert done.returncode == 0, done.stderr
    rows = [line.split() for line in done.stdout.splitlines() if "t1_" in line]
    assert rows == [
        ["plain", "Plain", "t1_shapes.py", "chosen"],
        ["fancy", "Fancy", "t1_fancy.py", "ToyNeed", "is", "not", "installed"],
    ]
    assert place.calls == [] and max(map(len, done.stdout.splitlines())) <= 80


def test_without_a_yes_nothing_is_installed(place: Any) -> None:
    done = place.run("track", "fancy")
    assert done.returncode == 1 and place.calls == []
    assert "ToyNeed is not installed: about 3 MB to download, 5 MB on disk, 2 minutes" in words(done.stdout)
    assert "--yes" in done.stdout and not (place.workspace / "t1_fancy.py").exists()
    assert "plain" in place.run("track").stdout


def test_yes_installs_and_changes_the_track_for_every_verb(place: Any) -> None:
    done = place.run("track", "fancy", "--yes")
    assert done.returncode == 0, done.stderr
    said = words(done.stdout)
    assert "ToyNeed is installed. Shapes is on the Fancy track now." in said and "t1_fancy.py" in said
    assert len(place.calls) == 1 and place.brought == {"toyneed", "toyneed-1.0.dist-info"}
    (place.workspace / "t1_fancy.py").write_text(RIGHT)
    assert place.run("check", "t1.area").stdout.startswith("passed")
    assert "t1.area" in place.run("progress").stdout and "(Fancy)" in place.run("progress").stdout
    assert "Fancy one." in place.run("hint", "t1.area").stdout
    again = place.run("track", "plain")
    assert again.returncode == 0 and "on the Plain track" in again.stdout
    assert place.run("check", "t1.area").returncode == 1
    (place.workspace / "t1_fancy.py").write_text(RIGHT + "# mine\n")
    assert place.run("track", "fancy").returncode == 0 and len(place.calls) == 1
    assert (place.workspace / "t1_fancy.py").read_text() == RIGHT + "# mine\n"
    shown = [line for line in place.run("progress").stdout.splitlines() if "t1.area" in line]
    assert "solved alone" in shown[0]


def test_a_file_of_its_own_belongs_to_the_track_that_it_imports(place: Any) -> None:
    fancy, plain = place.folder / "a.py", place.folder / "b.py"
    fancy.write_text(RIGHT)
    plain.write_text("def area(width, height):\n    import numpy\n    return numpy.multiply(width, height)\n")
    missing = place.run("check", "t1.area", str(fancy), "--json")
    assert missing.returncode == 1 and missing.stdout == ""
    assert "ToyNeed is not installed" in words(missing.stderr) and "`crossent track fancy`" in words(
        missing.stderr
    )
    assert place.run("track", "fancy", "--yes").returncode == 0
    done = place.run("check", "t1.area", str(fancy), str(plain), "--json")
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(r["exercise"], r["status"]) for r in reports] == [("t1.area", "passed")] * 2
    listed = json.loads(place.run("exercises", "--json").stdout)
    area = [(e["id"], e["track"]) for e in listed if e["id"] == "t1.area"]
    assert area == [("t1.area", "plain"), ("t1.area", "fancy")]
    assert {e["track"] for e in listed if e["module"] != "t1"} == {None}
    assert place.run("check", "t1.area", str(plain), "--track", "fancy").returncode == 0
    refused = place.run("check", "t1.total", str(plain), "--track", "fancy")
    assert refused.returncode == 2 and "has no fancy track" in refused.stderr


def test_a_failure_is_a_sentence_and_a_status(place: Any) -> None:
    place.outcome("network")
    done = place.run("track", "fancy", "--yes")
    assert done.returncode == 1
    assert words(done.stderr).startswith("No network: ToyNeed could not be fetched.")
    assert place.brought == set()
    assert "chosen" in next(line for line in place.run("track").stdout.splitlines() if " plain" in line)


def test_control_c_stops_pip_and_leaves_nothing(place: Any) -> None:
    place.outcome("half")
    command = [str(place.python), "-m", "crossent", "track", "fancy", "--yes"]
    with subprocess.Popen(
        command, env=place.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        end = time.monotonic() + 20
        while not place.brought and time.monotonic() < end:
            time.sleep(0.05)
        assert place.brought
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=15)
    assert run.returncode == 130 and place.brought == set()
    with pytest.raises(ProcessLookupError):
        os.kill(place.calls[0]["pid"], 0)


def test_a_track_that_is_none_is_a_wrong_call(place: Any) -> None:
    done = place.run("track", "quick")
    assert done.returncode == 2 and "there are plain and fancy" in done.stderr


def test_doctor_says_whether_the_package_is_there(place: Any) -> None:
    before = words(place.run("doctor").stdout)
    assert (
        "note ToyNeed is not installed, for the Fancy track of t1. `crossent track fancy` installs it"
        in before
    )
    (place.venv / "crossent-installing").touch()
    assert "problem An installation of ToyNeed" in words(place.run("doctor").stdout)
    place.run("track", "fancy", "--yes")
    assert "ok ToyNeed 1.0 is there, for the Fancy track of t1" in words(place.run("doctor").stdout)


def test_the_audit_says_what_it_leaves_out(place: Any) -> None:
    assert "t1.area@fancy: not examined, since ToyNeed is not installed." in words(place.run("audit").stdout)
