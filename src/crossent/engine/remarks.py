"""What is worth saying of an answer that passes: read from its text and from what it left behind."""

from __future__ import annotations

import ast
import threading

import numpy as np

from crossent.engine.functions import parse
from crossent.engine.report import Finding
from crossent.engine.source import FunctionText

SLOW_LOAD = 1.0  # seconds at a module's top level that are worth a word


def of_text(text: FunctionText) -> list[Finding]:
    """Remarks on the function's own lines."""
    found = []
    seed = "seed" in text.text and text.find(r"\b(np|numpy)\.random\.seed\s*\(|\brandom\.seed\s*\(")
    if seed:
        found.append(
            Finding(
                "global-seed",
                "remark",
                "A global seed.",
                f"`{seed[1]}…)` on line {seed[0]} sets the random state of the whole program. `np.random.default_rng(seed)` "
                "gives a generator of your own and leaves everybody else's alone.",
                line=seed[0],
            )
        )
    unset = unset_places(text)
    if unset:
        found.append(
            Finding(
                "unset-places",
                "remark",
                "Right by luck.",
                f"Right, this time. {unset[1]} Give it a start, `out=np.zeros_like(…)` of floats, or choose the elements first.",
                line=unset[0],
            )
        )
    loop = _index_loop(text)
    if loop:
        found.append(
            Finding(
                "index-loop",
                "remark",
                "A loop over indices.",
                f"Right. The loop on line {loop} can also be written without indices: NumPy's functions work on whole "
                "arrays, and are shorter and faster.",
                line=loop,
            )
        )
    return found


def unset_places(text: FunctionText) -> tuple[int, str] | None:
    """The line of a NumPy operation with `where=` and without `out=`, and what it leaves behind."""
    if "where" not in text.text:
        return None
    tree = parse(_dedented(text.text))
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            given = {keyword.arg for keyword in node.keywords}
            name, of = node.func.attr, node.func.value
            numpy = isinstance(of, ast.Name) and of.id in ("np", "numpy")
            if (
                numpy
                and isinstance(getattr(np, name, None), np.ufunc)
                and "where" in given
                and "out" not in given
            ):
                words = (
                    f"`np.{name}(…, where=…)` without `out=` writes nothing where the condition is false: there, whatever "
                    "stood in memory before is left, another number each time, perhaps NaN."
                )
                return text.start + node.lineno - 1, words
    return None


def unread(text: FunctionText) -> str:
    """What to say where a function never looks at what it is called with; "" where it does."""
    tree = parse(_dedented(text.text))
    function = tree.body[0] if tree and tree.body else None
    if not isinstance(function, ast.FunctionDef):
        return ""
    names = [node for node in ast.walk(function) if isinstance(node, ast.Name)]
    reads = {node.id: node.lineno for node in reversed(names) if isinstance(node.ctx, ast.Load)}
    if {"locals", "vars", "eval", "exec"} & reads.keys():
        return ""
    given = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    never = [f"`{name}`" for name in given if name not in reads]
    if never:
        return f"Your function never uses {' and '.join(never)}: what it is called with makes no difference."
    for step in function.body:
        if isinstance(step, ast.Assign) and len(step.targets) == 1 and isinstance(step.targets[0], ast.Name):
            name, line = step.targets[0].id, step.lineno
            if name in given and reads[name] > (step.end_lineno or line):
                return f"Line {text.start + line - 1} gives `{name}` another value before the one that came with the call was used."
    return ""


def _index_loop(text: FunctionText) -> int | None:
    if "range" not in text.text:
        return None
    tree = parse(_dedented(text.text))
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.For) and isinstance(node.iter, ast.Call):
            inner = node.iter.args[0] if node.iter.args else None
            is_range = isinstance(node.iter.func, ast.Name) and node.iter.func.id == "range"
            counts = (
                isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id == "len"
            )
            if is_range and counts and len(node.iter.args) == 1 and not _in_turn(node):
                return text.start + node.lineno - 1
    return None


def _in_turn(loop: ast.For) -> bool:
    """Whether its rounds have to follow one another: it may end early, or does nothing but call something for its effect."""
    early = any(isinstance(node, ast.Return | ast.Break) for line in loop.body for node in ast.walk(line))
    calls = [line.value for line in loop.body if isinstance(line, ast.Expr)]
    collects = any(
        isinstance(call, ast.Call) and getattr(call.func, "attr", "") in ("append", "extend")
        for call in calls
    )
    return early or (len(calls) == len(loop.body) and not collects)


def _dedented(text: str) -> str:
    import textwrap

    return textwrap.dedent(text)


def of_remains(threads_before: set[int | None], children: list[int]) -> list[Finding]:
    """Remarks on threads and processes that outlive the call."""
    found = []
    if children:
        many = "a process" if len(children) == 1 else f"{len(children)} processes"
        found.append(
            Finding(
                "process-left",
                "remark",
                "Processes are left running.",
                f"Your code left {many} running; all were ended with the check. Wait for a child process, or close what "
                "started it (a `DataLoader` with workers, a pool), before you return.",
            )
        )
    alive = [t for t in threading.enumerate() if t.ident not in threads_before]
    if alive:
        many = "a thread" if len(alive) == 1 else f"{len(alive)} threads"
        found.append(
            Finding(
                "thread-left",
                "remark",
                "A thread is left running.",
                f"Your code left {many} running (`{alive[0].name}`); it was ended with the check. Join a thread before "
                "you return.",
            )
        )
    return found


def of_load(seconds: float) -> list[Finding]:
    """A remark on a file that takes its time before any function is called."""
    if seconds < SLOW_LOAD:
        return []
    return [
        Finding(
            "slow-load",
            "remark",
            "The file itself takes time.",
            f"{seconds:.1f} s went by at the top level of the file, before any function was called, and will on every save. "
            'Put trials into scratch.py or under `if __name__ == "__main__":`.',
        )
    ]
