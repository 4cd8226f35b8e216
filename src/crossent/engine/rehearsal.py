"""A check of the course's own solution in a worker that waits, so that what a check touches is loaded and its own by then.

A fork shares its memory with the keeper: the first touch of every page costs it a copy. A rehearsal pays for that ahead. It
runs the course's code alone, and leaves nothing that a learner's check could see.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import random
import signal
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import numpy as np

from crossent.engine.changes import is_unfinished
from crossent.engine.checking import check_functions
from crossent.engine.diagnose import Case, judge
from crossent.engine.exercise import Exercise
from crossent.engine.integrity import Snapshot
from crossent.engine.load import Learner
from crossent.engine.loading import Loaded, find_functions, heavy
from crossent.engine.report import Report
from crossent.engine.source import function_text
from crossent.engine.variants import Prepared
from crossent.engine.worker import Worker

WORK, PATIENCE = (
    0.3,
    3.0,
)  # seconds of work and in all that a rehearsal may take; a check that takes longer has none
UNFIT = 3  # the exit status of a worker that would have rehearsed longer, or cannot


def rehearse(worker: Worker, at_hand: str = "") -> None:
    """Check the solution of the exercise at hand, or of another one on whose probes nothing is trained."""
    for exercise_id in [at_hand, *worker.prepared]:
        exercise, ready = worker.course.exercises.get(exercise_id), worker.prepared.get(exercise_id)
        if exercise is None or ready is None or exercise.kind != "write":
            continue
        if exercise_id == at_hand or ready.check.oracle is not None:
            with _unseen():
                _check(worker, exercise, ready)
            return


def spare(worker: Worker, at_hand: str, folder: str) -> None:
    """The same in a process of its own, which ends with the status `UNFIT` where that takes too long."""
    here, null = os.getcwd(), os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1):  # the keeper's commands and answers are none of a worker's business
        os.dup2(null, fd)
    os.close(null)
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    clocks = (
        (signal.ITIMER_PROF, signal.SIGPROF, WORK),
        (signal.ITIMER_REAL, signal.SIGALRM, PATIENCE),
    )
    for clock, alarm, seconds in clocks:
        signal.signal(alarm, _give_up)
        signal.setitimer(clock, seconds)
    try:
        rehearse(worker, at_hand)
    except Exception:
        if at_hand:
            os._exit(UNFIT)
    for clock, alarm, _ in clocks:
        signal.setitimer(clock, 0)
        signal.signal(alarm, signal.SIG_DFL)
    os.chdir(here)
    gc.freeze()


def _give_up(number: int, frame: FrameType | None) -> None:
    os._exit(UNFIT)


def _check(worker: Worker, exercise: Exercise, ready: Prepared) -> None:
    text = exercise.solution
    module = worker.own.module(Path(exercise.file).stem)
    loaded = Loaded(Learner(worker.course, exercise.folder, worker.own), text, module)
    loaded.functions = worker.own.functions(exercise)
    report, check = Report(exercise.id, "", "failed"), ready.check
    heavy(text.encode())
    compile(text, "solution.py", "exec", dont_inherit=True)
    is_unfinished(text, check.function)
    find_functions(loaded, exercise, module)
    check_functions(exercise, ready, loaded, Snapshot(), report, lambda call: None)
    if check.oracle is not None and ready.variants:  # what it takes to tell a mistake
        parameters, known = exercise.parameters.get(check.function, []), ready.variants
        case = Case(
            check, parameters, ready.expected, known[-1].outcomes, known, function_text(text, check.function)
        )
        report.findings += judge(case).findings
    json.dumps(report.to_dict())


@contextlib.contextmanager
def _unseen() -> Iterator[None]:
    """Random states, open plots and prints are afterwards as they were before."""
    torch = sys.modules.get("torch")
    before = random.getstate(), np.random.get_state(), torch.get_rng_state() if torch else None
    try:
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), warnings.catch_warnings():
            yield
    finally:
        random.setstate(before[0])
        np.random.set_state(before[1])
        if torch is not None:
            torch.set_rng_state(before[2])
        plt = sys.modules.get("matplotlib.pyplot")
        if plt is not None:
            plt.close("all")
