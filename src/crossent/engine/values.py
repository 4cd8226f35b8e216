"""Results read, compared and printed: from whatever a learner's function returns to plain numbers.

NumPy's functions are bound here by name when the worker starts, so that a learner who replaces `numpy.log` or writes an
`__eq__` that lies cannot bend a comparison.
"""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from math import frexp
from typing import Any

from numpy import abs as _abs
from numpy import all as _all
from numpy import array as _array
from numpy import asarray as _asarray
from numpy import dtype as _dtype
from numpy import errstate as _errstate
from numpy import float64, generic, int64, isinf, isnan, ndarray
from numpy import nonzero as _nonzero

Plain = dict[
    str, Any
]  # {"kind": "array", "data": ndarray} | {"kind": "dict", "items": {...}} | {"kind": "odd" or "raises", ...}

COPIED = 2_000  # elements at most: more are cut short where they are shown


def odd(what: str, shown: str) -> Plain:
    """Something that is not a number, an array or a dict of them."""
    return {"kind": "odd", "what": what, "shown": shown[:80]}


def raises(what: str) -> Plain:
    """What is expected where the oracle raises an exception: one of that kind."""
    return {"kind": "raises", "what": what, "shown": f"{_article(what)} {what}"}


def kind(value: Any) -> str:
    """`an int`, `a dict`: a value's type, with its article."""
    name = type(value).__name__
    return f"{_article(name)} {name}"


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"


def plain(value: Any, parts: Sequence[str] = ()) -> Plain:
    """Read any returned object; never calls methods that the learner wrote, except `__array__`.

    `parts` names the results of a function that returns several: as many, in a tuple or a list, are read by name.
    """
    if parts and isinstance(value, tuple | list) and len(value) == len(parts):
        items = {name: plain(item) for name, item in zip(parts, value, strict=True)}
        return {"kind": "dict", "items": items, "tuple": True}
    if value is None:
        return odd("None", "None")
    if isinstance(value, bool):
        return odd("a bool", str(value))
    if isinstance(value, dict):
        return {"kind": "dict", "items": {str(key): plain(item) for key, item in value.items()}}
    if isinstance(value, str | bytes):
        return odd("a string", repr(value))
    if isinstance(value, complex):
        return odd("a complex number", repr(value))
    if inspect.isgenerator(value) or isinstance(value, map | filter | zip | range):
        return odd(
            "a generator" if inspect.isgenerator(value) else f"a {type(value).__name__} object",
            type(value).__name__,
        )
    if not isinstance(value, int | float | generic | ndarray | list | tuple) and not hasattr(
        value, "__array__"
    ):
        name = type(value).__name__
        return odd(f"{_article(name)} {name} object", name)
    return _array_of(value)


def _array_of(value: Any) -> Plain:
    try:
        if hasattr(value, "detach"):  # a torch tensor that still carries its graph
            value = value.detach()
        data = _array(value, subok=False)
    except (ValueError, TypeError, OverflowError, RuntimeError):
        return odd("a ragged or mixed list", type(value).__name__)
    kind = data.dtype.kind
    if kind == "c":
        return odd("complex numbers", str(data.dtype))
    if kind == "O":
        kinds = sorted({type(item).__name__ for item in data.ravel()})
        return odd(
            "an object array", f"an array with elements of type {' and '.join(kinds)}, shape {data.shape}"
        )
    if kind in "SUmMV":
        return odd("a string" if kind in "SU" else f"an array of {data.dtype}", str(data)[:60])
    return {"kind": "array", "data": data}


def agree(got: Plain, want: Plain, rtol: float, atol: float) -> bool:
    """Whether two results are the same: kind, shape, and every number within `atol + rtol * |want|`."""
    if got["kind"] != want["kind"]:
        return False
    if got["kind"] == "odd":
        listed = got["what"] == "an object array"  # and then of what, and how many
        return bool(got["what"] == want["what"] and (not listed or got["shown"] == want["shown"]))
    if got["kind"] == "dict":
        mine, theirs = got["items"], want["items"]
        if got.get("tuple") != want.get("tuple"):
            return False  # several results are not one dict of them
        return mine.keys() == theirs.keys() and all(agree(mine[k], theirs[k], rtol, atol) for k in mine)
    return close(got["data"], want["data"], rtol, atol)


def close(got: Any, want: Any, rtol: float, atol: float) -> bool:
    """Arrays of one shape, equal within the tolerance; NaN equals NaN, inf only inf of the same sign."""
    if got.shape != want.shape:
        return False
    a, b = _asarray(got, dtype=float64), _asarray(want, dtype=float64)
    with _errstate(all="ignore"):
        same = (a == b) | (isnan(a) & isnan(b))
        near = _abs(a - b) <= atol + rtol * _abs(b)
    return bool(_all(same | (near & ~isinf(b))))


def shape_of(value: Plain) -> Any:
    """The shape of an array, the shapes of a dict's, or what else it is."""
    if value["kind"] == "array":
        return value["data"].shape
    if value["kind"] == "dict":
        return {key: shape_of(item) for key, item in value["items"].items()}
    return value["what"]


def encode(value: Plain) -> Any:
    """Plain data that JSON can carry (Python's NaN and Infinity included)."""
    if value["kind"] == "array":
        data = value["data"]
        return {
            "kind": "array",
            "dtype": str(data.dtype),
            "shape": list(data.shape),
            "flat": data.ravel().tolist(),
        }
    if value["kind"] == "dict":
        return {**value, "items": {k: encode(v) for k, v in value["items"].items()}}
    return value


def decode(value: Any) -> Plain:
    """The inverse of `encode`."""
    if value["kind"] == "array":
        return {
            "kind": "array",
            "data": _array(value["flat"], dtype=_dtype(value["dtype"])).reshape(value["shape"]),
        }
    if value["kind"] == "dict":
        return {**value, "items": {k: decode(v) for k, v in value["items"].items()}}
    return dict(value)


def number(x: Any, digits: int = 4) -> str:
    """A number for people: at least `digits` significant ones, no trailing noise."""
    x = float(x)
    if x != x:
        return "nan"
    if x in (float("inf"), float("-inf")):
        return "inf" if x > 0 else "-inf"
    if x == 0:
        return "0"
    text = f"{x:.{digits}g}"
    if "e" in text and 1e-4 <= abs(x) < 1e9:
        text = f"{x:.{digits}f}" if abs(x) < 1 else f"{x:.0f}"
    return text.replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")


def show(value: Plain, digits: int = 4, most: int = 6) -> str:
    """A result as it is printed in a message."""
    if value["kind"] in ("odd", "raises"):
        return str(value["shown"])
    if value.get("tuple"):
        return "(" + ", ".join(show(v, digits, most) for v in value["items"].values()) + ")"
    if value["kind"] == "dict":
        inside = ", ".join(f"'{k}': {show(v, digits, 3)}" for k, v in list(value["items"].items())[:4])
        return "{" + inside + "}"
    return show_array(value["data"], digits, most)


def show_array(data: Any, digits: int = 4, most: int = 6) -> str:
    """`[1, 0]`, `[[0.9, 0.1], …]`: as a learner would type it, shortened where it is long."""
    if data.ndim == 0:
        if data.dtype.kind == "b":
            return str(bool(data))
        return str(int(data)) if data.dtype.kind in "iu" else number(data, digits)
    parts = [show_array(item, digits, most) for item in data[:most]]
    return "[" + ", ".join(parts) + (", …" if len(data) > most else "") + "]"


def show_pair(got: Plain, want: Plain) -> tuple[str, str]:
    """Both, with as many digits as it takes to tell them apart."""
    shown = ("", "")
    for digits in (4, 6, 9, 12, 17):
        shown = (show(got, digits), show(want, digits))
        if shown[0] != shown[1]:
            return shown
    if got["kind"] == want["kind"] == "array" and got["data"].shape == want["data"].shape:
        differs = _nonzero(
            ~((got["data"] == want["data"]) | (isnan(got["data"]) & isnan(want["data"]))).ravel()
        )[0]
        if differs.size:
            at = int(differs[0])
            mine, theirs = got["data"].ravel()[at], want["data"].ravel()[at]
            return f"{number(mine, 12)} at position {at}", f"{number(theirs, 12)} at position {at}"
    return shown


def show_argument(value: Any) -> str:
    """An argument as the learner would type it."""
    if isinstance(value, ndarray | generic):
        data = _asarray(value)
        if data.ndim == 1 and data.size <= 6 and data.dtype == float64:
            return "[" + ", ".join(show_argument(float(x)) for x in data) + "]"
        shown = show_array(data, digits=6)
        usual = data.dtype.kind not in "fiu" or data.dtype in (float64, int64)
        return shown if usual else f"np.{data.dtype}({shown})"
    if isinstance(value, float):
        short = number(value, 6)
        if float(short) == value:
            return short
        half, power = frexp(abs(value))
        if half == 0.5:  # its digits, shortened, would be another number's
            return f"{'-' if value < 0 else ''}2**{power - 1}"
        return short if abs(value - 1) > 1e-5 else repr(value)
    if isinstance(value, list | tuple):
        inside = ", ".join(show_argument(item) for item in value[:6]) + (", …" if len(value) > 6 else "")
        return f"[{inside}]" if isinstance(value, list) else f"({inside}{',' if len(value) == 1 else ''})"
    text = repr(value)
    if "\n" in text or text.startswith("<"):
        return _summary(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _summary(value: Any) -> str:
    """What would take several lines, or has no text of its own: a large tensor, a model, a function."""
    shape, name = getattr(value, "shape", None), getattr(value, "__name__", None)
    if isinstance(shape, tuple):
        return f"{type(value).__name__} of shape {tuple(shape)}"
    return str(name) if callable(value) and name else f"{type(value).__name__}(…)"


def as_it_is(value: Any) -> Any:
    """An argument to be shown later, safe from a function that changes it: a copy of an array, a tensor or a list."""
    if isinstance(value, ndarray):
        return value.copy() if value.size <= COPIED else value
    if isinstance(value, list):
        return list(value)
    if hasattr(value, "detach") and hasattr(value, "clone") and hasattr(value, "numel"):
        return value.detach().clone() if value.numel() <= COPIED else value
    return value


def show_call(function: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """`area([1, 2], [0.5, 3])`: the call as the learner would type it."""
    inside = [show_argument(a) for a in args] + [f"{k}={show_argument(v)}" for k, v in kwargs.items()]
    return f"{function}({', '.join(inside)})"


def size(args: tuple[Any, ...]) -> int:
    """How much a call asks of the reader's eye: numbers in its arguments."""
    return sum(
        int(_array(a, dtype=object).size) if isinstance(a, list | tuple | ndarray) else 1 for a in args
    )
