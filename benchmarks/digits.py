"""The final project's largest run on the page: 60,000 digits followed over ten epochs, its files, its heat map, scrubbing.

`python benchmarks/digits.py [EPOCHS]`: a run written by the recorder, its losses and probabilities made up; then the page
in Chromium, the heat map of all digits dragged and its epochs scrubbed with the pointer, and every frame timed. The
pictures are those of MNIST where it has been fetched; else they are blank, as where its files are gone, and the last
row, which waits for another picture, is left out.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from common import chromium, course_running, show, solved_workspace, summary
from playwright.sync_api import Page

from crossent.training.mnist import data, models, report
from crossent.training.mnist.record import HISTORY, TRAIN, VALIDATION, Run
from crossent.training.mnist.recorder import Followed, Recorder, follow

EPOCHS = int(sys.argv[1]) if len(sys.argv) > 1 else 10
DIGITS, VALIDATED = 60_000, 5_000
STEPS = 90
MEGABYTES = 50.0  # all files of a run together
STUTTER, FRAME = 50.0, 17.5  # milliseconds
FIGURE = "[data-figure=every-digit]"
WATCH = """() => {
  window.frames_taken = []; window.long_tasks = []; window.steps = 0;
  new PerformanceObserver((all) => all.getEntries().forEach((e) => window.long_tasks.push(e.duration))).observe({ type: "longtask" });
  let before = performance.now();
  const each = (now) => { window.frames_taken.push(now - before); before = now; window.watching = requestAnimationFrame(each); };
  requestAnimationFrame((now) => { before = now; window.watching = requestAnimationFrame(each); });
}"""
WATCHED = """() => { cancelAnimationFrame(window.watching); return [window.frames_taken.slice(1), window.long_tasks]; }"""
ANSWERED = """async ([figure, share]) => {
  const root = document.querySelector(figure), strip = root.querySelectorAll("rect.press")[1], box = strip.getBoundingClientRect();
  const says = () => root.querySelector("image.raster[role=img]").getAttribute("href");
  const before = says(), begun = performance.now();
  strip.dispatchEvent(new MouseEvent("click", { clientX: box.x + 5, clientY: box.y + share * box.height, bubbles: true }));
  while (says() === before) await new Promise((done) => requestAnimationFrame(done));
  return performance.now() - begun;
}"""
DRAWN = f"() => document.querySelectorAll('{FIGURE} image.raster[href^=data]').length >= 3"


def digits() -> Followed:
    """60,000 digits in a run's order: MNIST's, where it lies on the disk."""
    if data.available():
        return follow(data.load("full"), 0.03, 0)
    labels = np.random.default_rng(0).integers(0, data.CLASSES, DIGITS)
    part = np.repeat(np.array([TRAIN, VALIDATION], dtype=np.uint8), [DIGITS - VALIDATED, VALIDATED])
    blank = np.zeros((DIGITS, data.SIDE, data.SIDE), dtype=np.uint8)
    return Followed(blank, labels, labels, np.arange(DIGITS), part)


def write(workspace: Path, name: str = "final") -> Run:
    """A run whose logits grow with the epochs, most of them towards the label."""
    followed, rng, model = digits(), np.random.default_rng(1), models.cnn()
    size = len(followed.labels)
    settings = {"source": "full", "epochs": EPOCHS, "seed": 0, "falsified": 0.03, "model": "cnn"}
    about = {
        "settings": settings,
        "source": "full",
        "seed": 0,
        "model": str(model),
        "parameters": sum(p.numel() for p in model.parameters()),
        "functions": dict.fromkeys(("build_model", "per_example_loss", "evaluate", "train"), "yours"),
        "code": "",
        "versions": {},
    }
    recorder = Recorder.begin(workspace, followed, EPOCHS, about, name)
    history: dict[str, list[float]] = {key: [] for key in HISTORY}
    pull = rng.normal(6, 2.5, size)
    for epoch in range(EPOCHS + 1):
        logits = rng.normal(0, 1.2, (size, data.CLASSES)) * (epoch > 0)
        logits[np.arange(size), followed.true] += pull * epoch / (epoch + 0.5)
        logits -= np.log(np.exp(logits).sum(axis=1, keepdims=True))
        losses, probs = -logits[np.arange(size), followed.labels], np.exp(logits)
        if not epoch:
            recorder.row(0, losses, probs)
            continue
        right = probs.argmax(axis=1) == followed.labels
        for key, part in (("train", TRAIN), ("val", VALIDATION)):
            history[f"{key}_loss"].append(float(losses[followed.part == part].mean()))
            history[f"{key}_accuracy"].append(float(right[followed.part == part].mean()))
        recorder.epoch(losses, probs, history, 1.0)
    recorder.checkpoint({"model": model.state_dict(), "optimizer": None, "rng": None})
    recorder.finish(False, model.state_dict(), None)
    run = Run(recorder.folder)
    report.write(run)
    return run


def opened(tab: Page, address: str) -> float:
    """Milliseconds from asking for the page until the heat map is drawn."""
    begun = time.perf_counter()
    tab.goto(address, wait_until="domcontentloaded")
    tab.locator(FIGURE).scroll_into_view_if_needed()
    tab.wait_for_function(DRAWN, timeout=60_000)
    return (time.perf_counter() - begun) * 1000


def dragged(tab: Page, along: list[tuple[float, float]]) -> tuple[list[float], list[float]]:
    """Milliseconds of every frame while the pointer is dragged along some places, and of the long tasks among them."""
    x, y = along[0]
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.wait_for_timeout(300)
    tab.evaluate(WATCH)
    for x, y in along[1:]:
        tab.mouse.move(x, y)
        tab.wait_for_timeout(16)
    tab.wait_for_timeout(200)
    frames, long = tab.evaluate(WATCHED)
    tab.mouse.up()
    return frames, long


def middle(tab: Page, label: str) -> tuple[float, float]:
    """Where a handle stands."""
    box = tab.locator(f"{FIGURE} [aria-label='{label}']").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def page(workspace: Path) -> list[dict[str, Any]]:
    """The figure's times in Chromium."""
    rows, received = [], 0
    with course_running(workspace) as (address, _), chromium() as browser:
        tab = browser.new_page(viewport={"width": 1440, "height": 1000})
        tab.goto(address)
        tab.wait_for_selector("body[data-ready]")
        lesson = address.split("/?")[0] + "/final"
        opens = [opened(tab, lesson)]  # the first reads the digits from the disk
        devtools = tab.context.new_cdp_session(tab)
        devtools.send("Network.enable")
        sizes: list[float] = []
        devtools.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        opens += [opened(tab, lesson) for _ in range(4)]
        tab.wait_for_timeout(500)
        received = sum(sizes) / 4
        rows.append(summary("page opened → heat map drawn, first", opens[:1], 6000))
        rows.append(summary("the same, later", opens[1:], 2500) | {"kilobytes": round(received / 1000)})
        tab.locator(FIGURE).evaluate("(node) => node.scrollIntoView({ block: 'start' })")
        sizes.clear()
        begun = time.perf_counter()
        tab.locator(FIGURE).get_by_role("button", name="all", exact=True).click()
        tab.wait_for_function(f"() => document.querySelector('{FIGURE}').textContent.includes('of 60,000')")
        shown = (time.perf_counter() - begun) * 1000
        tab.wait_for_timeout(500)
        rows.append(
            summary("“all” pressed → 60,000 drawn", [shown], 2000) | {"kilobytes": round(sum(sizes) / 1000)}
        )
        x, y = middle(tab, "The digit, by its rank")
        down = [(x, y + 300 * (1 - np.cos(6.3 * i / STEPS)) / 2) for i in range(STEPS)]
        rows += timed("dragging over the heat map of 60,000", *dragged(tab, down))
        x, y = middle(tab, "The epoch that is shown")
        across = [(x - 150 * (1 - np.cos(6.3 * i / STEPS)), y) for i in range(STEPS)]
        rows += timed("scrubbing its epochs", *dragged(tab, across))
        strip = tab.locator(f"{FIGURE} rect.press").nth(1).bounding_box()
        assert strip is not None
        tab.evaluate(WATCH)
        for i in range(STEPS):
            tab.mouse.click(
                strip["x"] + 5, strip["y"] + 5 + (strip["height"] - 10) * ((37 * i) % STEPS) / STEPS
            )
        frames, long = tab.evaluate(WATCHED)
        rows += timed("pressing anywhere among the 60,000", frames, long)
        if data.available():  # a blank digit looks like the one before
            answers = [tab.evaluate(ANSWERED, [FIGURE, 0.02 + 0.9 * ((37 * i) % 31) / 31]) for i in range(30)]
            rows.append(summary("a row pressed → its digit drawn", answers, 100))
    return rows


def timed(what: str, frames: list[float], long: list[float]) -> list[dict[str, Any]]:
    """A row: no frame in twenty may be a stutter."""
    row = summary(f"a frame while {what}", frames, STUTTER)
    return [row | {"goal_ms": FRAME, "long_tasks": len(long), "longest_ms": round(max(long, default=0.0))}]


def sizes(run: Run) -> list[dict[str, Any]]:
    """The files of the run, in megabytes."""
    files = sorted((path.stat().st_size, path.name) for path in run.folder.iterdir())
    rows = [
        {"what": name, "megabytes": round(size / 1e6, 2)} for size, name in reversed(files) if size > 50_000
    ]
    whole = round(sum(size for size, _ in files) / 1e6, 2)
    return [*rows, {"what": "all files of the run", "megabytes": whole, "limit_megabytes": MEGABYTES}]


def main() -> None:
    """Measure."""
    with tempfile.TemporaryDirectory() as name:
        workspace = Path(name) / "workspace"
        solved_workspace(workspace, "final")
        run = write(workspace)
        rows = [*sizes(run), *page(workspace)]
    show("digits", rows)


if __name__ == "__main__":
    main()
