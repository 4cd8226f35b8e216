"""What a process of a sweep does: one job, on one core. torch is imported when the first job comes."""

from __future__ import annotations

import contextlib
import os
import platform
import threading
import time
from collections.abc import Iterator, Sequence

from crossent.training.sweep.data import load
from crossent.training.sweep.grid import Job, Key, Outcome, mean
from crossent.training.sweep.stopping import halve

LOOK = 0.5  # seconds between two looks after the process that began the sweep


def do(job: Job, parent: int | None = None) -> Outcome:
    """Train a job's stacks on one core. Where a parent is named, this process ends when that one is gone."""
    if parent is not None:
        _end_with(parent)
    began = time.perf_counter()
    with _one_core():
        curves = _halved(job) if job.halving else _whole(job)
    return Outcome(job, curves, time.perf_counter() - began, f"{platform.node()}:{os.getpid()}")


@contextlib.contextmanager
def _one_core() -> Iterator[None]:
    """The other cores have jobs of their own, and waiting for one another costs more than such small products."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _whole(job: Job) -> dict[Key, list[float]]:
    """Every learning rate to the last epoch."""
    from crossent.training.sweep.stack import curves

    found = {}
    for seed in job.seeds:
        stack = curves(load(job.data), job.learning_rates, job.batch_size, job.epochs, seed)
        for rate, curve in zip(job.learning_rates, stack, strict=True):
            found[rate, job.batch_size, seed] = curve
    return found


def _halved(job: Job) -> dict[Key, list[float]]:
    """Successive halving: a learning rate is left out of all seeds' stacks at once, by its mean loss."""
    from crossent.training.sweep.stack import Stack

    stacks = {seed: Stack(load(job.data), job.learning_rates, job.batch_size, seed) for seed in job.seeds}
    found: dict[Key, list[float]] = {
        (rate, job.batch_size, seed): [] for rate in job.learning_rates for seed in job.seeds
    }
    stacked = list(job.learning_rates)

    def losses(rates: Sequence[float], epoch: int) -> list[float]:
        nonlocal stacked
        for seed, stack in stacks.items():
            stack.keep([stacked.index(rate) for rate in rates])
            while len(found[rates[0], job.batch_size, seed]) < epoch:
                stack.epoch()
                for rate, loss in zip(rates, stack.losses(), strict=True):
                    found[rate, job.batch_size, seed].append(loss)
        stacked = list(rates)
        return [mean([found[rate, job.batch_size, seed][-1] for seed in job.seeds]) for rate in rates]

    halve(job.learning_rates, job.epochs, losses)
    return found


_watched: set[int] = set()


def _end_with(parent: int) -> None:
    """End this process soon after its parent, which a kill gives no time to say so."""
    if parent in (os.getpid(), *_watched):
        return
    _watched.add(parent)

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(LOOK)
        os._exit(1)

    threading.Thread(target=look, daemon=True).start()
