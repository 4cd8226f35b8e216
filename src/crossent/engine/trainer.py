"""A training run inside a worker: the learner's functions are taken, the run's epochs and at last its film go out.

Messages: {"train": {"kind": "begin" | "epoch" | "stopping" | "end" | "fault", ...}}.
"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from types import FrameType
from typing import Any

from crossent.engine import limits, plots
from crossent.engine.borrowed import Borrowed
from crossent.engine.catalog import Course
from crossent.engine.exceptions import out_of_memory
from crossent.engine.load import Own
from crossent.engine.sessions import jsonable
from crossent.engine.streams import Capture, Channel, low_level_text, take_over
from crossent.engine.training import STOP, Live, Refused, Stopped, read_training

FILE = 1024**3
NO_ROOM = "With these settings it takes more memory than a run may have"


def train(course: Course, own: Own, job: dict[str, Any], channel: Channel) -> None:
    """Run the exercise's training with the learner's functions."""
    exercise = course.exercise(job["exercise"])
    training = read_training(exercise)
    capture = Capture(lambda: os._exit(0))
    sink = take_over(capture)
    folder = Path(job["folder"])
    os.chdir(folder)
    plots.capture(lambda image: channel.send({"plot": image}))
    limits.memory(training.memory(job["settings"]), FILE)
    live = Live(lambda message: channel.send({"train": jsonable(message)}))

    def stop(signum: int, frame: FrameType | None) -> None:
        live.interrupt()

    if STOP is not None:
        signal.signal(STOP, stop)
    borrowed = Borrowed(course, own, folder)
    try:
        needs = {name: course.exercise(i) for name, i in training.needs.items()}
        if job["own"]:
            functions = {name: borrowed.own(exercise, name) for name, exercise in needs.items()}
        else:
            functions = borrowed.take(needs)
        if borrowed.trouble is not None:
            channel.send({"train": {"kind": "fault", **borrowed.trouble}})
            return
        film = training.run(functions, job["settings"], live)
        end = {
            "kind": "end",
            "film": jsonable(film),
            "stand_ins": borrowed.stand_ins,
            "stopped": live.stopped,
        }
        if live.error is not None:
            end["fault"] = _fault(borrowed, live.error)
    except Stopped:
        end = {"kind": "end", "film": None, "stand_ins": borrowed.stand_ins, "stopped": True}
    except BaseException as error:
        end = {"kind": "fault", **_fault(borrowed, error)}
    if STOP is not None:
        signal.signal(STOP, signal.SIG_IGN)
    end["seconds"] = time.perf_counter() - live.began
    end["output"] = capture.text() + low_level_text(sink)
    channel.send({"train": end})


def _fault(borrowed: Borrowed, error: BaseException) -> dict[str, str]:
    if isinstance(error, Refused):
        return {"title": error.title, "message": str(error)}
    found = borrowed.raised(error)
    if found is not None:
        return found
    if out_of_memory(type(error).__name__, str(error)):
        where = "The GPU has no room for it" if "CUDA" in str(error) else NO_ROOM
        return {"title": "Out of memory.", "message": f"{where}. Choose smaller settings, and run it again."}
    said = f"{type(error).__name__}: {str(error)[:200]}".rstrip(": ")
    return {
        "title": "The run cannot be read.",
        "message": f"What your function returned cannot be shown ({said}). Check it first: its finding says more.",
    }
