"""Who does the jobs of a sweep: processes of this machine, by joblib. Outcomes come as they are ready.

A process that is killed, by the system for want of memory say, takes none of the others' work with it: what has not come
is tried again by new ones. Ctrl-C reaches the caller alone; the processes end with the generator.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Generator, Iterator, Sequence
from typing import Any

from crossent.training.sweep import work
from crossent.training.sweep.grid import Job, Outcome

TRIES = 3


class SweepError(Exception):
    """A sweep cannot go on; the message says what helps."""


def outcomes(jobs: Sequence[Job], processes: int) -> Generator[Outcome, None, None]:
    """The outcomes of all jobs, in whatever order they are ready; `SweepError` where processes keep being killed."""
    from joblib.externals.loky.process_executor import BrokenProcessPool

    left = {job.name: job for job in jobs}
    processes = min(processes, len(left))
    if processes == 1:
        yield from map(work.do, left.values())
        return
    for _ in range(TRIES):
        try:
            for outcome in _crew(list(left.values()), processes):
                del left[outcome.job.name]
                yield outcome
            return
        except BrokenProcessPool:
            continue
    raise SweepError(
        f"A process that trained was killed {TRIES} times, for want of memory perhaps. What is done is kept: the same "
        "command goes on, and takes less memory with --jobs 1."
    )


def _crew(jobs: list[Job], processes: int) -> Generator[Outcome, None, None]:
    from joblib import Parallel, delayed
    from joblib.externals.loky import get_reusable_executor

    calls = [delayed(work.do)(job, os.getpid()) for job in jobs]
    with _deaf_to_interrupts():  # so are the processes that are begun here
        running: Any = Parallel(
            n_jobs=processes,
            backend="loky",
            batch_size=1,
            pre_dispatch="all",
            return_as="generator_unordered",
        )(calls)
    try:
        yield from running
    finally:
        running.close()
        get_reusable_executor().shutdown(wait=True, kill_workers=True)


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
