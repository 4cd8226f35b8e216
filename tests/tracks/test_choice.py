"""The choice of a track and the installation of what it needs, by the page's own API and its stream of events."""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

FANCY = {"module": "t1", "track": "fancy"}
PLAIN = {"module": "t1", "track": "plain"}


def ended(event: dict[str, Any]) -> bool:
    return event["type"] == "install" and bool(event.get("end"))


def install(place: Any, server: Any = None) -> list[dict[str, Any]]:
    """Begin an installation; everything that is told until it has ended."""
    server = server or place.serve()
    events = server.events()
    assert next(events)["type"] == "hello"
    assert server.post("/api/track/install", **FANCY) == (200, FANCY)
    return [e for e in server.until(events, ended) if e["type"] == "install"]


def solve(place: Any) -> None:
    """Another way to write it, which needs the package."""
    text = "import numpy as np\nimport toyneed\n\n\ndef area(width, height):\n"
    body = "    return toyneed.VALUE * np.multiply(width, np.asarray(height, dtype=float))\n"
    (place.workspace / "t1_fancy.py").write_text(text + body)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_track_whose_package_is_missing_is_not_taken_and_its_cost_is_said_first(place: Any) -> None:
    server = place.serve()
    status, answer = server.post("/api/track", **FANCY)
    assert status == 409
    assert answer["error"].startswith("ToyNeed is not installed: about 3 MB to download, 5 MB on disk")
    assert "2 minutes" in answer["error"] and str(place.venv) in answer["error"]
    assert place.calls == [] and not (place.workspace / "t1_fancy.py").exists()
    page = server.get("/t1")
    assert re.search(r'value="plain" [^>]*checked', page) and 'data-missing="ToyNeed"' in page


def test_an_installation_is_told_as_it_happens_and_the_track_works_without_a_restart(place: Any) -> None:
    server = place.serve()
    events = server.events()
    assert next(events)["tracks"] == {"t1": "plain"}
    server.post("/api/track/install", **FANCY)
    seen = server.until(events, lambda e: e["type"] == "track")
    told = [e for e in seen if e["type"] == "install"]
    assert [e["text"] for e in told if e.get("total") == 3] == ["Fetching toyneed"]
    assert {e["done"] for e in told if e.get("total") == 3} == {2}  # what the stand-in has fetched, in MB
    assert told[-1] | {"error": "", "stopped": False} == told[-1]
    assert seen[-1]["module"] == "t1" and seen[-1]["track"] == "fancy"
    assert place.brought == {"toyneed", "toyneed-1.0.dist-info"}
    solve(place)
    passed = server.until(events, lambda e: e["type"] == "report" and e["report"]["status"] == "passed")
    assert passed[-1]["report"]["file"].endswith("t1_fancy.py")


def test_pip_is_that_of_this_python_and_may_exchange_nothing(place: Any) -> None:
    install(place)
    [call] = place.calls
    assert call["arguments"][:2] == ["install", "toyneed>=1"]
    import numpy

    lines = call["constraints"].splitlines()
    assert f"numpy=={numpy.__version__}" in lines
    assert [line for line in lines if line.lower().startswith("torch==")] != []
    assert "tensorflow-cpu==2.21.0" in lines or "tensorflow_cpu==2.21.0" in lines
    assert len({re.sub(r"[-_.]+", "-", line.split("==")[0]).lower() for line in lines}) == len(lines)


@pytest.mark.parametrize("outcome", ["slow", "half"])
def test_cancel_ends_pip_at_once_and_leaves_nothing(place: Any, outcome: str) -> None:
    place.outcome(outcome)
    server = place.serve()
    events = server.events()
    server.post("/api/track/install", **FANCY)
    wanted = "Unpacking" if outcome == "half" else "Fetching toyneed"
    server.until(events, lambda e: e.get("text") == wanted)
    assert place.brought == ({"toyneed", "toyneed-1.0.dist-info"} if outcome == "half" else set())
    begun = time.monotonic()
    assert server.post("/api/track/stop")[0] == 200
    last = server.until(events, ended)[-1]
    assert time.monotonic() - begun < 5
    assert last["stopped"] and last["error"] == ""
    assert place.brought == set() and not is_alive(place.calls[0]["pid"])
    assert server.post("/api/track", **FANCY)[0] == 409
    place.outcome("ok")
    assert install(place, server)[-1]["error"] == ""


def test_the_end_of_the_course_ends_an_installation(place: Any) -> None:
    place.outcome("half")
    server = place.serve()
    events = server.events()
    server.post("/api/track/install", **FANCY)
    server.until(events, lambda e: e.get("text") == "Unpacking")
    server.stop()
    assert not is_alive(place.calls[0]["pid"])
    assert place.brought == set()


def test_a_page_that_opens_meanwhile_is_told(place: Any) -> None:
    place.outcome("slow")
    server = place.serve()
    events = server.events()
    server.post("/api/track/install", **FANCY)
    server.until(events, lambda e: e["type"] == "install")
    told = next(server.events())["installing"]
    assert told["track"] == "fancy" and told["text"]
    server.post("/api/track/install", **FANCY)  # a second begin joins the first
    server.post("/api/track/stop")
    server.until(events, ended)
    assert len(place.calls) <= 1
    assert next(server.events())["installing"] is None


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        ("network", "No network: ToyNeed could not be fetched. Check the connection"),
        ("full", "The disk is full: ToyNeed needs 8 MB in "),
        ("locked", "cannot be written. Start the course with `python3 run.py`"),
        ("no match", "There is no ToyNeed for Python "),
        ("conflict", "ToyNeed does not go with other packages in "),
        ("system", "belongs to the system and takes no packages. Start the course with `python3 run.py`"),
        ("odd", "pip could not install ToyNeed: Could not build wheels for toyneed. All that it said is in "),
    ],
)
def test_a_failure_is_one_sentence_with_its_remedy(place: Any, outcome: str, sentence: str) -> None:
    place.outcome(outcome)
    last = install(place)[-1]
    assert sentence in last["error"] and not last["stopped"]
    assert "\n" not in last["error"] and len(last["error"]) < 400
    assert place.brought == set()


def test_a_python_without_pip_is_told(place: Any, tmp_path: Path) -> None:
    shadow = tmp_path / "none" / "pip"
    shadow.mkdir(parents=True)
    (shadow / "__init__.py").write_text("")
    (shadow / "__main__.py").write_text("import sys\nsys.exit('/usr/bin/python: No module named pip')\n")
    place.standin = shadow.parent
    error = install(place)[-1]["error"]
    assert error.startswith("This Python has no pip. Run `") and "-m ensurepip`" in error


def test_too_small_a_disk_is_told_before_anything_is_fetched(place: Any) -> None:
    place.disk(10**9)
    error = install(place)[-1]["error"]
    assert re.match(
        r"The disk is full: ToyNeed needs 1,000,000,003 MB in .*, where [\d,]+ MB are free", error
    )
    assert place.calls == []


def test_what_a_crash_left_unfinished_is_not_taken_for_whole(place: Any) -> None:
    (place.site / "toyneed").mkdir()
    (place.site / "toyneed" / "__init__.py").write_text("")
    (place.site / "toyneed-1.0.dist-info").mkdir()
    (place.venv / "crossent-installing").touch()
    server = place.serve()
    assert server.post("/api/track", **FANCY)[0] == 409
    (place.site / "toyneed" / "__init__.py").unlink()
    (place.site / "toyneed").rmdir()
    assert install(place, server)[-1]["error"] == ""
    assert (place.site / "toyneed-1.0.dist-info" / "RECORD").exists()


def test_each_track_has_its_own_file_hints_and_progress(place: Any) -> None:
    install(place)
    server = place.running[0]
    solve(place)
    server.post("/api/check", exercise="t1.area")
    end = time.monotonic() + 10
    while next(server.events())["states"]["t1.area"]["state"] == "open" and time.monotonic() < end:
        time.sleep(0.05)
    server.post("/api/hint", exercise="t1.area")
    hello = next(server.events())
    assert hello["tracks"] == {"t1": "fancy"}
    assert hello["states"]["t1.area"]["state"] == "alone" and hello["states"]["t1.area"]["hints"] == 1
    assert "t1.total" not in hello["states"], "an exercise that the track does without"
    assert "belongs to the Plain track" in server.get("/t1")
    assert server.post("/api/track", **PLAIN) == (200, PLAIN)
    hello = next(server.events())
    assert hello["states"]["t1.area"]["state"] == "open" and hello["states"]["t1.area"]["hints"] == 0
    assert server.post("/api/hint", exercise="t1.area")[1]["hints"] != ["Fancy one."]
    text = (place.workspace / "t1_fancy.py").read_text()
    assert server.post("/api/track", **FANCY)[0] == 200
    assert server.post("/api/hint", exercise="t1.area")[1]["hints"] == ["Fancy one.", "Fancy two."]
    assert (place.workspace / "t1_fancy.py").read_text() == text


def test_the_choice_is_remembered_in_the_workspace(place: Any) -> None:
    install(place)
    place.running.pop().stop()
    server = place.serve()
    assert next(server.events())["tracks"] == {"t1": "fancy"}
    assert re.search(r'value="fancy" [^>]*checked', server.get("/t1"))


def test_a_package_that_was_removed_leads_back_to_the_first_track(place: Any) -> None:
    install(place)
    place.running.pop().stop()
    for path in [place.site / "toyneed" / "__init__.py", *(place.site / "toyneed-1.0.dist-info").iterdir()]:
        path.unlink()
    server = place.serve()
    assert next(server.events())["tracks"] == {"t1": "plain"}
    assert "ToyNeed is not installed any more" in place.run("progress").stdout.replace("\n", " ")


@pytest.mark.parametrize("body", [{"module": "t1", "track": "../x"}, {"module": "no", "track": "fancy"}])
def test_a_track_that_is_none_is_refused(place: Any, body: dict[str, str]) -> None:
    server = place.serve()
    for path in ("/api/track", "/api/track/install"):
        status, answer = server.post(path, **body)
        assert status == 404 and "\n" not in answer["error"]


def test_two_at_once_are_not_in_one_anothers_way(place: Any) -> None:
    place.outcome("half")
    server = place.serve()
    events = server.events()
    server.post("/api/track/install", **FANCY)
    server.until(events, lambda e: e.get("text") == "Unpacking")
    second = place.run("track", "fancy", "--yes")
    assert second.returncode == 1 and "ToyNeed is being installed already" in second.stderr
    assert place.brought == {"toyneed", "toyneed-1.0.dist-info"} and len(place.calls) == 1
    server.post("/api/track/stop")
    assert server.until(events, ended)[-1]["stopped"] and place.brought == set()


def test_a_temporary_folder_that_cannot_be_used_is_told(place: Any) -> None:
    server = place.serve()
    shutil.rmtree(place.scratch)
    place.scratch.write_text("a file where the temporary folder was")
    events = server.events()
    server.post("/api/track/install", **FANCY)
    last = server.until(events, ended)[-1]
    assert last["error"].startswith("pip could not install ToyNeed: ") and place.brought == set()
    assert not (place.venv / "crossent-installing").exists()


def test_the_page_says_what_is_of_the_first_track(place: Any) -> None:
    lesson = place.course / "t1_shapes" / "lesson.md"
    lesson.write_text(
        lesson.read_text(encoding="utf-8") + "\n::: figure area-curve\nLook.\n:::\n", encoding="utf-8"
    )
    (place.site / "toyneed").mkdir()
    (place.site / "toyneed" / "__init__.py").write_text("VALUE = 1\n")
    server = place.serve()
    page = server.get("/t1")
    assert "data-other-track" not in page
    assert 'data-needs="t1.area"' in page
    server.post("/api/track", **FANCY)
    page = server.get("/t1")
    said = re.findall(r"<p [^>]*data-other-track>(.*?)</p>", page)
    assert len(said) == 2  # of the exercise on both tracks, and of the figure
    assert said[0].startswith(
        "This text is written for Plain. What is asked for in Fancy stands in the docstring"
    )
    assert said[1].startswith("Drawn and trained in Plain") and "t1_shapes.py" in said[1]
    assert 'data-needs=""' in page  # a pass on this track changes nothing in the figure


def test_either_track_completes_the_module(place: Any) -> None:
    install(place)
    server = place.running[0]
    solve(place)
    mended = (place.course / "t1_shapes" / "exercises" / "50_mend" / "solution.py").read_text()
    (place.workspace / "clinic_mean.py").write_text(mended)
    end = time.monotonic() + 15
    while "2 of 2 solved" not in server.get("/t1") and time.monotonic() < end:
        time.sleep(0.1)
    assert "2 of 2 solved" in server.get("/t1")
    assert server.post("/api/track", **PLAIN)[0] == 200
    assert server.post("/api/look", exercise="t1.mend")[0] == 200
    home = server.get("/")
    assert "complete in Fancy" in home
    assert re.search(r'href="/t2#\w+" data-continue', home), "the next module comes next"
    said = place.run("progress").stdout
    assert "(Plain; complete in Fancy)" in said and "Next: t2." in said
    assert "1 of 7 exercises solved." in said
