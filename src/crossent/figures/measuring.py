"""One row for each loss of a case: its value, slope, time and memory, and how far it is from the exact value."""

from __future__ import annotations

import contextlib
import gc
import math
import random
import statistics
import time
import warnings
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import numpy as np

from crossent.figures.losses import Case, Loss
from crossent.figures.values import number
from crossent.maths.exact import exact_binary_cross_entropy, exact_cross_entropy

Row = dict[str, Any]
SHORTEST = 2e-4  # seconds: a call that takes less is repeated within one sample
ROUNDS = 31  # at most
FINEST = -17.0  # the least height: no float64 holds more digits


def rows_of(case: Case, losses: Sequence[Loss], budget: float) -> tuple[list[Row], dict[str, Any]]:
    """A row for each loss, and the exact loss and slope; times are taken in so many seconds, all losses taking turns.

    A row's height is the decimal logarithm of its error as a share of the exact loss.
    """
    exact = (exact_binary_cross_entropy if case.binary else exact_cross_entropy)(case.logits, case.labels)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")  # what overflows here is what is measured
        rows = [_row(loss, exact[0]) for loss in losses]
        for row, seconds in zip(rows, _times([loss.call for loss in losses], budget), strict=True):
            row["seconds"] = seconds
        for row, loss in zip(rows, losses, strict=True):
            row["bytes"] = loss.memory()
            row["words"] = _words(row)
    return rows, {
        "value": float(exact[0]),
        "slope": float(exact[1]),
        "digits": _digits(exact[0]),
        "words": short(exact[1]),
    }


def _words(row: Row) -> dict[str, str]:
    return {
        "value": short(row["value"], 9),
        "error": short(row["error"]),
        "slope": short(row["slope"]),
        "time": duration(row["seconds"]),
        "memory": size(row["bytes"]),
    }


def _digits(exact: Decimal) -> str:
    text = f"{exact:.20g}"
    return text if "e" in text else text.rstrip("0").rstrip(".")


def _row(loss: Loss, exact: Decimal) -> Row:
    value = number(loss.call()) + 0.0
    slope = loss.slope() + 0.0
    row = {
        "name": loss.name,
        "value": value,
        "slope": slope,
        "by": loss.by,
        "error": value,
        "height": math.nan,
    }
    if math.isfinite(value):
        off = abs(Decimal(value) - exact)
        row["error"] = float(off)
        row["height"] = max(FINEST, float((off / exact).log10())) if off else FINEST
    return row


def _times(calls: Sequence[Callable[[], Any]], budget: float) -> list[float]:
    """The median time of each call: they take turns, each round in another order, and nothing is collected meanwhile."""
    counts = []
    for call in calls:
        begun = time.perf_counter()
        call()  # has been called before: what the first call of all does is not counted
        once = time.perf_counter() - begun
        counts.append(max(1, min(100, math.ceil(SHORTEST / max(once, 1e-7)))))
    samples: list[list[float]] = [[] for _ in calls]
    end = time.perf_counter() + budget
    with _no_collection():
        for turn in range(ROUNDS):
            for i in random.Random(turn).sample(range(len(calls)), len(calls)):
                begun = time.perf_counter()
                for _ in range(counts[i]):
                    calls[i]()
                samples[i].append((time.perf_counter() - begun) / counts[i])
            if time.perf_counter() > end:
                break
    return [statistics.median(each) for each in samples]


@contextlib.contextmanager
def _no_collection() -> Any:
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def short(value: Any, digits: int = 3) -> str:
    """A number in so many digits, without padding."""
    number = float(value)
    if not math.isfinite(number):
        return str(number)
    return f"{number:.{digits}g}" if number else "0"


def duration(seconds: float) -> str:
    """Seconds, in the unit that fits."""
    return f"{seconds * 1e6:.3g} µs" if seconds < 1e-3 else f"{seconds * 1e3:.3g} ms"


def size(count: int | None) -> str:
    """Bytes, in the unit that fits; a dash where nobody counts them."""
    if count is None:
        return "–"
    return (
        f"{count} B" if count < 1000 else f"{count / 1000:.3g} kB" if count < 1e6 else f"{count / 1e6:.3g} MB"
    )
