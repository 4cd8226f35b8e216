"""An over-confident classifier before and after its logits are divided by a temperature."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, whole
from crossent.maths import calibration
from crossent.maths.softmax import softmax_with_temperature

NEEDS = {"cross_entropy_from_logits": "m6.cross_entropy", "fit_temperature": "m6.temperature"}
START: dict[str, Any] = {"frame": 8}  # T = 1
TITLE = "Confidence against accuracy"

EXAMPLES, CLASSES, SEED = 700, 10, 6
FACTOR = 2.5  # how much too large the logits are
BINS = 10
OCTAVES = [k / 8 for k in range(-8, 19)]
TEMPERATURES = [float(f"{2**k:.4g}") for k in OCTAVES]  # equal ratios, from 0.5 on
TICKS = [0.5, 1, 2, 4]


@functools.cache
def examples() -> tuple[np.ndarray, np.ndarray]:
    """Return logits and labels: labels are drawn by honest logits, and what is shown is FACTOR times those."""
    rng = np.random.default_rng(SEED)
    honest = 2.8 * rng.standard_normal((EXAMPLES, CLASSES))
    # the largest of logits plus Gumbel noise is a draw from their softmax
    labels = np.argmax(honest + rng.gumbel(size=honest.shape), axis=1)
    return np.round(FACTOR * honest, 3), labels


def bins(temperature: float) -> dict[str, Any]:
    """Return how confident and how right the classifier is, by tenths of confidence, and the gap's mean (ECE)."""
    logits, labels = examples()
    probs = softmax_with_temperature(logits, temperature)
    told = calibration.reliability(probs, labels, BINS)
    return {
        "count": told.counts.tolist(),
        "confidence": np.nan_to_num(told.sure).tolist(),
        "accuracy": np.nan_to_num(told.right).tolist(),
        "ece": told.gap,
        "mean": float(probs.max(axis=1).mean()),
    }


diagrams = functools.cache(lambda: [bins(t) for t in TEMPERATURES])


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return diagram and loss at every temperature, and at the one that theirs has fitted."""
    logits, labels = examples()

    def loss(t: float) -> float:
        return number(f["cross_entropy_from_logits"](logits / t, labels.copy()))

    fitted = number(f["fit_temperature"](logits.copy(), labels.copy()))
    usable = math.isfinite(fitted) and 1e-3 < fitted < 1e3
    losses = [loss(t) for t in TEMPERATURES]
    return {
        "frame": whole(inputs, "frame", START["frame"], 0, len(TEMPERATURES) - 1),
        "temperatures": TEMPERATURES,
        "octaves": OCTAVES,
        "ticks": [{"value": t, "octave": math.log2(t)} for t in TICKS],
        "plain": TEMPERATURES.index(1.0),
        "losses": losses,
        "diagrams": diagrams(),
        "accuracy": float((logits.argmax(axis=1) == labels).mean()),
        "examples": EXAMPLES,
        "fit": {
            "temperature": fitted,
            "octave": math.log2(fitted) if usable else math.nan,
            "loss": loss(fitted) if usable else math.nan,
            "diagram": bins(fitted) if usable else None,
        },
    }
