"""`compare`: the learner's loss beside that of the libraries on one input, as a table, as JSON and as a plot.

Their code runs as it does for a figure of the page, in a process of its own with limits; so do the libraries, to be timed alike.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from crossent.terminal.inputs import Input, read_inputs
from crossent.terminal.paper import Paper
from crossent.terminal.places import Desk, open_desk, shown
from crossent.terminal.problems import FINE, NOT_PASSED, Problem, WrongCall

FIGURE = "same-loss-elsewhere"
MODULE = "m6"
PATIENCE = 90.0  # seconds: TensorFlow alone may take a quarter of them to load
BUDGET = 1.0  # seconds of timing


def compare(
    module: str, given: dict[str, Any], as_json: bool, plot: str | None, workspace: str | None
) -> int:
    """Compare on the input that is given, or on two that tell the losses apart."""
    if module != MODULE:
        raise WrongCall(f"{module} has nothing to compare. There is {MODULE}: crossent compare {MODULE}.")
    inputs = read_inputs(**given)
    desk = open_desk(workspace)
    try:
        if FIGURE not in desk.course.figures:
            raise Problem("This course has no losses to compare.")
        answers = asyncio.run(_ask(desk, inputs))
        target = Path(plot).expanduser() if plot else desk.workspace.path / "plots" / f"compare-{MODULE}.png"
        cases = [
            (one, answer["yours"] or answer["truth"], answer)
            for one, answer in zip(inputs, answers, strict=True)
        ]
        if any(data is None for _, data, _ in cases):
            error = next(answer["error"] for _, data, answer in cases if data is None)
            raise Problem(f"{error['title']} {error['message']}")
        saved = _draw(target, cases)
        if as_json:
            print(
                json.dumps({"module": MODULE, "plot": str(saved), "cases": [_plain(*case) for case in cases]})
            )
        else:
            _say(Paper(), cases, saved)
        return NOT_PASSED if any(answer["error"] for answer in answers) else FINE
    finally:
        desk.close()


async def _ask(desk: Desk, inputs: list[Input]) -> list[dict[str, Any]]:
    from crossent.engine.figures import Figures
    from crossent.engine.runner import Runner

    runner = Runner(desk.course)
    figures = Figures(desk.course, desk.workspace.path, runner, lambda: {})
    try:
        return [
            await figures.ask(
                FIGURE,
                {"logits": i.logits, "labels": i.labels, "dtype": i.dtype, "all": True, "budget": BUDGET},
                PATIENCE,
            )
            for i in inputs
        ]
    finally:
        figures.close()
        await runner.close()


def _plain(one: Input, data: dict[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    """A case as it goes out as JSON; numbers that are not finite are words there."""
    return {
        "input": one.words,
        "dtype": data["dtype"],
        "shape": data["shape"],
        "exact": {k: v for k, v in data["exact"].items() if k != "words"},
        "rows": [{k: v for k, v in row.items() if k not in ("height", "words")} for row in data["rows"]],
        "skipped": data["skipped"],
        "stand_ins": _lent(data, answer),
        "error": answer["error"],
    }


def _lent(data: dict[str, Any], answer: dict[str, Any]) -> list[str]:
    return [name for name in data["uses"] if name in answer["stand_ins"]]


def _say(paper: Paper, cases: list[tuple[Input, dict[str, Any], dict[str, Any]]], saved: Path) -> None:
    for one, data, answer in cases:
        paper.title(f"{one.words}, {data['dtype']}")
        exact = data["exact"]
        paper.say(f"Exact: {exact['digits']} nats, slope {exact['words']}.", 2)
        rows = [
            [row["name"], *(row["words"][k] for k in ("value", "error", "slope", "time", "memory"))]
            for row in data["rows"]
        ]
        paper.columns(rows, ["loss", "nats", "error", "slope", "time", "memory"])
        error = answer["error"]
        if error:
            paper.say(f"{error['title']} {error['message']}", 2)
            paper.say("The rows named yours are the course's own functions here.", 2)
        elif lent := _lent(data, answer):
            named = " and ".join("“yours precise”" if "precise" in name else "“yours”" for name in lent)
            verb = "is" if len(lent) == 1 else "are"
            paper.say(f"Not written yet: {', '.join(lent)}. So {named} {verb} the course's own here.", 2)
        paper.line()
    paper.say(
        "Slope: in the right logit of the first row, by autograd for PyTorch, TensorFlow and JAX, by central "
        "differences for the others. Time: the median of rounds in which all take turns, the input being in the "
        "library's own arrays. Memory: for arrays of NumPy the peak, for PyTorch what its operations return."
    )
    paper.say("PyTorch's rows name their own format; all others compute with arrays of the one above.")
    missing = cases[0][1]["missing"]
    if missing:
        paper.say(f"Left out, since not installed: {', '.join(missing)}.")
    paper.line(f"Plot saved: {shown(saved)}")


def _draw(target: Path, cases: list[tuple[Input, dict[str, Any], dict[str, Any]]]) -> Path:
    from crossent.terminal.drawing import draw

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draw(target, [(f"{one.words}, {data['dtype']}", data["rows"]) for one, data, _ in cases])
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or error
        raise Problem(
            f"The plot cannot be saved as {target}: {words}. Name another file with --plot."
        ) from error
    return target
