"""`runs`: what the final project's training left behind, listed, shown, and two of them compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crossent.terminal.paper import Paper
from crossent.terminal.places import shown, workspace_path
from crossent.terminal.problems import FINE, Problem, WrongCall, complain

if TYPE_CHECKING:
    from crossent.content.digit_runs import Run

MOST = 30
HEAD = ["", "run", "digits", "false", "network", "epochs", "loss", "right"]


def show(words: list[str], workspace: str | None) -> int:
    """List the runs, show one, or compare two."""
    folder, paper = workspace_path(workspace).absolute(), Paper()
    if len(words) > 2:
        raise WrongCall("Give one run to show it, or two to compare them: crossent runs 2 1.")
    if not words:
        return _list(paper, folder)
    found = [find(folder, word) for word in words]
    return _one(paper, found[0]) if len(found) == 1 else _two(paper, *found)


def find(folder: Path, word: str) -> Run:
    """The run that a word means, or a problem in a sentence."""
    from crossent.content.digit_runs import RunError
    from crossent.content.digit_runs import find as look

    try:
        return look(folder, word)
    except RunError as error:
        raise Problem(str(error)) from None


def _list(paper: Paper, folder: Path) -> int:
    from crossent.content.digit_runs import FOLDER, row, runs

    damaged: list[str] = []
    known = runs(folder, damaged)
    if known:
        paper.title(f"{len(known)} run{'s' * (len(known) > 1)} in {shown(folder / FOLDER)}, the newest first")
        paper.columns([[str(i), *row(run)] for i, run in enumerate(known[:MOST], 1)], HEAD)
        if len(known) > MOST:
            paper.say(f"{len(known) - MOST} older ones are left out.", 2)
    else:
        paper.say("There is no run yet. `crossent train mnist` makes one.")
    for sentence in damaged:
        complain(sentence)
    return FINE


def _one(paper: Paper, run: Run) -> int:
    from crossent.content.digit_runs import report, state

    about = run.about
    paper.title(f"{run.name}: {report.whose(run)}, {state(run)}")
    paper.columns([[name, str(value)] for name, value in about["settings"].items()])
    if run.epochs:
        paper.line()
        names = list(run.history)
        rows = [
            [str(e + 1), *(f"{run.history[n][e]:.4f}" if e < len(run.history[n]) else "" for n in names)]
            for e in range(run.epochs)
        ]
        paper.columns(rows, ["epoch", *(name.replace("_", " ") for name in names)])
    if about.get("test"):
        paper.say(f"Test digits: loss {about['test']['loss']:.4f}, {about['test']['accuracy']:.2%} right.", 2)
    paper.line()
    paper.line(f"Report: {shown(report.write(run))}")
    return FINE


def _two(paper: Paper, a: Run, b: Run) -> int:
    from crossent.content.digit_runs import RunError, compare

    try:
        pair = compare.Pair.of(a, b)
    except RunError as error:
        raise Problem(str(error)) from None
    paper.title(f"Two runs, on {len(pair.rows_a):,} digits that both were validated with")
    paper.columns([list(row) for row in compare.rows(pair)], ["", a.name, b.name])
    paper.line()
    paper.line(f"With curves and digits: {shown(compare.write(pair))}")
    return FINE
