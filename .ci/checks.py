"""Every check of the course, one after the other, and a summary; `python3 run.py test` runs this.

    .venv/bin/python .ci/checks.py [PYTEST ARGUMENTS]

All of them run, whichever fail. Without arguments pytest runs twice, each time with its own part of the tests: what can
wait runs beside all else. A test or two that failed there are run once more alone, since a page or a process may have
had to wait too long for its turn; the summary names them. The exit status is 1 where a check failed. Setting up .venv is
left to run.py.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import time
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COUNTS = Path(sys.prefix) / "pytest-counts.xml"
STEADY_COUNTS = Path(sys.prefix) / "pytest-counts-steady.xml"
AGAIN_COUNTS = Path(sys.prefix) / "pytest-counts-again.xml"
STEADY_OUTPUT = Path(sys.prefix) / "pytest-steady.log"
# These ask for much work and hold nothing to a clock: they run beside the others, which have the processor first.
STEADY = ("tests/content", "tests/figures", "tests/maths", "tests/training", "tests/test_architecture.py")
FEW = 2  # more failed tests than this are no matter of turns
CHROMIUMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)


def main(arguments: list[str]) -> int:
    """Run the checks, the arguments going to pytest; the result is the exit status."""
    os.environ["CROSSENT_CHROMIUM"] = chromium()
    os.environ["OMP_WAIT_POLICY"] = "PASSIVE"  # threads that wait leave the processor to the other tests
    python = [sys.executable, "-m"]
    checks = {
        "ruff check": [*python, "ruff", "check"],
        "ruff format": [*python, "ruff", "format", "--check"],
        "mypy": [*python, "mypy"],
        "crossent audit": [str(Path(sysconfig.get_path("scripts")) / "crossent"), "audit"],
    }
    summary = Summary()
    for path in (COUNTS, STEADY_COUNTS, AGAIN_COUNTS):
        path.unlink(missing_ok=True)
    pytest = [*python, "pytest"]
    first = time.monotonic()
    beside = None if arguments else start(*pytest, f"--junitxml={STEADY_COUNTS}", *STEADY)
    try:
        for name, command in checks.items():
            print(f"\n-- {name}", flush=True)
            began = time.monotonic()
            summary.add(name, call(*command), time.monotonic() - began)
        print("\n-- pytest", flush=True)
        began = time.monotonic()
        good = call(*pytest, f"--junitxml={COUNTS}", *(arguments or others()))
        summary.add("pytest", good, time.monotonic() - began, counts(COUNTS))
        if beside is not None:
            print("\n-- pytest, what can wait (ran at the same time)", flush=True)
            good = beside.wait() == 0
            print(STEADY_OUTPUT.read_text(encoding="utf-8", errors="replace"), flush=True)
            summary.add("pytest, the rest", good, time.monotonic() - first, counts(STEADY_COUNTS))
            names = failed(COUNTS) + failed(STEADY_COUNTS)
            if 0 < len(names) <= FEW and len(names) == summary.failed:
                print("\n-- pytest, what failed (once more, alone)", flush=True)
                summary.once_more(names, call(*pytest, f"--junitxml={AGAIN_COUNTS}", *names))
    finally:
        if beside is not None and beside.poll() is None:
            beside.terminate()
    print(
        "\n-- summary",
        *summary.lines,
        f"{summary.passed} passed, {summary.failed} failed",
        sep="\n",
        flush=True,
    )
    return int(summary.failed > 0)


class Summary:
    """A line for each check, and how many checks and tests passed and failed."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.passed = self.failed = 0

    def add(self, name: str, good: bool, seconds: float, tests: tuple[int, int, int] | None = None) -> None:
        """One check, with its tests run, failed and skipped if it has any."""
        ran, bad, skipped = tests or (1, 0, 0)
        bad = max(bad, 1 - good)  # a check that fails without a count counts as one
        self.passed, self.failed = self.passed + max(ran - bad, 0), self.failed + bad
        detail = f"  ({ran - bad} passed, {bad} failed, {skipped} skipped)" if tests and ran else ""
        self.lines.append(f"{name:17}{'passed' if good else 'FAILED'}{seconds:8.1f} s{detail}")

    def once_more(self, names: list[str], good: bool) -> None:
        """Failed tests were run again: where all passed, they count as passed, and are named."""
        if good:
            self.passed, self.failed = self.passed + len(names), self.failed - len(names)
        told = "passed alone, failed beside the others" if good else "FAILED again"
        self.lines += [f"{told}: {name}" for name in names]


def others() -> list[str]:
    """The rooms of tests that are not in STEADY, as pytest takes them."""
    there = sorted((ROOT / "tests").iterdir())
    found = [f"tests/{path.name}" for path in there if path.is_dir() or path.name.startswith("test_")]
    return [name for name in found if name not in STEADY and not name.endswith("__pycache__")]


def start(*command: str) -> subprocess.Popen[bytes] | None:
    """Begin a command in the repository that takes the processor only where nobody else wants it; its output is kept."""
    nice = shutil.which("nice")
    try:
        with STEADY_OUTPUT.open("wb") as output:
            return subprocess.Popen(
                [*([nice, "-n", "15"] if nice else []), *command],
                cwd=ROOT,
                # Threads that wait for one another on cores that others use cost more than they bring.
                env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
    except OSError as error:
        print(f"{command[0]} did not start: {error.strerror}", flush=True)
        return None


def call(*command: str) -> bool:
    """Run a command in the repository, its output shown; whether it succeeded."""
    try:
        return subprocess.call(command, cwd=ROOT) == 0
    except OSError as error:
        print(f"{command[0]} did not start: {error.strerror}", flush=True)
        return False


def counts(path: Path) -> tuple[int, int, int]:
    """From pytest's own report: tests run, failed and skipped."""
    if not path.exists():
        return 0, 0, 0
    suites = list(xml.parse(path).getroot().iter("testsuite"))
    total, failures, errors, skipped = (
        sum(int(suite.get(key, 0)) for suite in suites) for key in ("tests", "failures", "errors", "skipped")
    )
    return total - skipped, failures + errors, skipped


def failed(path: Path) -> list[str]:
    """From the same report: the failed tests, as pytest takes them."""
    if not path.exists():
        return []
    return [
        f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}"
        for case in xml.parse(path).getroot().iter("testcase")
        if case.find("failure") is not None or case.find("error") is not None
    ]


def chromium() -> str:
    """The path of the Chromium for the browser tests, installed where there is none."""
    chosen = os.environ.get("CROSSENT_CHROMIUM")
    if chosen and not shutil.which(chosen):
        sys.exit(
            f"CROSSENT_CHROMIUM is {chosen}, which is no program: set it to a Chromium's path, or unset it."
        )
    found = chosen or find_chromium()
    if not found:
        print("\n-- installing Chromium for the browser tests", flush=True)
        if shutil.which("apt-get") and os.geteuid() == 0:
            os.environ["DEBIAN_FRONTEND"] = "noninteractive"
            call("apt-get", "-qq", "update")
            call("apt-get", "-qq", "install", "--yes", "--no-install-recommends", "chromium")
            found = find_chromium()
        if not found:
            call(sys.executable, "-m", "playwright", "install", "chromium")
            found = find_chromium()
    if not found:
        sys.exit(
            "The browser tests need a Chromium, and none could be installed: install Chromium or Google "
            "Chrome, or set CROSSENT_CHROMIUM to the path of one, then start again."
        )
    return str(shutil.which(found))


def find_chromium() -> str:
    """The path of a Chromium that is there, or nothing."""
    found = next((path for name in CHROMIUMS if (path := shutil.which(name))), None)
    if found:
        return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else ""


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
