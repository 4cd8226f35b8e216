"""The error of the naive loss and of theirs against the size of the logits, in four formats of numbers."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, real

NEEDS = {"cross_entropy_from_logits": "m6.cross_entropy", "naive_error": "m6.naive_error"}
START: dict[str, Any] = {"scale": 1.0}
TITLE = "Four formats under the microscope"

LOGITS = (1.0, 2.0, 10.0)  # times the scale; the true class is the first
POWERS = [k / 10 for k in range(-10, 31)]  # the scale's logarithm, from 0.1 to 1000
SCALES = [float(f"{10**p:.3g}") for p in POWERS]
NEAR = (0.957, 1.0)  # two scales a step, since an error jumps with the last digit
FLOOR = 1e-17  # an error of exactly 0 has no logarithm

Rounding = Callable[[Any], np.ndarray]


def bfloat16(x: Any) -> np.ndarray:
    """Return numbers rounded to bfloat16, float32 with 8 bits of mantissa: to the nearest, ties to even."""
    single = np.asarray(x, dtype=np.float32)
    bits = np.ascontiguousarray(single).view(np.uint32).astype(np.uint64)
    kept = ((bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000).astype(np.uint32).view(np.float32)
    return np.where(np.isfinite(single), kept.reshape(single.shape), single).astype(float)


FORMATS: dict[str, Rounding] = {
    "float16": lambda x: np.asarray(x, dtype=np.float16).astype(float),
    "bfloat16": bfloat16,
    "float32": lambda x: np.asarray(x, dtype=np.float32).astype(float),
    "float64": lambda x: np.asarray(x, dtype=float),
}


def exact(logits: np.ndarray) -> np.ndarray:
    """Return the loss of each row's first class with the machine's longest float."""
    z = logits.astype(np.longdouble)
    top = z.max(axis=1)
    return np.asarray(top - z[:, 0] + np.log(np.exp(z - top[:, None]).sum(axis=1)))


def naive(logits: np.ndarray, rounded: Rounding) -> np.ndarray:
    """Return -log(exp(z0) / Σ exp(z)), each step's result rounded to the format."""
    powers = rounded(np.exp(logits))
    total = rounded(rounded(powers[:, 0] + powers[:, 1]) + powers[:, 2])
    return rounded(-np.log(rounded(powers[:, 0] / total)))


def scientific(x: float) -> str:
    """Return a small error as 2.1e-11, two figures without padding; a larger one as 0.107 or 32.0."""
    if not math.isfinite(x):
        return str(x).replace("inf", "∞").replace("nan", "NaN")
    if x == 0 or x >= 0.01:
        return "0" if x == 0 else f"{x:.3f}" if x < 1 else f"{x:.1f}"
    mantissa, power = f"{x:.1e}".split("e")
    return f"{mantissa}e{int(power)}".replace("-", "\N{MINUS SIGN}")  # a line does not break there


def told(errors: Any) -> dict[str, Any]:
    """Return the largest error up to each scale as a height on a logarithmic axis and as a word."""
    here = np.asarray(errors, dtype=float)
    largest = np.maximum.accumulate(np.where(np.isfinite(here), here, 0))
    worst = [float(x) for x in np.where(np.isfinite(here), largest, here)[len(NEAR) - 1 :: len(NEAR)]]
    return {
        "height": [math.log10(max(FLOOR, x)) if math.isfinite(x) else math.nan for x in worst],
        "text": [scientific(x) for x in worst],
    }


def end(error: Callable[[float], float]) -> float | None:
    """Return the scale from which an error is no number, in three figures; None where it always is one."""
    if math.isfinite(error(SCALES[-1])):
        return None
    fine, broken = math.log10(SCALES[0]), math.log10(SCALES[-1])
    while broken - fine > 1e-4:
        middle = (fine + broken) / 2
        fine, broken = (middle, broken) if math.isfinite(error(10**middle)) else (fine, middle)
    return float(f"{10**broken:.3g}")


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return both errors in every format at every scale, and where the naive one stops being a number."""
    posted = real(inputs, "scale", START["scale"], SCALES[0], SCALES[-1])
    scales = np.outer(SCALES, NEAR).reshape(-1)

    def without(rounded: Rounding, at: Any) -> np.ndarray:
        logits = rounded(np.outer(at, LOGITS))
        return np.abs(naive(logits, rounded) - exact(logits)).astype(float)

    def theirs(at: Any) -> list[float]:
        return numbers(f["naive_error"](np.array(at)), len(at))

    error: dict[str, Any] = {}
    ends: dict[str, Any] = {}
    for name, rounded in FORMATS.items():
        measured = theirs if name == "float64" else functools.partial(without, rounded)
        logits = rounded(np.outer(scales, LOGITS))
        own = [number(f["cross_entropy_from_logits"](row[None].copy(), np.array([0]))) for row in logits]
        error[name] = {"naive": told(measured(scales)), "yours": told(np.abs(rounded(own) - exact(logits)))}
        scale = end(lambda s, of=measured: float(of([s])[0]))  # type: ignore[misc]
        ends[name] = None if scale is None else {"scale": scale, "power": math.log10(scale)}
    return {
        "at": min(range(len(SCALES)), key=lambda k: abs(SCALES[k] - posted)),
        "scales": SCALES,
        "powers": POWERS,
        "loss": [float(x) for x in exact(np.outer(SCALES, LOGITS))],
        "error": error,  # the last digits of a right function are noise
        "ends": ends,
    }
