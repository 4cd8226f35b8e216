"""Loads the file under check and says what is amiss with it: syntax, encoding, imports, missing or renamed functions."""

from __future__ import annotations

import ast
import difflib
import inspect
import io
import re
import tokenize
import types
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crossent.engine import exceptions
from crossent.engine.catalog import Course
from crossent.engine.changes import is_unfinished
from crossent.engine.exercise import Exercise
from crossent.engine.functions import parse
from crossent.engine.load import Learner, Own
from crossent.engine.observe import raised_at
from crossent.engine.report import Finding, Status

_HEAVY = re.compile(
    rb"^\s*(?:(?:import|from)\s+(?:torch|tensorflow|keras|jax|sklearn|pandas|numba|matplotlib)\b"
    rb"|(?:import|from)\s+scipy\.(?!special\b)|from\s+scipy\s+import\s+(?!special\b))",
    re.MULTILINE,
)


@dataclass
class Loaded:
    """A file that was run, or the finding that says why not."""

    learner: Learner
    text: str = ""
    module: types.ModuleType | None = None
    functions: dict[str, Callable[..., Any]] = field(default_factory=dict)
    finding: Finding | None = None
    status: Status = "broken"

    @property
    def notes(self) -> list[str]:
        """What stands in for what."""
        return self.learner.notes


def heavy(data: bytes) -> bool:
    """Whether the file itself imports something that takes its time to load."""
    return _HEAVY.search(data) is not None


def load_file(course: Course, own: Own, exercise: Exercise, path: Path, data: bytes) -> Loaded:
    """Run the file and find the exercise's functions in it."""
    loaded = Loaded(Learner(course, path.parent, own))
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        loaded.text = io.TextIOWrapper(io.BytesIO(data), encoding).read()
    except (SyntaxError, UnicodeDecodeError, LookupError) as error:
        loaded.finding = _encoding(path, error)
        return loaded
    loaded.learner.install()
    try:
        module = loaded.module = loaded.learner.load(path, loaded.text)
    except BaseException as error:
        loaded.finding = broken(path, error)
        return loaded
    find_functions(loaded, exercise, module)
    return loaded


def find_functions(loaded: Loaded, exercise: Exercise, module: types.ModuleType) -> None:
    """The exercise's functions in a loaded module, or the finding that says what is amiss with them."""
    for name in exercise.functions:
        loaded.finding = _missing(loaded, exercise, name, module)
        if loaded.finding is not None:
            return
        loaded.functions[name] = getattr(module, name)
    unfinished = [name for name in exercise.functions if is_unfinished(loaded.text, name)]
    if unfinished and exercise.kind == "write":
        loaded.status = "unfinished"
        loaded.finding = Finding(
            "not-written",
            "error",
            "Not written yet.",
            f"`{unfinished[0]}` still raises NotImplementedError. Write its body in place of that line, and save.",
        )


def _encoding(path: Path, error: Exception) -> Finding:
    text = (
        f"`{path.name}` is not text in the encoding that Python expects: {str(error)[:160]}. Save it as UTF-8 (in VS Code: "
        "the encoding in the status bar), and check it again."
    )
    return Finding("encoding", "error", "The file is not UTF-8 text.", text)


def broken(path: Path, error: BaseException) -> Finding:
    """Why the file does not load, at the learner's own line."""
    if isinstance(error, SyntaxError):
        return _syntax(path, error)
    raised = raised_at(error, str(path))
    where = f" on line {raised.line}" if raised.line else ""
    if isinstance(error, ImportError):
        text = f"`{path.name}` does not load: {raised.text}{where}. " + _import_words(error, path)
        return Finding("import-error", "error", f"An import fails{where}.", text, line=raised.line)
    if raised.kind == "SystemExit":
        text = f"`{path.name}` ends the program{where}, before any function could be called. Take the `sys.exit` or `quit` out."
        return Finding("ends-program", "error", f"The file ends the program{where}.", text, line=raised.line)
    key = {
        "MemoryError": "too-much-memory",
        "EOFError": "asks-for-input",
        "RecursionError": "deep-recursion",
    }.get(raised.kind, "does-not-load")
    if raised.kind == "NameError":
        remedy = exceptions.words(raised).replace(
            "or give the name a value first", "or define it above that line"
        )
        words = f"`{path.name}` does not load: {raised.text}{where}. {remedy}"
    else:
        said = f": {raised.text[:160]}" if raised.text else ""
        remedy = exceptions.words(raised).replace(exceptions.TRY_IT, "Mend that line, or take it out.")
        words = f"`{path.name}` does not load: {raised.kind}{where}{said}. {remedy}"
    return Finding(key, "error", f"{raised.kind}{where}.", words, line=raised.line)


def _import_words(error: ImportError, path: Path) -> str:
    name = error.name or ""
    if "relative import" in str(error):
        return exceptions.NO_PACKAGE
    if isinstance(error, ModuleNotFoundError):
        near = exceptions.meant(name, [other.stem for other in path.parent.glob("*.py")])
        if near or exceptions.part(name):
            return near or exceptions.part(name)
        return f"There is no module `{name}` here. Check the spelling, or do without it: the course needs nothing more than it installed."
    found = _near(str(error), path)
    if found:
        return f"`{found[1]}.py` has a `{found[0]}`: is that meant?"
    return "Check the name after `import`: is it spelled as in the module, and is it defined there?"


def _near(said: str, path: Path) -> tuple[str, str] | None:
    """A function of that file whose name comes near the one that is not there, and the file."""
    found = re.match(r"cannot import name '(\w+)' from '(\w+)'", said)
    try:
        tree = parse((path.parent / f"{found[2]}.py").read_text(encoding="utf-8")) if found else None
    except (OSError, ValueError):
        return None
    names = [node.name for node in (tree.body if tree else []) if isinstance(node, ast.FunctionDef)]
    near = difflib.get_close_matches(found[1], names, n=1) if found else []
    return (near[0], found[2]) if near and found else None


def _syntax(path: Path, error: SyntaxError) -> Finding:
    kind = type(error).__name__
    line = error.lineno
    code = (error.text or "").strip()
    shown = f" `{code[:60]}`" if code else ""
    words = {
        "IndentationError": "Look at the spaces at the beginning of that line and the one before.",
        "TabError": "Tabs and spaces are mixed; use four spaces everywhere.",
    }.get(
        kind,
        "Look at that line and the end of the one before: a bracket, a colon or a quote is often missing there.",
    )
    said = error.msg or ""
    if "outside function" in said:
        words = "It belongs to a function: indent that line as far as the lines above it."
    elif said.startswith("unmatched"):
        words = "There is one bracket too many, or the one that it closes is missing before it."
    elif said.startswith("invalid character"):
        words = "It comes along with text that is copied from a page. Type it yourself: `-`, `*`, a plain quote or a space."
    place = f"Line {line} of `{path.name}`:{shown}" if line else f"`{path.name}`:"
    if "import *" in said:
        words = "Put that line at the top of the file, without indentation, or import the names one by one."
    reason = (said or "it cannot be read").rstrip(".")
    message = f"{place} – {reason}{'' if reason.endswith('?') else '.'} {words}"
    ids = {"IndentationError": "indentation-error", "TabError": "indentation-error"}
    title = "Indentation does not fit." if kind in ids else "Python cannot read it."
    return Finding(ids.get(kind, "syntax-error"), "error", title, message, line=line)


def _missing(loaded: Loaded, exercise: Exercise, name: str, module: types.ModuleType) -> Finding | None:
    there = getattr(module, name, None)
    parameters = exercise.parameters.get(name, [])
    signature = f"{name}({', '.join(parameters)})"
    if there is None:
        loaded.status = "unfinished"
        tree = parse(loaded.text)
        names = [n.name for n in (tree.body if tree else []) if isinstance(n, ast.FunctionDef)]
        near = difflib.get_close_matches(name, [n for n in names if n not in parameters], n=1, cutoff=0.75)
        said = f" There is a `{near[0]}`: was it renamed?" if near else ""
        message = f"The file has no function `{name}`.{said} Expected: `def {signature}:` at the left margin. Reset puts it back."
        return Finding("function-missing", "error", f"{name} is not there.", message)
    if not callable(there):
        loaded.status = "failed"
        message = (
            f"`{name}` is a value here, {str(there)[:40]}, not a function. Expected: `def {signature}:`."
        )
        return Finding("not-a-function", "error", f"{name} is not a function.", message)
    return _signature(loaded, name, parameters, there)


def _signature(
    loaded: Loaded, name: str, parameters: list[str], function: Callable[..., Any]
) -> Finding | None:
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    plain = [p for p in parameters if "=" not in p]
    optional = [p.split("=")[0] for p in parameters if "=" in p]
    try:
        signature.bind(*plain)
        signature.bind(*plain, **dict.fromkeys(optional))
        signature.bind(*parameters)
        return None
    except TypeError as error:
        loaded.status = "failed"
        message = (
            f"`{name}{signature}` cannot be called as the course calls it: {error}. Expected: "
            f"`def {name}({', '.join(parameters)}):`. Change the first line back; the rest may stay."
        )
        tree = parse(loaded.text)
        lines = [
            n.lineno for n in (tree.body if tree else []) if isinstance(n, ast.FunctionDef) and n.name == name
        ]
        return Finding(
            "wrong-signature", "error", "The parameters differ.", message, line=lines[-1] if lines else None
        )


def other_order(exercise: Exercise, loaded: Loaded, name: str) -> Finding | None:
    """What to say where a function that fails has the right parameters in another order."""
    function = loaded.functions.get(name)
    plain = [p for p in exercise.parameters.get(name, []) if "=" not in p]
    try:
        own = list(inspect.signature(function).parameters)[: len(plain)] if function else []
    except (TypeError, ValueError):
        return None
    if own == plain or sorted(own) != sorted(plain):
        return None
    message = (
        f"Your `{name}({', '.join(own)})` is called as `{name}({', '.join(plain)})`: what the course passes first arrives as "
        f"`{own[0]}`. Put the parameters in the order `{', '.join(plain)}`; the rest may be right."
    )
    return Finding("wrong-order", "error", "The parameters are in another order.", message)
