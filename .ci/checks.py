"""Every check of the course, one after the other, and a summary; `python3 run.py test` runs this.

    .venv/bin/python .ci/checks.py [PYTEST ARGUMENTS]

All of them run, whichever fail. The exit status is 1 where one failed. Setting up .venv is left to run.py.
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
    python = [sys.executable, "-m"]
    checks = {
        "ruff check": [*python, "ruff", "check"],
        "ruff format": [*python, "ruff", "format", "--check"],
        "mypy": [*python, "mypy"],
        "crossent audit": [str(Path(sysconfig.get_path("scripts")) / "crossent"), "audit"],
        "pytest": [*python, "pytest", f"--junitxml={COUNTS}", *arguments],
    }
    lines, passed, failed = [], 0, 0
    COUNTS.unlink(missing_ok=True)
    for name, command in checks.items():
        print(f"\n-- {name}", flush=True)
        began = time.monotonic()
        good = call(*command)
        seconds = time.monotonic() - began
        ran, bad, skipped = counts() if name == "pytest" else (1, 0, 0)
        bad = max(bad, 1 - good)  # a check that fails without a count counts as one
        passed, failed = passed + max(ran - bad, 0), failed + bad
        detail = (
            f"  ({ran - bad} passed, {bad} failed, {skipped} skipped)" if name == "pytest" and ran else ""
        )
        lines.append(f"{name:15}{'passed' if good else 'FAILED'}{seconds:8.1f} s{detail}")
    print("\n-- summary", *lines, f"{passed} passed, {failed} failed", sep="\n", flush=True)
    return int(failed > 0)


def call(*command: str) -> bool:
    """Run a command in the repository, its output shown; whether it succeeded."""
    try:
        return subprocess.call(command, cwd=ROOT) == 0
    except OSError as error:
        print(f"{command[0]} did not start: {error.strerror}", flush=True)
        return False


def counts() -> tuple[int, int, int]:
    """From pytest's own report: tests run, failed and skipped."""
    if not COUNTS.exists():
        return 0, 0, 0
    suites = list(xml.parse(COUNTS).getroot().iter("testsuite"))
    total, failures, errors, skipped = (
        sum(int(suite.get(key, 0)) for suite in suites) for key in ("tests", "failures", "errors", "skipped")
    )
    return total - skipped, failures + errors, skipped


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
