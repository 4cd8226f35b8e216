"""Generic explanations: what a wrong answer has in common with the right one, whatever the course teaches.

Each explainer looks at numbers only. A candidate answer (the oracle's, the oracle's with its arguments swapped, a
neighbouring function's, …) times a named factor that reproduces all of the learner's results explains them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from crossent.engine.observe import Outcome
from crossent.engine.probe import Check, Probe
from crossent.engine.values import Plain, agree, number, plain

LEAST = 2  # so many differing, non-zero results must share a pattern before it is called one


@dataclass(frozen=True)
class Explanation:
    """An id, a title, and the sentence that follows "returned …, expected …"."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Base:
    """A candidate answer for every probe."""

    id: str
    title: str
    text: str
    values: list[Plain | None]


def bases(check: Check, expected: list[Plain]) -> Iterator[Base]:
    """The right answer itself, then answers that people confuse with it."""
    yield Base("", "", "", list(expected))
    oracle = check.oracle
    if oracle is None:
        return
    if all(len(p.args) == 2 and not p.kwargs for p in check.probes):
        swapped = [_safe(oracle, (p.args[1], p.args[0])) for p in check.probes]
        yield Base(
            "arguments-swapped",
            "Arguments swapped.",
            "that is the answer with its two arguments swapped",
            swapped,
        )
    for name, (function, _) in check.neighbours.items():
        values = [_safe(function, p.args) for p in check.probes]
        yield Base(
            f"computes-{name.replace('_', '-')}", f"That is {name}.", f"that is what `{name}` returns", values
        )
    for key, title, text, change in _CHANGES:
        yield Base(key, title, text, [_changed(value, change) for value in expected])


def _minus_one(x: Any) -> Any:
    return 1 - x


_CHANGES = (
    (
        "transposed",
        "Rows and columns swapped.",
        "that is the right answer with rows and columns swapped",
        np.transpose,
    ),
    ("complement", "One minus the answer.", "that is one minus the right answer", _minus_one),
    ("reversed", "In reverse order.", "those are the right numbers in reverse order", lambda x: x[..., ::-1]),
    ("one-too-many", "One too large.", "each number is one too large", lambda x: x + 1),
    ("one-too-few", "One too small.", "each number is one too small", lambda x: x - 1),
    (
        "exponential",
        "The exponential of it.",
        "that is the exponential of the right answer; drop the `exp`",
        np.exp,
    ),
    (
        "square-root",
        "Its square root.",
        "that is the square root of the right answer; drop the root",
        np.sqrt,
    ),
    ("squared", "Its square.", "that is the square of the right answer", np.square),
    ("absolute", "Its absolute value.", "that is the right answer without its sign", np.abs),
)


def _safe(function: Any, args: tuple[Any, ...]) -> Plain | None:
    try:
        with np.errstate(all="ignore"):
            return plain(function(*args))
    except Exception:
        return None


def _changed(value: Plain, change: Any) -> Plain | None:
    if value["kind"] != "array":
        return None
    try:
        with np.errstate(all="ignore"):
            return {"kind": "array", "data": np.asarray(change(value["data"]))}
    except (ValueError, IndexError, TypeError):
        return None


def _factors(one: Probe) -> dict[str, float]:
    first = next((np.asarray(a) for a in one.args if isinstance(a, list | tuple | np.ndarray)), None)
    length = float(first.shape[0]) if first is not None and first.ndim else math.nan
    last = float(first.shape[-1]) if first is not None and first.ndim else math.nan
    size = float(first.size) if first is not None else math.nan
    return {
        "sign": -1.0,
        "log-base-2": 1 / math.log(2),
        "log-base-10": 1 / math.log(10),
        "times-ln-2": math.log(2),
        "sign-and-log-base-2": -1 / math.log(2),
        "sign-and-log-base-10": -1 / math.log(10),
        "twice": 2.0,
        "half": 0.5,
        "times-n": length,
        "over-n": 1 / length if length else math.nan,
        "over-c": 1 / last if last else math.nan,
        "times-c": last,
        "over-size": 1 / size if size else math.nan,
        "times-size": size,
        "sign-and-over-n": -1 / length if length else math.nan,
    }


_FACTOR_TEXT = {
    "sign": ("Wrong sign.", "the right size with the wrong sign: a minus is missing, or one too many"),
    "log-base-2": ("Base 2, not e.", "1.4427 = 1/ln 2 times the answer each time: base 2 where base e belongs"),
    "log-base-10": ("Base 10, not e.", "0.4343 = 1/ln 10 times the answer each time: base 10 where base e belongs"),
    "times-ln-2": ("Off by ln 2.", "0.6931 = ln 2 times the right answer each time: divide by ln 2, or do not multiply by it"),
    "sign-and-log-base-2": ("Base 2, and the sign.", "−1/ln 2 times the right answer: the logarithm's base, and the sign"),
    "sign-and-log-base-10": ("Base 10, and the sign.", "−1/ln 10 times the right answer: the logarithm's base, and the sign"),
    "twice": ("Twice the answer.", "twice the right answer each time: look for a factor 2"),
    "half": ("Half the answer.", "half the right answer each time: look for a factor 1/2"),
    "times-n": ("A sum, not a mean.", "the right answer times the number of entries: a sum where a mean belongs"),
    "over-n": ("A mean, not a sum.", "the right answer divided by the number of entries: a mean where a sum belongs"),
    "over-c": ("Divided by the columns.", "the right answer divided by the length of the last axis: a mean taken over it too"),
    "times-c": ("Times the columns.", "the right answer times the length of the last axis"),
    "over-size": ("Divided by the size.", "the right answer divided by the number of all elements"),
    "times-size": ("Times the size.", "the right answer times the number of all elements"),
    "sign-and-over-n": ("A mean, and the sign.", "minus the right answer divided by the number of entries: a mean for a sum, and the sign"),
}  # fmt: skip


def explain(check: Check, expected: list[Plain], outcomes: list[Outcome]) -> Explanation | None:
    """The first pattern that reproduces every finite result, or None."""
    kept = [i for i, want in enumerate(expected) if want["kind"] != "raises"]
    check = replace(check, probes=[check.probes[i] for i in kept])
    expected, outcomes = [expected[i] for i in kept], [outcomes[i] for i in kept]
    got = [outcome.value for outcome in outcomes]
    if any(value is None or value["kind"] != "array" for value in got):
        return None
    values = [value for value in got if value is not None]
    if any(e["kind"] != "array" for e in expected):
        return None
    candidates = list(bases(check, expected))
    factors = [_factors(one) for one in check.probes]

    def fits(base: Base, name: str) -> bool:
        scaled = [_scaled(value, f[name]) for value, f in zip(base.values, factors, strict=True)]
        return _all_same(values, scaled, check, expected)

    for name, (title, text) in _FACTOR_TEXT.items():
        if fits(candidates[0], name):
            return Explanation(name, title, text)
    for base in candidates[1:]:
        if _all_same(values, base.values, check, expected, finite_only=bool(check.accepted)):
            return Explanation(base.id, base.title, base.text)
    for base in candidates[1:]:
        for name, (_, text) in _FACTOR_TEXT.items():
            if fits(base, name):
                return Explanation(
                    f"{base.id}-and-{name}", "Two slips at once.", f"{base.text}, and {_again(text)}"
                )
    return _constant(values, expected)


def _again(text: str) -> str:
    """A factor's words where what it is a factor of is no right answer, but was named before."""
    for words, short in (
        ("the right size with", "with"),
        ("the right answer", "that"),
        ("times the answer", "times that"),
    ):
        text = text.replace(words, short)
    return text


def _scaled(value: Plain | None, factor: float) -> Plain | None:
    if value is None or value["kind"] != "array" or factor != factor:
        return None
    with np.errstate(all="ignore"):
        return {"kind": "array", "data": value["data"] * factor}


def _all_same(
    got: list[Plain], want: list[Plain | None], check: Check, right: list[Plain], finite_only: bool = True
) -> bool:
    """Whether two columns agree, and the candidate is not simply the right answer."""
    told = 0
    for i, (mine, theirs) in enumerate(zip(got, want, strict=True)):
        if theirs is None:
            return False
        if finite_only and not np.all(np.isfinite(theirs["data"])):
            continue  # an infinity times a factor tells nothing
        if not agree(mine, theirs, max(check.rtol, 1e-6), check.atol):
            return False
        told += not agree(theirs, right[i], check.rtol, check.atol)
    return told >= LEAST


def _constant(got: list[Plain], expected: list[Plain]) -> Explanation | None:
    ratios: list[float] = []
    for mine, want in zip(got, expected, strict=True):
        if mine["data"].shape != want["data"].shape:
            return None
        a, b = np.ravel(mine["data"]).astype(float), np.ravel(want["data"]).astype(float)
        keep = np.isfinite(b) & (b != 0)
        if np.any(~np.isfinite(a[keep])) or np.any(a[(b == 0)] != 0):
            return None
        ratios += list(a[keep] / b[keep])
    if len(ratios) < 3 or abs(ratios[0] - 1) < 1e-5 or ratios[0] == 0:
        return None
    if max(abs(r - ratios[0]) for r in ratios) > 1e-6 * abs(ratios[0]):
        return None
    return Explanation(
        "constant-factor",
        "Off by a factor.",
        f"{number(ratios[0], 5)} times the right answer each time: find that factor",
    )
