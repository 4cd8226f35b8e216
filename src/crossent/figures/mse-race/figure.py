"""One neuron that is wrong and sure of it: gradient descent on cross-entropy against their own loop on squared error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import history, numbers, option, real, slopes

NEEDS = {
    "train_mse": "m4.mse_race",
    "gradients": "m4.gradients",
    "predict_proba": "m4.predict",
}
START = {"start": 2.0, "rate": 0.15, "step": 50}
TITLE = "One neuron, two losses"

RACES = {0.15: 300, 0.5: 150, 2.0: 60}  # learning rate and how many steps are shown
EXAMPLE, TARGET = [[1.0]], [0.0]


def short(values: Any) -> list[float]:
    """Return numbers with as many digits as a drawing needs."""
    return [round(float(v), 7) for v in values]


def descend(
    gradients: Callable[..., Any], start: float, rate: float, steps: int
) -> tuple[list[float], list[float]]:
    """Return the weight and the bias before each step of gradient descent on the gradients given."""
    weight, bias = start, start
    weights, biases = [weight], [bias]
    for _ in range(steps):
        (grad,), grad_bias = slopes(
            gradients(np.array(EXAMPLE), np.array(TARGET), np.array([weight]), bias), 1
        )
        weight, bias = weight - rate * grad, bias - rate * grad_bias
        weights.append(weight)
        biases.append(bias)
    return weights, biases


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return both runs from the same start: weight, bias, output and the slope in the weight before each step."""
    start = real(inputs, "start", START["start"], 0.0, 4.0)
    rate = option(inputs, "rate", list(RACES))
    steps = RACES[rate]
    more = steps + 1  # the slope at the last step shown moves the weight once more
    mse = history(
        f["train_mse"](np.array(EXAMPLE), np.array(TARGET), rate, more, np.array([start]), start), more, 1
    )
    runs = {
        "cross_entropy": descend(f["gradients"], start, rate, more),
        "mse": ([row[0] for row in mse["weights"]], mse["bias"]),
    }

    def output(weights: list[float], biases: list[float]) -> list[float]:
        # a row for every step: with the input 1, the score of (w, b) is w + b
        rows = np.array([weights, biases]).T
        return numbers(f["predict_proba"](rows, np.array([1.0, 1.0]), 0.0), len(rows))

    return {
        "start": start,
        "rate": rate,
        "steps": steps,
        "weight": {name: short(weights[:more]) for name, (weights, _) in runs.items()},
        "bias": {name: short(biases[:more]) for name, (_, biases) in runs.items()},
        "output": {name: short(output(*run)[:more]) for name, run in runs.items()},
        "slope": {name: short(-np.diff(weights) / rate) for name, (weights, _) in runs.items()},
    }
