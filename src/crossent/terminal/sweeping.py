"""`sweep`: every learning rate with every batch size, in a table that fills, and what came of it."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import time
from collections.abc import Callable, Iterator

from crossent.content import sweeps
from crossent.content.sweeps import ROWS, TITLES, Curves, DigitsError, Grid, Sweep, SweepError
from crossent.terminal.paper import Paper
from crossent.terminal.places import shown, workspace_path
from crossent.terminal.problems import FINE, NOT_PASSED, STOPPED, Problem, WrongCall, complain
from crossent.terminal.sweep_table import findings, rows, table

# For each data set, rates from too low to too high, in steps of about three.
RATES = {
    "points": "0.01,0.03,0.1,0.3,1,3,10,30",
    "digits": "0.003,0.01,0.03,0.1,0.3,1,3,10",
}
MOST = 10_000  # runs
EVERY = 2.0  # seconds between lines where there is no terminal to draw a table in
Given = tuple[str, str | None, str, str, int]


def sweep(
    given: Given,
    jobs: int | None,
    dask: str | None,
    name: str | None,
    fresh: bool,
    halving: bool,
    workspace: str | None,
) -> int:
    """Train what is missing of the grid, and show all of it."""
    wanted = _grid(given)
    if jobs is not None and dask is not None:
        raise WrongCall("--jobs is for processes of this machine: leave it out with --dask.")
    paper = Paper()
    try:
        with _open(workspace, name or wanted.data) as kept:
            if fresh:
                kept.forget()
            kept.ask(wanted)
            began = time.monotonic()
            trained = _train(paper, kept, wanted, halving, jobs, dask)
            _say(paper, kept, wanted, halving)
            paper.line()
            paper.say(_end(kept, trained, time.monotonic() - began))
            return FINE if findings(wanted, kept.curves(wanted.data), halving).best else NOT_PASSED
    except (SweepError, DigitsError) as error:
        raise Problem(str(error)) from None


def show(name: str, extra: list[str], workspace: str | None) -> int:
    """Show a sweep as it stands; options that would have a part in training are refused."""
    if extra:
        raise WrongCall(
            f"--show shows a sweep as it stands and trains nothing: leave out {', '.join(extra)}."
        )
    folder = workspace_path(workspace).absolute()
    names = sweeps.known(folder)
    if name not in names:
        there = f"The sweeps there: {', '.join(names)}." if names else "`crossent sweep` makes one."
        raise Problem(f"There is no sweep {name!r} in {shown(folder / sweeps.FOLDER)}. {there}")
    with _open(workspace, name) as kept:
        asked = kept.asked
        if asked is None:
            raise Problem(f"Nothing has been trained in {shown(kept.path)} yet.")
        _say(Paper(), kept, asked, halving=False)
    return FINE


def _train(paper: Paper, kept: Sweep, wanted: Grid, halving: bool, jobs: int | None, dask: str | None) -> int:
    """Train what is missing; how many jobs that was. Ctrl-C keeps what is done."""
    todo = kept.missing(wanted, halving)
    curves = kept.curves(wanted.data)
    if not todo:
        return 0
    coming = kept.run(todo, jobs or os.cpu_count() or 1, dask, complain)
    done = 0
    try:
        with contextlib.closing(coming), _live(paper, wanted, len(todo)) as draw:
            draw(curves, done)
            for outcome in coming:
                done += 1
                curves |= outcome.curves
                draw(curves, done)
    except KeyboardInterrupt:
        said = f"Stopped. {done} of {len(todo)} jobs are done and kept: the same command goes on from there."
        raise Problem(said, STOPPED) from None
    return done


@contextlib.contextmanager
def _open(workspace: str | None, name: str) -> Iterator[Sweep]:
    """A sweep of the workspace; what is the matter with its file is told at once, or at the end."""
    try:
        kept = Sweep(workspace_path(workspace).absolute(), name)
    except SweepError as error:
        raise WrongCall(str(error)) from None
    told = kept.problem
    if told:
        complain(told)
    try:
        yield kept
    finally:
        kept.close()
        if kept.problem and kept.problem != told:
            complain(kept.problem)


@contextlib.contextmanager
def _live(paper: Paper, wanted: Grid, total: int) -> Iterator[Callable[[Curves, int], None]]:
    """How to show what is known by now: a table that fills at a terminal, a line now and then elsewhere."""
    if sys.stdout.isatty():
        from rich.live import Live

        with Live(console=paper.console, transient=True, auto_refresh=False) as live:
            yield lambda curves, done: live.update(
                table(wanted, curves, f"{done} of {total} jobs"), refresh=True
            )
        return
    said = time.monotonic()

    def line(curves: Curves, done: int) -> None:
        nonlocal said
        if time.monotonic() - said >= EVERY and done < total:
            said = time.monotonic()
            complain(f"Jobs done: {done} of {total}.")

    yield line


def _say(paper: Paper, kept: Sweep, wanted: Grid, halving: bool) -> None:
    """The table, and what it says."""
    curves = kept.curves(wanted.data)
    many = "s" * (len(wanted.seeds) > 1)
    epochs = f"{wanted.epochs} epoch{'s' * (wanted.epochs > 1)}"
    paper.title(f"{TITLES[wanted.data]}: {epochs}, seed{many} {', '.join(map(str, wanted.seeds))}"[:80])
    paper.say("Validation loss in nats, the mean over the seeds; the darker, the lower.")
    if any(0 < len(curves.get(key, ())) < wanted.epochs for key in wanted.keys):
        paper.say(f"Where it says so, a run ended before its {wanted.epochs} epochs.")
    paper.line()
    for part in rows(wanted, curves):
        paper.columns(part[1:], part[0])
        paper.line()
    for sentence in findings(wanted, curves, halving).sentences:
        paper.say(sentence)


def _end(kept: Sweep, trained: int, seconds: float) -> str:
    what = f"Trained in {seconds:.1f} s" if trained else "Nothing was missing"
    return (
        f"{what}. Kept in {shown(kept.path)}."
        if kept.problem is None or "damaged" in kept.problem
        else f"{what}."
    )


def _grid(given: Given) -> Grid:
    """The grid that was asked for; a wrong call where it cannot be."""
    data, rates, sizes, seeds, epochs = given
    if data not in TITLES:
        raise WrongCall(f"--data {data}: it is {' or '.join(TITLES)}.")
    wanted = Grid(
        data,
        _numbers("--learning-rates", rates or RATES[data]),
        _wholes("--batch-sizes", sizes, 1, ROWS[data]),
        _wholes("--seeds", seeds, 0, 2**31 - 1),
        epochs,
    )
    if len(wanted.keys) > MOST:
        raise WrongCall(
            f"That would be {len(wanted.keys):,} runs; {MOST:,} is the most. Leave some settings out."
        )
    return wanted


def _numbers(name: str, text: str) -> tuple[float, ...]:
    """Numbers above 0 with commas between them, each once, in order."""
    try:
        found = {float(word) for word in text.split(",")}
    except ValueError:
        found = {-1.0}
    if not all(0 < number <= 1e9 for number in found):
        raise WrongCall(
            f"{name} {text}: write numbers above 0 with commas between them, 0.1,0.3,1 for example."
        )
    return tuple(sorted(found))


def _wholes(name: str, text: str, low: int, high: int) -> tuple[int, ...]:
    """Whole numbers with commas between them, or 0-4 for a range of them, each once, in order."""
    found: set[int] = set()
    for word in text.split(","):
        match = re.fullmatch(r"\s*(\d{1,10})(?:-(\d{1,10}))?\s*", word)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (-1, -1)
        if not low <= first <= last <= high:
            raise WrongCall(
                f"{name} {text}: write whole numbers from {low} to {high:,} with commas between them; 0-4 is 0,1,2,3,4."
            )
        if last - first >= MOST:
            raise WrongCall(f"{name} {text}: {MOST:,} are the most.")
        found |= set(range(first, last + 1))
    return tuple(sorted(found))
