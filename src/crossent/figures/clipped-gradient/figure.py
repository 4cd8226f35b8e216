"""One logit pushed to 1000: three ways to write the binary cross-entropy, each with its gradient below it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, option, real

NEEDS = {"binary_cross_entropy_from_logits": "m6.bce_from_logits"}
START: dict[str, Any] = {"z": -50.0, "label": 1}
TITLE = "What a clip does to the gradient"

CLIP = 1e-7
SIDE = [
    *[round(0.1 * k, 1) for k in range(1, 10)],
    *(1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20),
    *(22, 25, 28, 30, 33, 36, 37, 40, 45, 50, 55, 60, 70, 80, 90, 100, 120, 150, 200, 250, 300, 350, 400),
    *(450, 500, 550, 600, 650, 700, 710, 750, 800, 850, 900, 950, 1000),
]  # fine near 0, and at what the clip and the overflow change
STOPS = [*[-float(z) for z in reversed(SIDE)], 0.0, *[float(z) for z in SIDE]]
KINDS = ("yours", "clipped", "naive")

Loss = Callable[[float], float]


def place(z: float) -> float:
    """Return where a number stands on an axis that is even near 0 and logarithmic far out."""
    return math.copysign(math.log10(1 + abs(z)), z) if math.isfinite(z) else z


def probability(z: float) -> np.floating:
    """Return the sigmoid as its formula says it: 1 / (1 + exp(-z)), in float64."""
    return np.float64(1) / (np.float64(1) + np.exp(np.float64(-z)))


def from_probability(q: np.floating, label: int) -> float:
    """Return -(y ln q + (1 - y) ln(1 - q)), where 0 · ln 0 is NaN as in any program."""
    y = np.float64(label)
    return float(-(y * np.log(q) + (1 - y) * np.log(1 - q)))


def losses(f: Mapping[str, Callable[..., Any]], label: int) -> dict[str, Loss]:
    """Return the three losses of one logit."""
    own, y = f["binary_cross_entropy_from_logits"], float(label)
    return {
        "yours": lambda z: number(own(np.array([z]), np.array([y]))),
        "clipped": lambda z: from_probability(np.clip(probability(z), CLIP, 1 - CLIP), label),
        "naive": lambda z: from_probability(probability(z), label),
    }


def slope(loss: Loss, z: float) -> float:
    """Return the loss's slope at z by central differences."""
    h = 1e-3 if abs(z) < 20 else 0.25  # far out the naive loss has too few digits left for a short step
    return (loss(z + h) - loss(z - h)) / (2 * h)


def end(loss: Loss, towards: float) -> float:
    """Return the last logit on the way from 0 at which a loss is finite, to six digits."""
    fine, broken = 0.0, towards
    for _ in range(40):
        middle = (fine + broken) / 2
        fine, broken = (middle, broken) if math.isfinite(loss(middle)) else (fine, middle)
    return fine


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return losses and gradients at every stop of the logit, and where the naive loss ends on either side."""
    label = option(inputs, "label", [1, 0])
    z = real(inputs, "z", START["z"], -1000.0, 1000.0)
    three = losses(f, label)
    values = {kind: [loss(s) for s in STOPS] for kind, loss in three.items()}
    slopes = {kind: [slope(loss, s) for s in STOPS] for kind, loss in three.items()}
    ends = [end(three["naive"], towards) for towards in (-1000.0, 1000.0)]
    return {
        "label": label,
        "at": min(range(len(STOPS)), key=lambda k: abs(STOPS[k] - z)),
        "stops": STOPS,
        "places": [place(s) for s in STOPS],
        "ticks": [{"value": v, "place": place(v)} for v in (-1000, -100, -10, 0, 10, 100, 1000)],
        "losses": values,
        "heights": {kind: [place(v) for v in row] for kind, row in values.items()},
        "levels": [{"value": v, "place": place(v)} for v in (0, 1, 10, 100, 1000)],
        "slopes": slopes,
        "capped": place(three["clipped"](-1000.0 if label else 1000.0)),
        "ends": [
            {
                "z": e,
                "place": place(e),
                "height": place(three["naive"](e)),
                "slope": slope(three["naive"], 0.99 * e),
                "beyond": three["naive"](1.01 * e),
            }
            for e in ends
        ],
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return loss and clipped loss for the course's map: from z = -1000 to 10, on the figure's own axes."""
    three = losses(f, 1)
    stops = [s for s in STOPS if s <= 10]
    xs = [(place(s) - place(-1000)) / (place(10) - place(-1000)) for s in stops]

    def path(kind: str, colour: str, dash: bool) -> dict[str, Any]:
        heights = [place(three[kind](s)) / place(1000) for s in stops]
        return {
            "class": colour,
            "x": [x for x, y in zip(xs, heights, strict=True) if -1 <= y <= 2],
            "y": [y for y in heights if -1 <= y <= 2],
            "dash": dash,
        }

    return {"paths": [path("yours", "loss", False), path("clipped", "ink", True)]}
