"""What the benchmarks share: a solved workspace, a running course, a browser, and how results are printed."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

import crossent
from crossent.engine.catalog import Course
from crossent.engine.workspace import Workspace

CONTENT = Path(crossent.__file__).parent / "content"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
FLAGS += ["--disable-background-networking", "--disable-component-update"]


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def summary(name: str, milliseconds: Sequence[float], limit: float | None = None) -> dict[str, Any]:
    """One row of a table."""
    row = {
        "what": name,
        "n": len(milliseconds),
        "median_ms": round(percentile(milliseconds, 0.5), 1),
        "p95_ms": round(percentile(milliseconds, 0.95), 1),
        "max_ms": round(max(milliseconds), 1),
    }
    return row | ({"limit_ms": limit} if limit is not None else {})


def show(title: str, rows: list[dict[str, Any]]) -> None:
    """A table, then one JSON line."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    cells = [columns] + [[str(row.get(c, "")) for c in columns] for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns))]
    print(title)
    for line in cells:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    print(json.dumps({"benchmark": title, "rows": rows}))


def solved_workspace(folder: Path, module_id: str) -> Workspace:
    """A workspace in which a module's file holds the reference solutions."""
    course = Course(CONTENT)
    workspace = Workspace(folder, course)
    workspace.open()
    module = course.module(module_id)
    assert module.file is not None
    text = "\n\n".join(e.solution for e in module.exercises if e.file == module.file)
    (folder / module.file).write_text(text, encoding="utf-8")
    return workspace


@contextlib.contextmanager
def course_running(workspace: Path) -> Iterator[tuple[str, float]]:
    """The course on a free port: the address to open, and the seconds until it answered."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "crossent", "start", "--no-browser", "--port", str(port)]
    begun = time.perf_counter()
    process = subprocess.Popen([*command, "--workspace", str(workspace)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
        yield found.group(0), time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait(10)


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, headless."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    path = os.environ.get("CROSSENT_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
