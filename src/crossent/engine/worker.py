"""A worker's life: one job, under limits, in a process of its own. The keeper forks it, or it is started as a spare.

Jobs: `check` (and then stay as the figures' session), `session` (figures only), `run` (a file as __main__),
`train` (a training run), `prepare` (fill the cache of wrong variants).
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from crossent.engine import limits, plots, remarks
from crossent.engine.catalog import Course
from crossent.engine.checking import check_functions
from crossent.engine.exercise import Exercise
from crossent.engine.integrity import Snapshot
from crossent.engine.load import Own
from crossent.engine.loading import heavy, load_file
from crossent.engine.report import Finding, Report
from crossent.engine.sessions import Session
from crossent.engine.streams import Capture, Channel, Note, low_level_text, take_over
from crossent.engine.variants import Prepared, prepare

HEAVY_SECONDS, HEAVY_MEMORY = 20.0, 4 * 1024**3  # more, where the file itself imports a framework


class Worker:
    """What the warm process has ready, and what a job does with it."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.own = Own(course)
        self.prepared: dict[str, Prepared] = {}

    def warm(self, exercise_id: str) -> None:
        """Have an exercise's check ready."""
        if exercise_id not in self.prepared:
            self.prepared[exercise_id] = prepare(self.course.exercise(exercise_id), self.own)

    def serve(self, channel: Channel) -> NoReturn:
        """Do one job and end this process."""
        try:
            sys.dont_write_bytecode = True
            channel.send({"pid": os.getpid()})
            job = channel.receive()
            if job is not None:
                self._do(job, channel)
        except BaseException:
            import traceback

            channel.send({"trouble": traceback.format_exc()})
        finally:
            limits.end_below(os.getpid())
            os._exit(0)

    def _do(self, job: dict[str, Any], channel: Channel) -> None:
        kind = job["job"]
        if kind == "prepare":
            for exercise_id in job["exercises"]:
                prepare(self.course.exercise(exercise_id), self.own)
                channel.send({"prepared": exercise_id})
        elif kind == "run":
            from crossent.engine.running import run_file

            run_file(self.course, self.own, Path(job["file"]), channel)
        elif kind == "train":
            from crossent.engine.trainer import train

            train(self.course, self.own, job, channel)
        elif kind == "session":
            take_over(Capture(lambda: os._exit(0)))
            limits.memory(job["memory"])
            os.chdir(job["folder"])
            Session(self.course, self.own, Path(job["folder"]), channel).serve()
        else:
            _Check(self, job, channel).run()
        channel.send({"done": True})


class _Check:
    def __init__(self, worker: Worker, job: dict[str, Any], channel: Channel) -> None:
        self.worker, self.job, self.channel = worker, job, channel
        self.exercise: Exercise = worker.course.exercise(job["exercise"])
        self.path = Path(job["file"])
        self.started = time.perf_counter()
        self.capture = Capture(self._flooded)
        self.phase = "load"
        self.note = Note(job["note"])
        self.report = Report(self.exercise.id, job["file"], "failed")

    def run(self) -> None:
        exercise, path = self.exercise, self.path
        if exercise.key not in self.worker.prepared:
            self.worker.warm(exercise.key)
        ready = self.worker.prepared[exercise.key]
        data = self._read()
        if data is None:
            return
        sink = take_over(self.capture)
        os.chdir(path.parent)
        threads = {t.ident for t in threading.enumerate()}
        plots.capture(lambda image: self.channel.send({"plot": image}))
        extra = heavy(data)
        limits.memory(exercise.memory + (HEAVY_MEMORY if extra else 0))
        self.channel.send({"phase": "load"})
        snapshot = Snapshot()
        limits.clock(exercise.seconds + (HEAVY_SECONDS if extra else 0), self._out_of_time)
        begun = time.perf_counter()
        loaded = load_file(self.worker.course, self.worker.own, exercise, path, data)
        seconds = time.perf_counter() - begun
        if loaded.finding is None:
            self.phase = "call"
            self.channel.send({"phase": "call"})
            limits.clock(exercise.seconds, self._out_of_time)
            check_functions(exercise, ready, loaded, snapshot, self.report, self.note.write)
        else:
            self.report.status, self.report.findings = loaded.status, [loaded.finding]
            snapshot.restore()
        limits.clock(0, self._out_of_time)
        self.report.notes = loaded.notes
        if self.report.status == "passed":
            self.report.findings += remarks.of_remains(threads, limits.children_of(os.getpid()))
            self.report.findings += [] if extra else remarks.of_load(seconds)
        self.report.output = self.capture.text() + low_level_text(sink)
        self._send()
        self._afterwards(loaded.learner)

    def _afterwards(self, learner: Any) -> None:
        limits.clock(10.0, lambda _: os._exit(0))
        plots.flush()
        limits.clock(0, lambda _: None)
        self.channel.send({"end": True})
        if self.job.get("stay") and self.report.status != "broken":
            session = Session(self.worker.course, self.worker.own, self.path.parent, self.channel, learner)
            session.serve()

    def _read(self) -> bytes | None:
        try:
            if self.path.exists() and not self.path.is_file():
                raise OSError(0, "it is not a plain file")
            return self.path.read_bytes()
        except OSError as error:
            self.report.status = "broken"
            text = (
                f"`{self.path.name}` cannot be read: {error.strerror}. Is the name right, and is it a file?"
            )
            if isinstance(error, FileNotFoundError):
                kept = sorted((self.path.parent / "backups").glob(f"*-{self.path.stem}-deleted*.py"))
                was = (
                    f"lies in `backups/{kept[-1].name}`"
                    if kept
                    else "lies in the folder `backups`, if the course was running"
                )
                text = (
                    f"There is no `{self.path.name}` in this folder. Was it moved or deleted? What was in it {was}. "
                    f"`crossent reset {self.report.exercise}`, or `Reset` on the page, makes it anew, with every exercise at its start."
                )
            self.report.findings = [Finding("cannot-read", "error", "The file cannot be read.", text)]
            self._send()
            self.channel.send({"end": True})
            return None

    def _send(self) -> None:
        self.report.seconds = time.perf_counter() - self.started
        self.channel.send({"report": self.report.to_dict()})

    def _out_of_time(self, frame: FrameType | None) -> None:
        line, other = None, ""
        while frame is not None and line is None:
            name = Path(frame.f_code.co_filename)
            if name == self.path:
                line = frame.f_lineno
            elif name.parent == self.path.parent and not other:
                other = f"line {frame.f_lineno} of {name.name}"  # a module that the file imports
            frame = frame.f_back
        self.channel.send({"timeout": {"line": line, "other": other, "output": self.capture.text()}})
        os._exit(0)

    def _flooded(self) -> None:
        self.channel.send({"flood": {"phase": self.phase, "output": self.capture.text()}})
        os._exit(0)
