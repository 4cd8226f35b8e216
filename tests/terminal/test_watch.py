"""`crossent watch`: in a pipe, and at a terminal with keys."""

import os
import queue
import signal
import sys
import threading
import time
from typing import Any

import pytest

AREA = "return np.asarray(width) * np.asarray(height)"
PERIMETER = "return 2 * (np.asarray(width) + np.asarray(height))"
TOTAL = "return np.sum(sizes)"


class Lines:
    """What a process prints, waited for."""

    def __init__(self, process: Any) -> None:
        self._queue: queue.Queue[str] = queue.Queue()
        self._process = process
        threading.Thread(target=self._pump, daemon=True).start()

    def _pump(self) -> None:
        for line in self._process.stdout:
            self._queue.put(line)

    def until(self, words: str, seconds: float = 20) -> str:
        end, seen = time.monotonic() + seconds, ""
        while words not in seen:
            try:
                seen += self._queue.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"{words!r} did not appear in {seen!r}") from None
        return seen


@pytest.fixture
def parameter(crossent: Any) -> str:
    """The name of total's parameter."""
    crossent("progress")
    text = (crossent.workspace / "t1_shapes.py").read_text()
    return str(text.split("def total(")[1].split(")")[0].split(":")[0].split(",")[0])


def test_without_a_keyboard_it_goes_on_by_itself(crossent: Any, parameter: str) -> None:
    with crossent.start("watch") as process:
        lines = Lines(process)
        begun = lines.until("Not written yet.")
        assert "t1.area  area(width, height)" in begun
        crossent.solve("area", PERIMETER)
        failed = lines.until("[8, 14]")
        assert "failed      The way around, not the area." in failed
        assert "width" in failed
        crossent.solve("area", AREA)
        passed = lines.until("t1.total")
        assert "\npassed\n" in passed
        lines.until("Not written yet.")
        crossent.solve("total", TOTAL.replace("sizes", parameter))
        assert "\npassed\n" in lines.until("t1.halves")
        process.send_signal(signal.SIGINT if sys.platform != "win32" else signal.SIGTERM)
        process.wait(20)
        assert process.stderr.read() == "Stopped.\n"
    assert process.returncode == 130
    progress = crossent("progress").stdout
    assert progress.count("solved alone") == 2


def test_lines_are_short_and_plain_in_a_pipe(crossent: Any, parameter: str) -> None:
    with crossent.start("watch") as process:
        lines = Lines(process)
        text = lines.until("Not written yet.")
        crossent.solve("area", PERIMETER)
        text += lines.until("[8, 14]")
        process.send_signal(signal.SIGINT)
        process.wait(20)
        process.stderr.read()
    assert all(len(line) <= 80 or str(crossent.workspace) in line for line in text.splitlines())
    assert "\x1b" not in text


def test_an_endless_loop_is_told_and_the_next_save_is_checked(crossent: Any, parameter: str) -> None:
    with crossent.start("watch") as process:
        lines = Lines(process)
        lines.until("Not written yet.")
        crossent.solve("area", "return [0 for _ in iter(int, 1)]")
        lines.until("out of time")
        crossent.solve("area", AREA)
        lines.until("\npassed\n")
        process.send_signal(signal.SIGINT)
        process.wait(20)
        process.stderr.read()


def test_keys(crossent: Any, terminal: Any, parameter: str) -> None:
    screen = terminal("watch")
    assert "h hint" in screen.until("Not written yet.")
    screen.press("s")
    screen.until("2 more hints")
    screen.press("h")
    screen.until("Hint 1 of")
    screen.press("h")
    screen.until("Hint 2 of")
    screen.press("\x1b[A")  # an arrow is no key of ours
    screen.press("s")
    screen.until("Solution of t1.area")
    screen.press("n")
    screen.until("t1.total")
    screen.press("q")
    assert screen.end() == 0
    assert screen.modes() == screen.settings


def test_a_pass_at_a_terminal_waits_for_n(crossent: Any, terminal: Any, parameter: str) -> None:
    screen = terminal("watch")
    screen.until("Not written yet.")
    crossent.solve("area", AREA)
    assert "passed" in screen.until("Press n")
    screen.press("n")
    screen.until("Not written yet.")
    crossent.solve("total", TOTAL.replace("sizes", parameter))
    screen.until("t1.halves")
    screen.interrupt()
    assert screen.end() == 130
    assert screen.modes() == screen.settings


def test_writing_the_next_one_is_enough(crossent: Any, terminal: Any, parameter: str) -> None:
    screen = terminal("watch")
    screen.until("Not written yet.")
    crossent.solve("area", AREA)
    screen.until("Press n")
    crossent.solve("total", TOTAL.replace("sizes", parameter))
    assert "t1.total" in screen.until("t1.halves")
    screen.press("q")
    assert screen.end() == 0


def test_what_is_said_of_other_exercises_is_how_they_stand_now(crossent: Any, terminal: Any) -> None:
    crossent("check")
    screen = terminal("watch")
    screen.until("q quit")
    crossent.solve("volume", "return 7", file="t2_more.py")
    screen.until("Now failed: t2.volume")
    crossent.solve("volume", "return width * height * depth", file="t2_more.py")
    shown = screen.until("Now passed: t2.volume").rpartition("\x1b[2J")[2]
    assert "Now failed" not in shown
    screen.press("q")
    assert screen.end() == 0


def test_no_color_at_a_terminal(crossent: Any, terminal: Any, parameter: str) -> None:
    screen = terminal("watch", NO_COLOR="1")
    screen.until("q quit")
    screen.press("q")
    assert screen.end() == 0
    left = screen.text.replace("\x1b[H", "").replace("\x1b[2J", "")
    assert "\x1b" not in left


def test_no_process_stays_behind(crossent: Any, parameter: str) -> None:
    if not os.path.isdir("/proc"):
        pytest.skip("no /proc here")
    with crossent.start("watch") as process:
        Lines(process).until("Not written yet.")
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        process.stderr.read()
    time.sleep(0.5)
    ours = str(crossent.folder).encode()
    for entry in os.listdir("/proc"):
        try:
            with open(f"/proc/{entry}/environ", "rb") as stream:
                assert ours not in stream.read()
        except OSError:
            continue
