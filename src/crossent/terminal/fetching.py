"""`fetch`: data that does not come with the course, brought when it is asked for."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from crossent.engine import datasets
from crossent.terminal.paper import Paper
from crossent.terminal.places import open_course, shown
from crossent.terminal.problems import FINE, STOPPED, Problem, WrongCall, complain

if TYPE_CHECKING:
    from crossent.engine.datasets import DataSet

EVERY = 0.1  # seconds between two pictures of how far it is
STATES = {"whole": "is here", "part": "is here in part", "none": "not fetched"}


def fetch(name: str | None) -> int:
    """Show what can be fetched, or fetch it."""
    root, paper = open_course().root, Paper()
    if name is None:
        return _show(paper, datasets.known(root))
    try:
        found = datasets.find(root, name)
    except KeyError as error:
        raise WrongCall(str(error.args[0])) from None
    if found.state() == "whole":
        paper.say(f"{found.title} is here already, in {shown(found.place())}.")
        return FINE
    paper.say(f"{found.title}, {found.about}: {found.cost}, in {shown(found.place())}.")
    line = _Line(paper)
    try:
        found.fetch(line.tell)
    except datasets.NotFetched as error:
        line.close()
        raise Problem(str(error)) from None
    except KeyboardInterrupt:
        line.close()
        complain(f"Stopped. What came is kept: `crossent fetch {name}` goes on from there.")
        return STOPPED
    line.close()
    paper.say(f"{found.title} is here now.")
    return FINE


def _show(paper: Paper, sets: dict[str, DataSet]) -> int:
    for name, found in sets.items():
        paper.title(f"{name}  {found.title}: {found.about}")
        state = found.state()
        where = f", in {shown(found.place())}" if state != "none" else ""
        paper.say(
            f"{STATES[state]}{where}" if state == "whole" else f"{STATES[state]}{where}: {found.cost}", 2
        )
    paper.line()
    paper.say("`crossent fetch NAME` fetches one." if sets else "This course fetches no data.")
    return FINE


class _Line:
    """How far it is, in one line that is written over at a terminal, and nowhere else."""

    def __init__(self, paper: Paper) -> None:
        self._live, self._width = sys.stdout.isatty(), paper.console.width - 1
        self._began, self._from, self._due = 0.0, 0, 0.0

    def tell(self, done: int, total: int) -> None:
        """So many bytes of so many are here."""
        now = time.monotonic()
        if not self._began:
            self._began, self._from = now, done
        if not self._live or now < self._due:
            return
        self._due = now + EVERY
        came, took = done - self._from, now - self._began
        left = f", about {took * (total - done) / came:.0f} s left" if came > 0 and took > 1 else ""
        bar = "█" * round(20 * done / max(1, total))
        text = f"{bar:░<20} {done / 1e6:.1f} of {total / 1e6:.1f} MB{left}"
        print(f"\r{text[: self._width]:<{self._width}}", end="", flush=True)

    def close(self) -> None:
        """Leave no line behind."""
        if self._live and self._began:
            print(f"\r{'':<{self._width}}\r", end="", flush=True)
