"""Pages, questions, files and events, asked over a real connection."""

from __future__ import annotations

import itertools
import json
import re
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from crossent.web.assets import Assets


def test_the_map_is_a_page(standing: Any) -> None:
    answer = standing.ask("/")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    for words in ("toy", "Before", "Shapes", "Areas.", "t1.area"):
        assert words in answer.text
    assert 'href="/t1"' in answer.text


def test_a_lesson_is_whole_before_any_script_runs(live: Any) -> None:
    page = live.ask("/t1").text
    assert '<span class="no">1.1</span>First things' in page
    assert "Half of 2 is" in page
    assert "A <em>name</em>" in page
    assert 'data-figure="dots"' in page and "Dots &amp; lines" in page
    assert re.search(r"/figures/dots/figure\.js\?v=[0-9a-f]{12}", page)
    assert 'id="area"' in page and 'id="mend"' in page
    assert "open, about 3 min" in page
    assert re.search(r'data-result[^>]*data-exercise="t1.area"', page)
    live.post("/api/check", {"exercise": "t1.area"})
    page = live.ask("/t1").text
    assert re.search(r'data-exercise="t1.area"[^>]*data-status="failed"', page)
    assert "area gave" in page
    live.study.status["t1.area"] = "passed"
    assert "open, about 3 min" in live.ask("/t1").text  # the other one
    assert live.ask("/t1").text.count("open, about 3 min") == 1


def test_a_prediction_is_remembered(live: Any) -> None:
    assert "data-chosen" not in live.ask("/t1").text
    answer = live.post("/api/predict", {"id": "t1.which", "choice": "1"})
    assert answer.json == {"id": "t1.which", "choice": "1"}
    page = live.ask("/t1").text
    assert 'data-chosen="1"' in page
    assert ">It is the second.</span>" in page
    live.post("/api/predict", {"id": "t1.which", "choice": "2"})
    assert ">Yes: the second.</span>" in live.ask("/t1").text


@pytest.mark.parametrize(
    ("question", "choice"), [("t1.which", "3"), ("t1.none", "1"), ("none.which", "1"), ("", "")]
)
def test_only_real_choices_are_remembered(live: Any, question: str, choice: str) -> None:
    assert live.post("/api/predict", {"id": question, "choice": choice}).status == 404
    assert live.study.chosen == {}


def test_head_works(standing: Any) -> None:
    for path in ("/", "/t1", "/static/css/crossent.css", "/favicon", "/nowhere", "/api/events"):
        got, head = standing.ask(path) if path != "/api/events" else None, standing.ask(path, "HEAD")
        assert head.body == b""
        assert got is None or (head.status, head.headers["content-type"]) == (
            got.status,
            got.headers["content-type"],
        )


@pytest.mark.parametrize("path", ["/nowhere", "/m9", "/t1/more", "/T1"])
def test_a_lost_page_leads_back(standing: Any, path: str) -> None:
    answer = standing.ask(path)
    assert answer.status == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert '<a class="button primary" href="/">' in answer.text


def test_a_lost_question_is_answered_in_json(standing: Any) -> None:
    answer = standing.ask("/api/nothing")
    assert answer.status == 404
    assert answer.json["error"].endswith(".")


@pytest.mark.parametrize("path", ["/favicon", "/favicon.ico", "/favicon.svg"])
def test_the_icon(standing: Any, path: str) -> None:
    answer = standing.ask(path, headers={"Cookie": None})
    assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")


def test_static_files_are_packed_versioned_and_asked_about_once(standing: Any) -> None:
    (address,) = re.findall(r"/static/[0-9a-f]{12}/css/crossent\.css", standing.ask("/").text)
    plain = standing.ask(address)
    packed = standing.ask(address, headers={"Accept-Encoding": "gzip, br"})
    assert plain.status == packed.status == 200
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == plain.text
    assert len(packed.body) < len(plain.body) / 2
    assert "max-age=31536000" in plain.headers["cache-control"]
    bare = standing.ask("/static/css/crossent.css")
    assert bare.headers["cache-control"] == "no-cache"
    again = standing.ask("/static/css/crossent.css", headers={"If-None-Match": bare.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    for older in ("000000000000/css/crossent.css", "css/crossent.css?v=000000000000"):
        stale = standing.ask(f"/static/{older}")
        assert (stale.text, stale.headers["cache-control"]) == (plain.text, "no-cache")
    script = standing.ask("/static/js/home.js")
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"


def test_what_a_lesson_loads_is_kept_with_what_it_loads_in_its_turn(standing: Any) -> None:
    """A second lesson asks for nothing again: the address of a script or style is what its imports go from."""
    page = standing.ask("/t1").text
    named = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert len(named) > 15
    (version,) = {re.fullmatch(r"/static/([0-9a-f]{12})/.*", address)[1] for address in named}
    for address in named:
        answer = standing.ask(address)
        assert "max-age=31536000" in answer.headers["cache-control"], address
        text = answer.body.decode("latin-1")
        inside = re.findall(r'(?:from |import\(|url\()"?(\.\.?/[^")]+)', text)
        assert inside or not address.endswith(("lesson.js", "crossent.css"))
        for name in inside:
            found = standing.ask(urljoin(address, name))
            assert urljoin(address, name).startswith(f"/static/{version}/")
            assert found.status == 200 and "max-age=31536000" in found.headers["cache-control"], name


def test_a_page_names_another_version_once_a_file_has_changed(tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    script = tmp_path / "js" / "a.js"
    script.write_text("1")
    assets = Assets(tmp_path)
    assets.look()
    first = assets.tree
    assets.look()
    assert assets.tree == first
    script.write_text("22")
    assets.look()
    assert assets.tree != first


def test_pages_are_packed_and_events_are_not(standing: Any) -> None:
    page = standing.ask("/", headers={"Accept-Encoding": "gzip"})
    assert page.headers["content-encoding"] == "gzip"
    assert page.text.startswith("<!doctype html>")
    events = standing.ask("/api/events", "HEAD", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in events.headers


def test_a_figures_script_follows_its_file(live: Any) -> None:
    path = live.study.course.figures["dots"] / "figure.js"
    first = live.ask("/figures/dots/figure.js")
    path.write_text("// new\n")
    second = live.ask("/figures/dots/figure.js", headers={"If-None-Match": first.headers["etag"]})
    assert second.status == 200 and second.text == "// new\n"


def test_questions_are_answered(live: Any) -> None:
    checked = live.post("/api/check", {"exercise": "t1.area"}).json
    assert (checked["report"]["status"], checked["number"]) == ("failed", 1)
    assert live.post("/api/look", {"exercise": "t1.mend"}).status == 200
    assert ("look", "t1.mend") in live.study.asked
    locked = live.post("/api/solution", {"exercise": "t1.area"})
    assert locked.status == 423 and "more hints" in locked.json["error"]
    assert live.post("/api/hint", {"exercise": "t1.area"}).json == {
        "hints": ["One."],
        "total": 2,
        "solution_open": False,
    }
    assert live.post("/api/hint", {"exercise": "t1.area"}).json["hints"] == ["One.", "Two."]
    solution = live.post("/api/solution", {"exercise": "t1.area"}).json
    assert "return p * q" in solution["solution"]
    assert solution["yours"].startswith("def area(p, q):")
    assert live.post("/api/reset", {"exercise": "t1.area"}).json["backup"].endswith("t1_shapes.py")
    assert live.post("/api/again", {"exercise": "t1.area"}).json == {"backup": ""}
    assert live.post("/api/run", {"file": "scratch.py"}).json == {"run": "run of scratch.py"}
    assert live.post("/api/run", {"file": "other.py"}).status == 404
    assert live.post("/api/stop", {"run": "run of scratch.py"}).status == 200


def test_a_figure_is_answered_in_valid_json(live: Any) -> None:
    answer = live.post("/api/figure", {"figure": "dots", "inputs": {"x": 0.25}, "exercise": "t1.area"})
    assert answer.json["yours"] == ["inf", 0.25]
    assert live.post("/api/figure", {"figure": "none", "inputs": {}}).status == 404
    assert live.post("/api/figure", {"figure": "dots", "inputs": []}).status == 400
    assert live.post("/api/figure", {"figure": "dots", "inputs": {}, "exercise": "x"}).status == 404


def test_a_file_is_read_saved_and_kept_on_conflict(live: Any) -> None:
    first = live.ask("/api/file/t1_shapes.py").json
    saved = live.ask(
        "/api/file/t1_shapes.py", "PUT", json.dumps({"text": "é = 1\n", "base": first["hash"]}).encode()
    )
    assert saved.status == 200
    assert live.ask("/api/file/t1_shapes.py").json == {"text": "é = 1\n", "hash": saved.json["hash"]}
    late = live.ask(
        "/api/file/t1_shapes.py", "PUT", json.dumps({"text": "x", "base": first["hash"]}).encode()
    )
    assert late.status == 409
    assert (late.json["text"], late.json["hash"]) == ("é = 1\n", saved.json["hash"])
    assert late.json["kept"].endswith("t1_shapes.py")


def test_events_begin_with_everything_and_go_on(live: Any) -> None:
    live.post("/api/check", {"exercise": "t1.area"})
    events = live.listen()
    name, hello = next(events)
    assert name == "hello"
    assert hello["current"] == "t1.area"
    assert hello["states"]["t1.area"]["status"] == "failed"
    assert hello["reports"]["t1.area"]["number"] == 1
    live.study.publish_soon({"type": "notice", "text": "line one\nline two\r\u2028 ü"})
    assert next(events)[1]["text"] == "line one\nline two\r\u2028 ü"
    live.study.publish_soon({"type": "figure", "answer": {"yours": [float("nan"), float("-inf")]}})
    name, data = next(events)
    assert (name, data["answer"]["yours"]) == ("figure", ["nan", "-inf"])


def test_every_page_hears_everything(live: Any) -> None:
    streams = [live.listen() for _ in range(5)]
    for stream in streams:
        assert next(stream)[0] == "hello"
    live.study.publish_soon({"type": "notice", "text": "all"})
    assert [next(stream)[1]["text"] for stream in streams] == ["all"] * 5


def test_a_page_that_connects_again_hears_what_it_missed(live: Any) -> None:
    events = live.listen()
    next(events)
    for n in range(3):
        live.study.publish_soon({"type": "notice", "text": str(n)})
    heard = [next(events)[1] for _ in range(3)]
    again = live.listen(**{"Last-Event-ID": heard[0]["id"]})
    assert next(again)[0] == "hello"
    assert [next(again)[1]["text"] for _ in range(2)] == ["1", "2"]
    for unknown in ("other-1", "x", f"{heard[0]['id']}9" * 9, "²-²"):
        stranger = live.listen(**{"Last-Event-ID": unknown.encode("utf-8").decode("latin-1")})
        assert next(stranger)[0] == "hello"
        live.study.publish_soon({"type": "notice", "text": "next"})
        assert next(stranger)[1]["text"] == "next"


def test_a_quiet_stream_gives_signs_of_life(start: Callable[..., Any]) -> None:
    live = start(keep_alive=0.05)
    kinds = [kind for kind, _ in itertools.islice(live.listen(), 3)]
    assert kinds == ["hello", "comment", "comment"]


def test_a_slow_reader_is_let_go_and_the_others_are_not(start: Callable[..., Any]) -> None:
    live = start(waiting=16)
    slow = live.connect()
    slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    lines = ["GET /api/events HTTP/1.1", *(f"{k}: {v}" for k, v in live.own.items())]
    slow.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
    quick = live.listen()
    next(quick)
    end = time.monotonic() + 5
    while len(live.hub.connections) < 2 and time.monotonic() < end:
        time.sleep(0.01)
    assert len(live.hub.connections) == 2
    for n in range(120):
        live.study.publish_soon({"type": "notice", "text": f"{n} " + "x" * 200_000})
        assert next(quick)[1]["text"].startswith(f"{n} ")
    end = time.monotonic() + 5
    while len(live.hub.connections) > 1 and time.monotonic() < end:
        time.sleep(0.01)
    assert len(live.hub.connections) == 1


def test_a_page_that_leaves_is_forgotten(live: Any) -> None:
    events = live.listen()
    next(events)
    assert len(live.hub.connections) == 1
    for connection in live.sockets:
        connection.shutdown(socket.SHUT_RDWR)
    end = time.monotonic() + 5
    while live.hub.connections and time.monotonic() < end:
        time.sleep(0.01)
    assert not live.hub.connections


def test_the_end_does_not_wait_for_open_streams(start: Callable[..., Any]) -> None:
    live = start()
    streams = [live.listen() for _ in range(3)]
    for stream in streams:
        next(stream)
    live.server.handle_exit(0, None)
    assert [list(stream) for stream in streams] == [[], [], []]
    end = time.monotonic() + 10
    while not live.study.closed and time.monotonic() < end:
        time.sleep(0.01)
    assert live.study.closed


def test_a_page_does_not_wait_for_the_study(start: Callable[..., Any], fake: Any, tmp_path: Any) -> None:
    import asyncio

    class Slow(fake.FakeStudy):  # type: ignore[misc]
        async def start(self) -> None:
            await super().start()
            self.started = False
            await asyncio.sleep(0.7)
            self.started = True

    live = start(Slow(tmp_path / "slow"))
    assert live.ask("/").status == 200
    assert live.ask("/t1").status == 200
    assert not live.study.started
    assert live.post("/api/check", {"exercise": "t1.area"}).status == 200
    assert live.study.started


def test_the_map_shows_what_the_learner_has(live: Any) -> None:
    first = live.ask("/").text
    assert "Begin" in first and "data-drawing=" not in first
    live.study.status |= {"t1.area": "unfinished", "t1.mend": "failed"}  # checked as they began
    assert "Begin" in live.ask("/").text
    live.study.status |= {"t1.area": "failed"}
    assert "Continue" in live.ask("/").text
    live.study.status |= {"t1.area": "passed", "t1.mend": "passed"}
    page = live.ask("/").text
    assert "area(p, q)" in page and "t1_shapes.py" in page
    assert "mend(p, q)" not in page
    assert "Dots \\u0026 lines, drawn by your functions" in page
    live.study.drawing_fails = True
    assert "data-drawing=" not in live.ask("/").text
