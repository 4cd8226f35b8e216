"""How sure a trained network is beside how right it is; a temperature fitted on half of the validation digits, shown on the others."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossent.figures.digits import chosen, told
from crossent.figures.values import number, whole
from crossent.maths import calibration
from crossent.maths.softmax import softmax_with_temperature
from crossent.training.mnist import readings
from crossent.training.mnist.record import VALIDATION

NEEDS = {
    "cross_entropy_from_logits": "m6.cross_entropy",
    "fit_temperature": "m6.temperature",
    "train": "final.train",
}
START: dict[str, Any] = {"run": "", "epoch": -1}
TITLE = "Your network’s confidence, before and after"
EVERY_TRACK = True  # what it draws lies on the disk, whichever framework has written it
SECONDS = 5.0  # a loop over 60,000 digits in Python is slow, and right

OCTAVES = [k / 8 for k in range(-16, 25)]
TEMPERATURES = [float(f"{2**k:.4g}") for k in OCTAVES]  # equal ratios, from 0.25 to 8
TICKS = [0.25, 0.5, 1, 2, 4, 8]
FEW = 10  # digits: a bin with fewer says little
LEAST, MOST = 0.05, 50.0  # between them theirs has to be found
TOPS = (
    0.02,
    0.04,
    0.06,
    0.1,
    0.2,
    0.3,
    0.4,
    0.6,
    0.8,
    1,
    1.2,
    1.6,
    2,
    3,
    4,
    6,
)  # of the axis of the loss, nats


def diagram(logits: NDArray[np.float64], labels: NDArray[np.int64], temperature: float) -> dict[str, Any]:
    """How sure and how right, in tenths of confidence; what is empty is 0 with a count of 0."""
    probs = softmax_with_temperature(logits, temperature)
    bins = calibration.reliability(probs, labels)
    return {
        "count": bins.counts.tolist(),
        "confidence": np.nan_to_num(bins.sure).tolist(),
        "accuracy": np.nan_to_num(bins.right).tolist(),
        "ece": bins.gap,
        "mean": float(probs.max(axis=1).mean()),
    }


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return diagram and losses at every temperature, and at the one that theirs has fitted on the other half."""
    run, runs = chosen(inputs)
    if run is None:
        return {"run": None, "runs": []}
    epoch = whole(inputs, "epoch", -1, -1, run.epochs)
    epoch = run.epochs if epoch < 0 else epoch
    rows = np.flatnonzero(run.part == VALIDATION)
    # as in the report: every other one, and their order is random
    halves = [
        (
            readings.logits_of(run.probs[epoch][half], run.losses[epoch][half], run.labels[half]),
            run.labels[half],
        )
        for half in (rows[::2], rows[1::2])
    ]
    fit, seen = halves

    def loss(half: tuple[NDArray[np.float64], NDArray[np.int64]], t: float) -> float:
        return number(f["cross_entropy_from_logits"](half[0] / t, half[1].copy()))

    best = readings.best_temperature(run.probs[epoch][rows[::2]], run.losses[epoch][rows[::2]], fit[1])
    temperature = math.nan
    if best is not None:
        temperature = number(f["fit_temperature"](fit[0].copy(), fit[1].copy()))
    losses = [loss(seen, t) for t in TEMPERATURES]
    plain = TEMPERATURES.index(1.0)
    usable = math.isfinite(temperature) and LEAST / 2 < temperature < 2 * MOST
    return {
        "run": told(run),
        "runs": runs,
        "epoch": epoch,
        "temperatures": TEMPERATURES,
        "octaves": OCTAVES,
        "ticks": [{"value": t, "octave": math.log2(t)} for t in TICKS],
        "plain": plain,
        "top": next((top for top in TOPS if top >= 1.5 * losses[plain]), TOPS[-1]),
        "few": FEW,
        "losses": losses,
        "fitted_on": [loss(fit, t) for t in TEMPERATURES],
        "diagrams": [diagram(*seen, t) for t in TEMPERATURES],
        "accuracy": float((seen[0].argmax(axis=1) == seen[1]).mean()),
        "examples": len(seen[1]),
        "others": len(fit[1]),
        "fit": {
            "none": best is None,
            "temperature": temperature,
            "octave": math.log2(temperature) if usable else math.nan,
            "loss": loss(seen, temperature) if usable else math.nan,
            "diagram": diagram(*seen, temperature) if usable else None,
        },
    }
