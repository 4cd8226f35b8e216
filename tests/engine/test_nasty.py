"""Everything a learner's file can do to a check: each is told clearly, and the next file's verdict comes as if nothing had been.

Through the public door: `crossent check ID NASTY GOOD --json`, on a course with no maths in it, with both kinds of worker.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

TOY = Path(__file__).parent / "toy" / "content"
GOOD = "import numpy as np\n\n\ndef area(width, height):\n    return np.asarray(width) * np.asarray(height)\n"
HEAD = "import os, sys, time, signal, threading, ctypes\nimport numpy as np\n\n\n"
BODY = "    return np.asarray(width) * np.asarray(height)\n"


def function(*lines: str, then: str = "") -> str:
    """A file whose `area` runs these lines first."""
    inside = "".join(f"    {line}\n" for line in lines)
    return f"{HEAD}def area(width, height):\n{inside}{then}"


def top(*lines: str) -> str:
    """A file that runs these lines while it loads."""
    return HEAD + "\n".join(lines) + "\n\n\ndef area(width, height):\n" + BODY


LIAR = "class Liar:\n    def __eq__(self, other):\n        return True\n    def __bool__(self):\n        return True\n\n\n"

CASES: dict[str, tuple[str | bytes, str, str]] = {
    "endless loop": (function("while True:", "    pass"), "timeout", "out-of-time"),
    "loop that swallows everything": (
        function("while True:", "    try:", "        time.sleep(0.01)", "    except BaseException:", "        pass"),
        "timeout",
        "out-of-time",
    ),
    "deep recursion": (function("return area(width, height)"), "failed", "deep-recursion"),
    "recursion past the stack": (
        function("sys.setrecursionlimit(10**9)", "return sorted([1], key=lambda _: area(width, height))"),
        "failed",
        "crash" if sys.version_info < (3, 12) else "deep-recursion",  # later Pythons count C calls too
    ),
    "sys.exit": (function("sys.exit(0)"), "failed", "ends-program"),
    "sys.exit at the top": (top("sys.exit(0)"), "broken", "ends-program"),
    "os._exit": (function("os._exit(0)"), "failed", "ends-program"),
    "os._exit at the top": (top("os._exit(3)"), "broken", "ends-program"),
    "interpreter crash": (function("ctypes.string_at(0)"), "failed", "crash"),
    "interpreter crash at the top": (top("ctypes.string_at(0)"), "broken", "crash"),
    "200 MB of prints": (function("for _ in range(200):", "    print('x' * 1_000_000)", then=BODY), "failed", "too-much-output"),
    "200 MB of prints at the top": (top("for _ in range(200):", "    print('x' * 1_000_000)"), "broken", "too-much-output"),
    "200 MB past Python": (
        function("for _ in range(400):", "    os.write(1, b'x' * 1_000_000)", then=BODY),
        "failed",
        "file-too-large",
    ),
    "20 GB allocation": (function("np.ones(20 * 1024**3 // 8)", then=BODY), "failed", "too-much-memory"),
    "20 GB allocation at the top": (top("big = np.ones(20 * 1024**3 // 8)"), "broken", "too-much-memory"),
    "20 GB in small pieces": (function("x = []", "while True:", "    x.append(np.zeros(10**7))"), "failed", "too-much-memory"),
    "input": (function("input('width? ')", then=BODY), "failed", "asks-for-input"),
    "thread left running": (
        function("threading.Thread(target=time.sleep, args=(600,)).start()", then=BODY),
        "passed",
        "thread-left",
    ),
    "file that imports for ever": (top("while True:", "    pass"), "timeout", "out-of-time"),
    "syntax error": ("def area(width, height:\n    return 1\n", "broken", "syntax-error"),
    "indentation error": ("def area(width, height):\nreturn 1\n", "broken", "indentation-error"),
    "tabs and spaces": ("def area(width, height):\n\tif width:\n        return 1\n", "broken", "indentation-error"),
    "encoding error": ("def area(w, h):\n    return 'ä'\n".encode("latin-1"), "broken", "encoding"),
    "unknown encoding": (b"# -*- coding: klingon -*-\n", "broken", "encoding"),
    "null bytes": (b"def area(w, h):\n    return 1\0\n", "broken", "syntax-error"),
    "import error": ("import nump\n" + GOOD, "broken", "import-error"),
    "import of a wrong name": ("from numpy import lgo\n" + GOOD, "broken", "import-error"),
    "missing function": ("import numpy as np\n", "unfinished", "function-missing"),
    "renamed function": (GOOD.replace("area", "aera"), "unfinished", "function-missing"),
    "not a function": ("area = 3\n", "failed", "not-a-function"),
    "wrong signature": (GOOD.replace("width, height)", "width)", 1), "failed", "wrong-signature"),
    "empty file": ("", "unfinished", "function-missing"),
    "generator": (function("yield width * 2"), "failed", "returns-generator"),
    "string": (function("return '6'"), "failed", "returns-string"),
    "complex number": (function("return 6j"), "failed", "returns-complex"),
    "object array": (function("return np.array([1, None])"), "failed", "returns-object-array"),
    "nothing": (function("width * height if 0 else None"), "failed", "returns-none"),
    "forked child left behind": (function("if os.fork() == 0:", "    time.sleep(600)", then=BODY), "passed", "process-left"),
    "forked child that goes on": (function("os.fork()", then=BODY), "passed", "process-left"),
    "forked child left behind a dead parent": (
        function("if os.fork() == 0:", "    time.sleep(600)", "os._exit(0)"),
        "failed",
        "ends-program",
    ),
    "daemon in a session of its own": (
        function("if os.fork() == 0:", "    os.setsid()", "    if os.fork() == 0:", "        time.sleep(600)", "    os._exit(0)", then=BODY),  # noqa: E501
        "passed",
        "process-left",
    ),
    "DataLoader left behind": (
        "import torch\nfrom torch.utils.data import DataLoader\n" + function(
            "global loader",
            "loader = iter(DataLoader(list(range(100)), num_workers=2))",
            "next(loader)",
            then=BODY,
        ),
        "passed",
        "process-left",
    ),
    "two hundred forked children": (
        function("for _ in range(50):", "    if os.fork() == 0:", "        time.sleep(600)", then=BODY),
        "passed",
        "process-left",
    ),
    "a file that would grow to 20 GB": (
        function("with open('big.bin', 'wb') as f:", "    for _ in range(20_000):", "        f.write(b'x' * 1_000_000)", then=BODY),
        "failed",
        "file-too-large",
    ),
    "SIGTERM ignored": (
        function("signal.signal(signal.SIGTERM, signal.SIG_IGN)", "signal.signal(signal.SIGALRM, signal.SIG_IGN)", "while True:", "    pass"),  # noqa: E501
        "timeout",
        "out-of-time",
    ),
    "all signals blocked": (
        function("signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())", "while True:", "    pass"),
        "timeout",
        "out-of-time",
    ),
    "blocking read": (function("os.read(os.pipe()[0], 1)", then=BODY), "timeout", "out-of-time"),
    "GUI backend and plt.show": (
        "import matplotlib\nmatplotlib.use('TkAgg')\nimport matplotlib.pyplot as plt\n"
        + function("plt.plot([1, 2])", "plt.show()", then=BODY),
        "passed",
        "",
    ),
    "an __eq__ that lies": (LIAR + function("return Liar()"), "failed", "returns-other"),
    "NumPy patched": (top("np.multiply = np.add"), "failed", "library-replaced"),
    "NumPy patched in a call": (function("np.multiply = np.add", then=BODY), "failed", "library-replaced"),
    "standard output closed": (top("os.close(1)", "os.close(2)", "sys.stdout.close()"), "passed", ""),
    "every descriptor closed": (function("os.closerange(3, 100)", then=BODY), "failed", "ends-program"),
}  # fmt: skip


class Answers:
    """What one call of the command said: nasty, good, nasty, good, …"""

    def __init__(self, worker: str, folder: Path) -> None:
        self.tag = f"crossent-test-{os.getpid()}-{time.monotonic_ns()}"
        good = folder / "good.py"
        good.write_text(GOOD)
        files = []
        for i, (text, _, _) in enumerate(CASES.values()):
            nasty = folder / f"nasty_{i:02}.py"
            nasty.write_bytes(text if isinstance(text, bytes) else text.encode())
            files += [str(nasty), str(good)]
        done = subprocess.run(
            [sys.executable, "-m", "crossent", "check", "t1.area", *files, "--json"],
            env={
                **os.environ,
                "CROSSENT_WORKER": worker,
                "CROSSENT_COURSE": str(TOY),
                "CROSSENT_TEST_TAG": self.tag,
            },
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=110,
        )
        self.stderr, self.code = done.stderr, done.returncode
        self.lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.left = left_over(self.tag)


@pytest.fixture(scope="module", params=["fork", "spawn"])
def answers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Answers:
    return Answers(request.param, tmp_path_factory.mktemp("nasty"))


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_and_the_next_file_works_at_once(name: str, answers: Answers) -> None:
    _, status, finding = CASES[name]
    first, second = answers.lines[2 * list(CASES).index(name) :][:2]
    assert first["status"] == status, first
    ids = [f["id"] for f in first["findings"]]
    assert (ids[0] if ids else "") == finding, first
    for told in first["findings"]:
        assert len(told["message"].split()) <= 80
        assert told["title"]
    assert second["status"] == "passed", second
    assert second["findings"] == []
    assert second["seconds"] < 0.5


def test_nothing_else_is_printed_and_no_process_is_left(answers: Answers) -> None:
    assert answers.stderr == ""
    assert len(answers.lines) == 2 * len(CASES)
    assert answers.code == 1
    assert answers.left == []


def left_over(tag: str) -> list[str]:
    """Processes that still carry the test's mark in their environment, after a moment to end."""
    for _ in range(40):
        found = []
        for process in psutil.process_iter():
            try:
                if process.environ().get("CROSSENT_TEST_TAG") == tag:
                    found.append(f"{process.pid} {process.name()} {process.status()}")
            except (psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess):
                continue
        if not found:
            return []
        time.sleep(0.05)
    return found
