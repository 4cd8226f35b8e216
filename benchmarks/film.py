"""What a training film costs: time taken from the training, frames while it is scrubbed, how soon Stop stops.

`python benchmarks/film.py [EPOCHS]`: module 4's reference loop, made live by a callback, against the same loop without
one, in turn and in one process; then ten thousand epochs in Chromium, scrubbed by the keyboard with every frame.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from common import CONTENT, chromium, course_running, show, solved_workspace, summary

from crossent.engine.catalog import Course
from crossent.engine.load import Own
from crossent.engine.sessions import jsonable
from crossent.engine.training import Live, read_training

EPOCHS = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
ROUNDS = 9
FIGURE = "[data-figure=descent-film]"
HEAD = "def train(X, y, learning_rate=0.1, epochs=100):"
STEP = "        grad_weights, grad_bias = gradients(X, y, weights, bias)\n"
TELL = "        if on_epoch is not None:\n            on_epoch(len(history['loss']) - 1, history)\n"
SCRUB = """async (figure) => {
  const slider = document.querySelector(figure + " [aria-label='The epoch that is shown']");
  const key = (name) => slider.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  key("Home");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let i = 0; i < 20; i++) { key("PageUp"); await frame(); }
  const taken = [];
  let before = await frame();
  for (let i = 0; i < 240; i++) {
    for (let k = 0; k < 1 + (i % 3); k++) key("PageUp");
    const now = await frame();
    taken.push(now - before);
    before = now;
  }
  return taken;
}"""


def live(text: str) -> str:
    """The file with a `train` that tells its epochs."""
    return text.replace(HEAD, HEAD.replace("epochs=100", "epochs=100, on_epoch=None")).replace(
        STEP, TELL + STEP, 1
    )


def overhead() -> tuple[list[float], list[float], int]:
    """Milliseconds of the loop alone and of the same loop filmed, and how many frames went out."""
    course = Course(CONTENT)
    exercise = course.exercise("m4.train")
    training, own = read_training(exercise), Own(course)
    functions = {
        name: own.functions(course.exercise(i))[course.exercise(i).name] for name, i in training.needs.items()
    }
    module = own.module("m4_logistic")
    exec(live(exercise.solution), vars(module))
    train = module.train
    settings = training.read({"epochs": EPOCHS, "data": "overlapping"})
    sink = os.open(os.devnull, os.O_WRONLY)
    alone, filmed, sent = [], [], 0

    def send(message: dict[str, Any]) -> None:
        nonlocal sent
        os.write(sink, json.dumps(jsonable(message)).encode())
        sent += message["kind"] == "epoch"

    def timed(take: list[float], told: bool) -> Any:
        def run(X: Any, y: Any, rate: float, epochs: int, on_epoch: Any = None) -> Any:
            begun = time.perf_counter()
            result = train(X, y, rate, epochs, on_epoch if told else None)
            take.append((time.perf_counter() - begun) * 1000)
            return result

        return run

    for turn in range(2 * ROUNDS):
        take = (alone, filmed)[turn % 2]
        training.run({**functions, "train": timed(take, turn % 2 == 1)}, settings, Live(send))
    os.close(sink)
    return alone, filmed, sent // ROUNDS


def page() -> tuple[list[float], list[float]]:
    """Milliseconds of each frame while ten thousand epochs are scrubbed, and from Stop to the end of a run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "workspace"
        solved_workspace(folder, "m4")
        path = folder / "m4_logistic.py"
        path.write_text(live(path.read_text(encoding="utf-8")), encoding="utf-8")
        with course_running(folder) as (address, _), chromium() as browser:
            tab = browser.new_page(viewport={"width": 1440, "height": 1000})
            tab.goto(address)
            tab.goto(address.split("/?")[0] + "/m4")
            tab.wait_for_selector("body[data-ready]")
            figure = tab.locator(FIGURE)
            figure.scroll_into_view_if_needed()
            tab.wait_for_selector(f"{FIGURE} [data-part=reading]:has-text('epochs')")
            figure.get_by_role("button", name="10,000", exact=True).click()
            figure.get_by_role("button", name="Train", exact=True).click()
            tab.wait_for_selector(f"{FIGURE} [data-part=findings]:has-text('Done')", timeout=60_000)
            tab.wait_for_timeout(1500)
            frames = tab.evaluate(SCRUB, FIGURE)
            stops = []
            slow = path.read_text(encoding="utf-8").replace(
                TELL, TELL + "        __import__('time').sleep(0.001)\n"
            )
            path.write_text(slow, encoding="utf-8")
            tab.wait_for_timeout(1500)
            for _ in range(10):
                figure.get_by_role("button", name="Train", exact=True).click()
                tab.wait_for_selector(f"{FIGURE} .progress:has-text('left')")
                tab.wait_for_timeout(300)
                stops.append(
                    tab.evaluate(
                        """async (figure) => {
                          const root = document.querySelector(figure), begun = performance.now();
                          root.querySelector('[data-part=train]').click();
                          while (root.querySelector('[data-part=train]').textContent !== 'Train')
                            await new Promise((done) => setTimeout(done, 1));
                          return performance.now() - begun;
                        }""",
                        FIGURE,
                    )
                )
    return frames, stops


def main() -> None:
    """Measure."""
    alone, filmed, sent = overhead()
    frames, stops = page()
    rows = [
        summary(f"train, {EPOCHS} epochs", alone),
        summary("the same, filmed", filmed),
        summary("a frame while 10,000 epochs are scrubbed", frames, 17.5),
        summary("Stop to stopped, on the page", stops, 200),
    ]
    rows[1] |= {
        "frames": sent,
        "times": round(rows[1]["median_ms"] / rows[0]["median_ms"], 3),
        "times_limit": 1.05,
    }
    show("film", rows)


if __name__ == "__main__":
    main()
