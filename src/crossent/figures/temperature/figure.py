"""Softmax at a hundred-fold range of temperatures: one film, from nearly certain to nearly even."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, whole

NEEDS = {"softmax_with_temperature": "m3.with_temperature", "entropy": "m1.entropy"}
START = {"frame": 40}  # T = 1
TITLE = "Turning the temperature"

WORDS = ["mat", "sofa", "floor", "roof", "moon"]
LOGITS = [3.0, 2.2, 1.5, 0.2, -1.0]
FRAMES = 81
TEMPERATURES = [float(f"{10 ** (i / 40 - 1):.3g}") for i in range(FRAMES)]  # equal ratios, from 0.1 to 10
TICKS = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0]


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the probabilities and their entropy at every temperature, and the frames of the ticks."""
    count = len(LOGITS)
    rows = [numbers(f["softmax_with_temperature"](np.array(LOGITS), t), count) for t in TEMPERATURES]
    return {
        "frame": whole(inputs, "frame", START["frame"], 0, FRAMES - 1),
        "words": WORDS,
        "logits": LOGITS,
        "temperatures": TEMPERATURES,
        "ticks": [{"value": t, "frame": 40 * (float(np.log10(t)) + 1)} for t in TICKS],
        "plain": TEMPERATURES.index(1.0),
        "q": rows,
        "largest": [max(row) for row in rows],
        "entropy": [number(f["entropy"](np.array(row))) for row in rows],
        "even": number(f["entropy"](np.full(count, 1 / count))),
    }
