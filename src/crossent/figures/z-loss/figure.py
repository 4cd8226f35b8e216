"""The z-loss: cross-entropy does not see a number added to all logits; a small square of log Z does."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, real

NEEDS = {"cross_entropy_from_logits": "m6.cross_entropy", "logsumexp": "m6.logsumexp"}
START: dict[str, Any] = {"x": 6.0, "alpha": 0.01}
TITLE = "A drift that the loss does not see"

LOGITS, LABEL = np.array([2.0, 1.0, 0.0, -1.0]), 0
LOW, HIGH, POINTS = -12.0, 12.0, 49


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the loss, the z-loss and their sum over the number that is added to all logits."""
    shift = real(inputs, "x", START["x"], LOW, HIGH)
    alpha = real(inputs, "alpha", START["alpha"], 0.0, 0.02)

    def parts(c: float) -> tuple[float, float, float]:
        loss = number(f["cross_entropy_from_logits"](LOGITS[None] + c, np.array([LABEL])))
        log_z = number(f["logsumexp"](LOGITS + c))
        return loss, log_z, alpha * log_z**2

    xs = np.linspace(LOW, HIGH, POINTS).tolist()
    found = [parts(x) for x in xs]
    loss, log_z, extra = parts(shift)
    start = number(f["logsumexp"](LOGITS.copy()))
    return {
        "x": shift,
        "alpha": alpha,
        "grid": xs,
        "curves": {"loss": [one[0] for one in found], "sum": [one[0] + one[2] for one in found]},
        "at": {"loss": loss, "log_z": log_z, "extra": extra, "sum": loss + extra},
        "lowest": -start if math.isfinite(start) else math.nan,  # the shift at which Z is 1
        "slope": 2 * alpha * log_z,  # of the z-loss in that shift
    }
