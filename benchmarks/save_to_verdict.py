"""From a save in an outside editor to the verdict on the screen, beside pytest on the same assertions.

`python benchmarks/save_to_verdict.py [SAVES]`: a fully solved m1, its `cross_entropy` right and wrong in turn, the page
open in Chromium with its figures. The clock runs from before the write to the first frame after the verdict has changed.
"""

from __future__ import annotations

import ast
import asyncio
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import CONTENT, chromium, course_running, show, solved_workspace, summary

from crossent.engine.catalog import Course
from crossent.engine.runner import Runner

SAVES = int(sys.argv[1]) if len(sys.argv) > 1 else 200
WATCH = """() => {
  window.seen = [];
  const result = document.querySelector('[data-result]');
  const note = () => { const report = +result.dataset.report, status = result.dataset.status;
    requestAnimationFrame(() => { const c = new MessageChannel();
      c.port1.onmessage = () => window.seen.push([report, status, performance.timeOrigin + performance.now()]);
      c.port2.postMessage(0); }); };
  new MutationObserver(note).observe(result, {attributes: true, attributeFilter: ['data-report']});
}"""
TEST = """
import math
import numpy as np
import pytest
from m1_information import cross_entropy, entropy, surprise, to_bits, code_lengths

@pytest.mark.parametrize("p, q", [([1, 0], [.9, .1]), ([1, 0], [.2, .8]), ([.5, .5], [.5, .5]), ([.5, .25, .25], [.2, .3, .5])])
def test_cross_entropy(p, q):
    assert cross_entropy(p, q) == pytest.approx(-sum(a * math.log(b) for a, b in zip(p, q) if a))
    assert entropy(p) == pytest.approx(-sum(a * math.log(a) for a in p if a))
    assert np.allclose(surprise(q), -np.log(q)) and to_bits(math.log(2)) == pytest.approx(1)
    assert list(code_lengths([.5, .25, .25])) == [1, 2, 2]
"""


def texts(path: Path) -> tuple[str, str]:
    """The file with `cross_entropy` right, and with the wrong logarithm."""
    right = path.read_text(encoding="utf-8")
    function = next(
        n for n in ast.parse(right).body if isinstance(n, ast.FunctionDef) and n.name == "cross_entropy"
    )
    last = [n for n in ast.walk(function) if isinstance(n, ast.Return)][-1]
    assert last.value is not None and last.end_lineno is not None
    lines = right.splitlines(keepends=True)
    changed = f"{' ' * last.col_offset}return ({ast.unparse(last.value)}) / np.log(2)\n"
    lines[last.lineno - 1 : last.end_lineno] = [changed]
    return right, "".join(lines)


def page(folder: Path) -> list[float]:
    """Save and watch, SAVES times; milliseconds."""
    path = folder / "m1_information.py"
    right, wrong = texts(path)
    taken = []
    with course_running(folder) as (address, _), chromium() as browser:
        tab = browser.new_page(viewport={"width": 1440, "height": 1000})
        tab.goto(address)
        tab.goto(address.split("/?")[0] + "/m1#cross_entropy")
        tab.wait_for_selector("body[data-ready]")
        tab.locator('select[aria-label="Exercise"]').select_option("m1.cross_entropy")
        tab.wait_for_selector('[data-result][data-exercise="m1.cross_entropy"][data-status="passed"]')
        tab.wait_for_timeout(2500)
        tab.evaluate(WATCH)
        for turn in range(SAVES):
            text, status = ((wrong, "failed"), (right, "passed"))[turn % 2]
            before = time.time() * 1000
            path.write_text(text, encoding="utf-8")
            tab.wait_for_function("n => window.seen.length > n", arg=turn, timeout=5000)
            tab.wait_for_timeout(120)
            seen = tab.evaluate("window.seen")
            assert len(seen) == turn + 1 and seen[-1][1] == status, seen[-3:]
            taken.append(seen[-1][2] - before)
    return taken


def by_pytest(folder: Path, runs: int = 10) -> list[float]:
    """The same assertions by a fresh pytest; milliseconds."""
    (folder / "test_m1.py").write_text(TEST, encoding="utf-8")
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:warnings",
            "test_m1.py",
        ]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        taken.append((time.perf_counter() - begun) * 1000)
    (folder / "test_m1.py").unlink()
    return taken


def in_a_warm_worker(path: Path, checks: int = 200) -> list[float]:
    """A check alone, from the question to the report; milliseconds."""

    async def run() -> list[float]:
        course = Course(CONTENT)
        runner = Runner(course, plots=True)
        exercise = course.exercise("m1.cross_entropy")
        await runner.start()
        await runner.warm(exercise)
        runner.expect(exercise)  # as the course does for the exercise at hand
        await asyncio.sleep(1.0)
        taken = []
        for _ in range(checks + 5):
            begun = time.perf_counter()
            checked = await runner.check(exercise, path)
            taken.append((time.perf_counter() - begun) * 1000)
            await checked.rest()
            await asyncio.sleep(0.1)
        await runner.close()
        return taken[5:]

    return asyncio.run(run())


def main() -> None:
    """Measure all three in one run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "workspace"
        solved_workspace(folder, "m1")
        saves = page(folder)
        peers = by_pytest(folder)
        checks = in_a_warm_worker(folder / "m1_information.py")
    rows = [
        summary("save to verdict on the screen", saves, 40),
        summary("pytest, same assertions", peers),
        summary("check in a warm worker", checks, 10),
    ]
    rows[0]["times_faster"] = round(rows[1]["median_ms"] / rows[0]["median_ms"], 1)
    show("save_to_verdict", rows)


if __name__ == "__main__":
    main()
