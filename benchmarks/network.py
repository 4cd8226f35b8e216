"""Module 5 in PyTorch: from a save to the verdict on the screen, the reference's `fit`, the idle course's memory.

`python benchmarks/network.py [SAVES]`: a fully solved m5, `train_step` right and wrong in turn, the page open in Chromium.
Memory is the proportional share (PSS) of the course's processes while they rest, PyTorch loaded. Linux alone has it.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from common import chromium, course_running, show, solved_workspace, summary

SAVES = int(sys.argv[1]) if len(sys.argv) > 1 else 100
VERDICT_MS, FIT_MS, IDLE_MB = 80, 500, 500
EXERCISE = "m5.train_step"
WATCH = """() => {
  window.seen = [];
  const result = document.querySelector('[data-result]');
  const note = () => { const status = result.dataset.status;
    requestAnimationFrame(() => { const c = new MessageChannel();
      c.port1.onmessage = () => window.seen.push([status, performance.timeOrigin + performance.now()]);
      c.port2.postMessage(0); }); };
  new MutationObserver(note).observe(result, {attributes: true, attributeFilter: ['data-report']});
}"""


def texts(path: Path) -> tuple[str, str]:
    """The file as it is, and with an optimizer that never steps."""
    right = path.read_text(encoding="utf-8")
    wrong = right.replace("optimizer.step()", "pass", 1)
    assert wrong != right, "the reference calls optimizer.step() no more: name another mistake here"
    return right, wrong


def family() -> list[Path]:
    """The folders in /proc of every process below this one."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found, new = set(), {int(Path("/proc/self").resolve().name)}
    while new:
        found |= new
        new = {child for child, parent in parents.items() if parent in new} - found
    return [Path("/proc") / str(pid) for pid in found]


def resident() -> tuple[float, int]:
    """Megabytes (10^6 bytes) that the course's processes hold, shared pages counted by their share, and how many they are."""
    total, count = 0, 0
    for folder in family():
        try:
            if b"crossent" not in (folder / "cmdline").read_bytes():
                continue
            rollup = (folder / "smaps_rollup").read_text()
        except OSError:
            continue
        total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        count += 1
    return total * 1024 / 1e6, count


class Peak(threading.Thread):
    """Reads the memory until it is stopped, and keeps the most."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most, self.processes, self._over = 0.0, 0, threading.Event()

    def run(self) -> None:
        """Every half second."""
        while not self._over.wait(0.5):
            self.most, self.processes = max((self.most, self.processes), resident())

    def stop(self) -> None:
        """Wait for the last reading."""
        self._over.set()
        self.join()


def page(folder: Path) -> tuple[list[float], Peak]:
    """Save and watch, SAVES times: milliseconds; and the most memory of ten seconds of rest afterwards."""
    path = folder / "m5_network.py"
    right, wrong = texts(path)
    taken = []
    with course_running(folder) as (address, _), chromium() as browser:
        tab = browser.new_page(viewport={"width": 1440, "height": 1000})
        tab.goto(address)
        tab.goto(address.split("/?")[0] + "/m5#train_step")
        tab.wait_for_selector("body[data-ready]")
        tab.locator('select[aria-label="Exercise"]').select_option(EXERCISE)
        passed = f'[data-result][data-exercise="{EXERCISE}"][data-status="passed"]'
        tab.wait_for_selector(passed, timeout=60000)
        tab.wait_for_timeout(5000)
        tab.evaluate(WATCH)
        for turn in range(SAVES):
            text, status = ((wrong, "failed"), (right, "passed"))[turn % 2]
            before = time.time() * 1000
            path.write_text(text, encoding="utf-8")
            tab.wait_for_function("n => window.seen.length > n", arg=turn, timeout=20000)
            tab.wait_for_timeout(200)
            seen = tab.evaluate("window.seen")
            assert len(seen) == turn + 1 and seen[-1][0] == status, seen[-3:]
            taken.append(seen[-1][1] - before)
        tab.wait_for_timeout(3000)
        peak = Peak()
        peak.start()
        tab.wait_for_timeout(10000)
        peak.stop()
    return taken, peak


def fits(folder: Path, runs: int = 10) -> list[float]:
    """The reference's `fit` on 900 points for 200 epochs, PyTorch loaded; milliseconds."""
    sys.path.insert(0, str(folder))
    import m5_network
    import torch

    torch.set_num_threads(1)
    X, y = m5_network.three_clusters(300, 0)
    taken = []
    for seed in range(runs + 1):
        torch.manual_seed(seed)
        model = m5_network.build_model()
        begun = time.perf_counter()
        losses = m5_network.fit(model, X, y, epochs=200)
        taken.append((time.perf_counter() - begun) * 1000)
        assert len(losses) == 200 and losses[-1] < 0.15, losses[-1]
    return taken[1:]


def main() -> None:
    """Measure all three in one run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "workspace"
        solved_workspace(folder, "m5")
        saves, peak = page(folder)
        rows: list[dict[str, Any]] = [
            summary("save in m5 to verdict on the screen", saves, VERDICT_MS),
            summary("fit, 900 points, 200 epochs", fits(folder), FIT_MS),
            {
                "what": "memory at rest, PyTorch loaded",
                "n": peak.processes,
                "pss_mb": round(peak.most, 1),
                "limit_mb": IDLE_MB,
            },
        ]
    show("network", rows)


if __name__ == "__main__":
    main()
