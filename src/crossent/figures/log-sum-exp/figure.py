"""The logarithm of a sum of exponentials as the soft maximum of two logits, at a scale and far from 0."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, option, real

NEEDS = {"logsumexp": "m6.logsumexp", "log_softmax": "m6.log_softmax"}
START: dict[str, Any] = {"a": 0.0, "b": 0.0, "scale": 1, "offset": 0}
TITLE = "The soft maximum"

REACH, POINTS = 4.0, 81
SCALES, OFFSETS = [1, 10], [0, 1000, -1000]


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return logsumexp, the maximum and the naive form over a; and both log-probabilities.

    At a scale s the soft maximum is logsumexp(s a, s b) / s. All of `grid`, `soft` and the like are counted from
    the offset, so that their digits are not lost beside 1000; `a`, `b` are the logits themselves.
    """
    scale, offset = option(inputs, "scale", SCALES), option(inputs, "offset", OFFSETS)
    a = offset + real(inputs, "a", START["a"], -REACH, REACH)
    b = offset + real(inputs, "b", START["b"], -REACH, REACH)
    xs = [offset + round(REACH * (2 * k / (POINTS - 1) - 1), 4) for k in range(POINTS)]

    def soft(first: float) -> float:
        return number(f["logsumexp"](scale * np.array([first, b]))) / scale

    def naive(first: float) -> float:
        return float(np.log(np.sum(np.exp(scale * np.array([first, b])))) / scale)

    def shares(first: float) -> list[float]:
        return numbers(f["log_softmax"](scale * np.array([first, b])), 2)

    logs = [shares(x) for x in xs]
    here = soft(a)
    return {
        "scale": scale,
        "offset": offset,
        "a": a,
        "b": b,
        "grid": xs,
        "curves": {
            "soft": [soft(x) for x in xs],
            "hard": [max(x, b) for x in xs],
            "naive": [naive(x) for x in xs],
        },
        "logs": {"a": [pair[0] for pair in logs], "b": [pair[1] for pair in logs]},
        "soft": here,
        "hard": max(a, b),
        "gap": here - max(a, b),
        "most": soft(b) - b,  # the gap where both are equal
        "naive": naive(a),
        "log_softmax": shares(a),
    }
