"""Their gradient against finite differences of their loss, for every logit of a small batch and nine step sizes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, whole

NEEDS = {"cross_entropy_loss": "m3.cross_entropy_loss", "cross_entropy_grad": "m3.cross_entropy_grad"}
START = {"h": 5, "seed": 3}  # h is 10 to the power -5
TITLE = "Checking a gradient"

ROWS, CLASSES = 4, 3
POWERS = range(1, 10)
FLOOR = 1e-17  # a difference of exactly 0 has no logarithm


def batch(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return logits and labels; the same seed, the same batch."""
    rng = np.random.default_rng(seed)
    return np.round(1.4 * rng.standard_normal((ROWS, CLASSES)), 2), rng.integers(0, CLASSES, ROWS)


def differences(loss: Callable[..., Any], logits: np.ndarray, labels: np.ndarray, h: float) -> list[float]:
    """Return (loss(z + h) - loss(z - h)) / 2h for each logit z."""

    def moved(k: int, by: float) -> float:
        z = logits.reshape(-1).copy()
        z[k] += by
        return number(loss(z.reshape(logits.shape), labels.copy()))

    return [(moved(k, h) - moved(k, -h)) / (2 * h) for k in range(logits.size)]


def scientific(x: float) -> str:
    """Return a small number as 2.1e-11, two figures without padding; a larger one as 0.107."""
    if not math.isfinite(x):
        return str(x).replace("inf", "∞").replace("nan", "NaN")
    if x >= 1e-3:
        return f"{x:.3f}"
    mantissa, power = f"{x:.1e}".split("e")
    return f"{mantissa}e{int(power)}"


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the gradient, its finite differences, and the largest gap between them, for each step h."""
    seed = whole(inputs, "seed", START["seed"], 0, 10**6)
    logits, labels = batch(seed)
    size = logits.size
    analytic = numbers(f["cross_entropy_grad"](logits.copy(), labels.copy()), size)
    numeric = [differences(f["cross_entropy_loss"], logits, labels, 10.0**-k) for k in POWERS]
    gaps = [[abs(a - n) for a, n in zip(analytic, row, strict=True)] for row in numeric]
    largest = [max(row) if not any(map(math.isnan, row)) else math.nan for row in gaps]
    return {
        "h": whole(inputs, "h", START["h"], 1, 9),
        "seed": seed,
        "logits": logits.tolist(),
        "labels": labels.tolist(),
        "analytic": analytic,
        "numeric": numeric,
        "off": [
            [not gap <= 1e-3 + 0.01 * abs(a) for gap, a in zip(row, analytic, strict=True)] for row in gaps
        ],
        "log_h": [-float(k) for k in POWERS],
        "error": {  # for a right gradient this is truncation, then rounding: noise in its last digits
            "log": [math.log10(max(FLOOR, x)) if math.isfinite(x) else x for x in largest],
            "text": [scientific(x) for x in largest],
            "worst": [row.index(x) if x in row else 0 for row, x in zip(gaps, largest, strict=True)],
        },
    }
