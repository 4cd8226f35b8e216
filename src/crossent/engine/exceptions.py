"""Findings for exceptions: those that a function raises, and those that it was to raise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING

from crossent.engine import names, torch_words
from crossent.engine.report import Finding
from crossent.engine.values import show

if TYPE_CHECKING:
    from crossent.engine.diagnose import Case
    from crossent.engine.observe import Raised

TRY_IT = "Call it with these arguments in scratch.py and look at that line."
LOOK = "Print what that line works with, just before it: values, types and shapes."  # where a call is too long to be copied
AS_ARRAYS = "The arguments were NumPy arrays. Call it with `np.array(…)` of these in scratch.py and look at that line."
NO_PACKAGE = "Your files lie side by side and are no package: leave the dot out."
OWN = "That is your own `raise` or `assert`, and these arguments are allowed: it stops what it should let through."
WHOLE = (
    "A whole number can be neither inf nor NaN. What is made like an input of whole numbers (`np.zeros_like`, `np.full_like`) "
    "holds such alone: begin with `np.asarray(…, dtype=float)`."
)
IN_PLACE = (
    "`x -= …` and `x /= …` write into an array that is there, which may be the caller's, and that one holds whole numbers. "
    "`x = x - …` makes a new array, of floats."
)
AXES = {
    "0": "A single number has no axis: leave `axis` out, or give every argument a shape with `np.asarray`.",
    "1": "An array with a single axis has axis 0 alone. Leave `axis` out, or take `axis=-1`, the last one, however many there are.",
}
NO_ELEMENTS = "A single number has no elements to choose from. `np.asarray(…, dtype=float)` gives every argument a shape."
POWER = "In Python `^` is the exclusive or of whole numbers. A power is `**`, and e to the x is `np.exp(x)`."
ROUNDING = "Where floats are compared, allow a small difference: 0.7 + 0.2 + 0.1 is not exactly 1."

_TYPE_ERRORS = (
    (
        r"missing .* required (positional|keyword-only) argument",
        "That call gives too few arguments: compare it with the `def` line of the function that it calls.",
    ),
    (
        r"takes .* argument.* given",
        "That call gives too many arguments: compare it with the `def` line of the function that it calls.",
    ),
    (r"unexpected keyword argument", "The function that it calls has no argument of that name. Check the spelling."),
    (
        r"object is not callable",
        "Parentheses behind a value call it like a function. Is a `*` missing, or does a variable have a function's name?",
    ),
    (r"NoneType", "Something there is None: does every function that you call there return its result?"),
    (
        r"'(builtin_)?function(_or_method)?'|'method'|'ufunc'",
        "A function stands where its result belongs: call it, with parentheses and its arguments.",
    ),
    (r"for \^|bitwise_xor", POWER),
    (
        r"must be real number|only 0-dim|only length-1|only size-1|float\(\) argument|int\(\) argument",
        "`float`, `int` and the functions of `math` take one number. Use NumPy's functions on arrays, `np.log` for `math.log`.",
    ),
    (
        r"'(int|float|bool|numpy\.\w+)' object is not iterable|iteration over a 0-d array|len\(\) of unsized object|"
        r"object of type '(int|float)' has no len",
        "A single number has no elements to go through. NumPy's operations take numbers and arrays alike, without a loop.",
    ),
    (
        r"return arrays must be of ArrayType",
        "The second argument of a NumPy function is where to write the result: `np.log` takes no base. Use `np.log2`, or "
        "divide by `np.log(2)`.",
    ),
    (
        r"doesn't define __round__",
        "`round` takes one number; `np.round` and `np.ceil` take arrays. Where no rounding is asked for, leave it out.",
    ),
    (r"object is not subscriptable", NO_ELEMENTS),
    (
        r"^(list|tuple) indices must be integers or slices, not tuple",
        "A list takes one index at a time. Begin with `np.asarray(…, dtype=float)`: an array takes `[i, j]`.",
    ),
    (
        r"'(list|tuple)'|can only concatenate|sequence by non-int|\"(list|tuple)\"",
        "Lists do not calculate element by element. Begin with `np.asarray(…, dtype=float)`.",
    ),
    (
        r"unsupported operand|bad operand|not supported",
        "What stands on that line cannot be combined so. Print each part of it, and its type, just before.",
    ),
)  # fmt: skip


def meant(name: str, modules: Iterable[str]) -> str:
    """What to say of a module that is not there where a file's name begins so; "" where none does."""
    near = sorted({module for module in modules if name and module.startswith(name) and module != name})
    return f"The file is called `{near[0]}`: import from that." if near else ""


def part(name: str) -> str:
    """What to say of a part of a package that is there, but cannot be imported by itself; "" where it is no such part."""
    top, dot, _ = name.partition(".")
    if not dot or find_spec(top) is None:
        return ""
    return (
        f"`{top}` is there, but `{name}` cannot be imported by itself. "
        f"Check the spelling, or write `import {top}` and then the long name, `{name}.…`."
    )


def alike(a: Raised, b: Raised) -> bool:
    """Whether two programs stumble over the same thing: one kind, and Python says the same of both.

    What somebody raises by themselves says what they like.
    """
    if a.kind != b.kind:
        return False
    if _deliberate(a) or _deliberate(b) or _masked(a.text) == _masked(b.text):
        return True
    return words(a) == words(b) and words(a) not in (TRY_IT, AS_ARRAYS)


def _deliberate(raised: Raised) -> bool:
    return re.search(r"\b(raise|assert)\b", raised.code) is not None


def _masked(text: str) -> str:
    """The text without what changes from program to program: names and numbers."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|[-+]?\d[\d.e+-]*|\w+(\.\w+)*\(\)", "…", text)


def out_of_memory(kind: str, text: str) -> bool:
    """Whether an exception says that memory ran out: Python's, NumPy's, and PyTorch's on either device."""
    told = ("Unable to allocate", "can't allocate memory", "CUDA out of memory")
    return kind == "MemoryError" or any(words in text for words in told)


def words(raised: Raised, elsewhere: Mapping[str, str] | None = None) -> str:
    """What to try, for exceptions that beginners and masters both meet.

    `elsewhere` gives the module of each function that the course has in another file.
    """
    text = raised.text
    if raised.kind == "SystemExit":
        return "The function ends the whole program. Return the result instead of calling `sys.exit`."
    if raised.kind == "RecursionError":
        return "It calls itself without an end. Give it a case that returns without another call."
    if out_of_memory(raised.kind, text):
        return "It asks for more memory than a check may use. Look for an array that is far too large."
    if raised.kind == "ZeroDivisionError" and re.search(r"[\w)\]]\s*\^\s*\d", raised.code):
        return POWER
    if raised.kind == "EOFError":
        return "It waits for input from a keyboard, and a check has none. Take what you need as arguments, without `input()`."
    if raised.kind == "OSError" and raised.errno == 27:
        return (
            "It wrote more to a file than a check may (the limit is 64 MB). An exercise needs no large file."
        )
    if raised.kind in ("ImportError", "ModuleNotFoundError"):
        if "relative import" in text:
            return NO_PACKAGE
        named = re.search(r"No module named '(\w+)'", text)
        inner = re.search(r"No module named '([\w.]+)'", text)
        return (named and meant(named[1], (elsewhere or {}).values())) or (inner and part(inner[1])) or TRY_IT
    if raised.kind == "UnboundLocalError":
        return "The function gives that name a value of its own, on a line that has not run by then. Give it one first."
    if raised.kind == "NameError":
        return names.unknown_name(text, elsewhere or {})
    if raised.kind == "TypeError":
        for pattern, remedy in _TYPE_ERRORS:
            if re.search(pattern, text):
                return remedy
    if raised.kind == "AttributeError" and text.startswith("module "):
        return names.unknown_attribute(text) or TRY_IT
    if raised.kind == "AttributeError" and "'list' object" in text:
        return "Arguments may be lists. Begin with `np.asarray(…, dtype=float)`."
    if raised.kind == "AttributeError" and re.match(r"'(int|float)' object (?!.*backward)", text):
        return (
            "A plain number has no such thing. `np.asarray(…, dtype=float)` makes an array of every argument."
        )
    if raised.kind == "AttributeError" and "numpy.ndarray' object" in text:
        return AS_ARRAYS
    if "truth value of an array" in text:
        return "`if` needs one True or False, and an array has many. Use a mask, `np.where`, `.any()` or `.all()`."
    if "math domain error" in text or "expected a positive input" in text:
        return "`math.log(0)` is an exception, where `np.log(0)` is -inf. Leave zeros out before the logarithm, or use NumPy."
    if re.search(r"broadcast|not aligned|mismatch in its core dimension", text):
        return "Two arrays do not fit each other. Print their `.shape` just before that line."
    if "cannot convert float" in text and "to integer" in text:
        return WHOLE
    if re.search(r"^Cannot cast ufunc .* to dtype\('u?int", text):
        return IN_PLACE
    axes = re.search(r"^axis \S+ is out of bounds for array of dimension (\d+)", text)
    if axes:
        return AXES.get(
            axes[1],
            "Axes are counted from 0, and -1 is the last one. Print the `.shape` just before that line.",
        )
    if "setting an array element with a sequence" in text:
        return "Where one number belongs in that array, a list or another array stands. Print what you put into it."
    known = torch_words.remedy(text)
    if known:
        return known
    if raised.kind == "OverflowError":
        return "A number grew too large for a float. Rearrange the formula so that no large number is exponentiated."
    if raised.kind == "ZeroDivisionError":
        return "Something is divided by 0. Which of your inputs can be 0?"
    if raised.kind == "IndexError" and "invalid index to scalar" in text:
        return NO_ELEMENTS
    if raised.kind == "IndexError" and text.startswith("tuple index") and ".shape[" in raised.code:
        return "`.shape` has one entry for each axis, and this array has fewer axes than that."
    if raised.kind in ("IndexError", "KeyError"):
        return "Print what you index and the index itself just before that line."
    if _deliberate(raised):
        exact = re.search(r"==|!=|\bsum\b", raised.code)
        return f"{OWN} {ROUNDING}" if exact else OWN
    return TRY_IT


def raised_here(case: Case, i: int, raised: Raised) -> Finding:
    """The finding for an exception where an answer was expected."""
    want = show(case.expected[i]) if case.expected else "an answer"
    return told(raised, case.call(i), want, case.elsewhere)


def unusable(raised: Raised, call: str, want: str) -> Finding:
    """The finding for a result with which a check cannot even begin."""
    said = f" ({raised.kind}: {' '.join(raised.text.split())[:120]})" if raised.text else f" ({raised.kind})"
    remedy = torch_words.remedy(raised.text) or "Print what you return, and its type."
    message = f"`{call}` returned something that cannot be used{said}. Expected {want}. {remedy}"
    return Finding("unusable-result", "error", "A result of another kind.", message)


def told(raised: Raised, call: str, want: str, elsewhere: Mapping[str, str] | None = None) -> Finding:
    """The finding for a call that raised an exception: what was called, what Python says, what was expected, what to try."""
    where = f" on line {raised.line}" if raised.line else ""
    said = f": {' '.join(raised.text.split())}"[:160].removesuffix(".") if raised.text else ""
    remedy = words(raised, elsewhere)
    if "…" in call:
        remedy = remedy.replace(TRY_IT, LOOK)
    message = f"`{call}` raised `{raised.kind}`{where}{said}. Expected {want}. {remedy}"
    ids = {
        "SystemExit": "ends-program",
        "RecursionError": "deep-recursion",
        "EOFError": "asks-for-input",
    }
    no_room = out_of_memory(raised.kind, raised.text)
    key = ids.get(raised.kind, "too-much-memory" if no_room else "exception")
    if raised.kind == "OSError" and raised.errno == 27:
        key = "file-too-large"
    return Finding(key, "error", f"{raised.kind}{where}.", message, line=raised.line)


def not_raised(case: Case, i: int) -> Finding:
    """The finding where an exception was expected: none came, or another."""
    raised, value, kind = case.outcomes[i].raised, case.outcomes[i].value, case.expected[i]["what"]
    remedy = f'Ask for this case before you calculate, and `raise {kind}("…")` with a message that says what is wrong.'
    if raised is None:
        message = (
            f"`{case.call(i)}` returned {show(value or {})}, expected {show(case.expected[i])}. {remedy}"
        )
        return Finding("no-exception", "error", f"No {kind} is raised.", message)
    where = f" on line {raised.line}" if raised.line else ""
    message = f"`{case.call(i)}` raised `{raised.kind}`{where}, expected {show(case.expected[i])}. {remedy}"
    return Finding("other-exception", "error", f"{raised.kind}, not {kind}.", message, line=raised.line)
