"""What a figure may trust: posted inputs made valid, and a learner's results made plain.

Inputs come from the page and are clamped here; results come from a learner's functions and are passed on as they
are, right or wrong. Whatever is no number becomes NaN. Exceptions are left to the session that called the figure.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

LEAST = 0.02  # no share below this: its surprise, 3.912 nats, still fits a figure's axis


def number(result: Any) -> float:
    """Return a result as a float; what is not one number becomes NaN."""
    try:
        array = np.asarray(result, dtype=float)
    except (TypeError, ValueError):
        return math.nan
    return float(array.reshape(-1)[0]) if array.size == 1 else math.nan


def numbers(result: Any, count: int) -> list[float]:
    """Return a result as `count` floats; a result of another size becomes NaN throughout."""
    try:
        array = np.asarray(result, dtype=float).reshape(-1)
    except (TypeError, ValueError):
        return [math.nan] * count
    return [float(x) for x in array] if array.size == count else [math.nan] * count


def table(result: Any, rows: int, columns: int) -> list[list[float]]:
    """Return a result as rows of floats; missing rows are NaN, further ones left out, other widths NaN throughout."""
    filled = np.full((rows, columns), math.nan)
    try:
        array = np.asarray(result, dtype=float)
    except (TypeError, ValueError):
        return filled.tolist()
    if array.ndim == 1 and columns == 1:
        array = array[:, None]
    if array.ndim == 2 and array.shape[1] == columns:
        filled[: len(array)] = array[:rows]
    return filled.tolist()


def history(result: Any, epochs: int, features: int) -> dict[str, list[Any]]:
    """Return what a training loop has kept: weights, bias and loss, a row for the start and for each epoch."""
    kept = result if isinstance(result, Mapping) else {}
    one = {name: [row[0] for row in table(kept.get(name), epochs + 1, 1)] for name in ("bias", "loss")}
    return {"weights": table(kept.get("weights"), epochs + 1, features), **one}


def slopes(result: Any, features: int) -> tuple[list[float], float]:
    """Return a gradient, the slopes in the weights and in the bias, as plain numbers."""
    weights, bias = result if isinstance(result, tuple | list) and len(result) == 2 else (None, None)
    return numbers(weights, features), number(bias)


def log_odds(probabilities: Sequence[float]) -> list[float]:
    """Return ln(p / (1 - p)), which draws better than p: a linear model's contours are straight on any grid."""
    p = np.clip(np.asarray(probabilities, dtype=float), 1e-12, 1 - 1e-12)
    return [float(x) for x in np.log(p / (1 - p))]


def finer(grid: Sequence[Sequence[float]]) -> list[list[float]]:
    """Return a grid twice as fine, cubic between its numbers: a contour is round with fewer calls of a function."""
    values = np.asarray(grid, dtype=float)
    for _ in range(2):  # down the columns, then along the rows
        a, b, c, d = values[:-3], values[1:-2], values[2:-1], values[3:]
        first, last = 3 * values[0] + 6 * values[1] - values[2], 3 * values[-1] + 6 * values[-2] - values[-3]
        between = np.concatenate([first[None] / 8, (9 * (b + c) - a - d) / 16, last[None] / 8])
        values = np.insert(values, range(1, len(values)), between, axis=0).T
    return [[round(float(v), 6) for v in row] for row in values]


def option(inputs: Any, name: str, options: Sequence[Any]) -> Any:
    """Return what was posted if it is one of the options, else the first of them."""
    value = inputs.get(name) if isinstance(inputs, Mapping) else None
    known = isinstance(value, str | int | float) and not isinstance(value, bool) and value in options
    return value if known else options[0]


def real(inputs: Any, name: str, default: float, low: float, high: float) -> float:
    """Return a posted number, within its limits; the default where there is none."""
    value = inputs.get(name) if isinstance(inputs, Mapping) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return default
    return min(high, max(low, float(value)))


def whole(inputs: Any, name: str, default: int, low: int, high: int) -> int:
    """Return a posted whole number, within its limits; the default where there is none."""
    return round(real(inputs, name, default, low, high))


def distribution(inputs: Any, name: str, default: Sequence[float], least: float = LEAST) -> list[float]:
    """Return posted probabilities as a distribution as long as the default, no entry below `least`."""
    values = inputs.get(name) if isinstance(inputs, Mapping) else None
    if not isinstance(values, list | tuple) or len(values) != len(default):
        return list(default)
    shares = [real({"x": v}, "x", math.nan, 0.0, 1.0) for v in values]
    if any(math.isnan(v) for v in shares) or sum(shares) <= 0:
        return list(default)
    if abs(sum(shares) - 1) < 1e-9 and min(shares) >= least - 1e-12:
        return shares
    spare = 1 - least * len(shares)
    return [least + spare * v / sum(shares) for v in shares]
