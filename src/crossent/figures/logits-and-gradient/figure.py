"""Four logits, the probabilities they make, and the gradient q - p that a step goes against."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, real, whole

NEEDS = {
    "softmax": "m3.softmax",
    "cross_entropy_loss": "m3.cross_entropy_loss",
    "cross_entropy_grad": "m3.cross_entropy_grad",
}
START: dict[str, Any] = {"logits": [2.0, 1.0, 0.0, -1.0], "label": 1, "rate": 1.0}
TITLE = "What pulls at each logit"

RATES = (0.2, 1.0, 5.0)
LIMIT = 5.0
COUNT = 4


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return q, p, the gradient and the loss of one row of logits, and the logits one step further."""
    posted = inputs.get("logits")
    given = posted if isinstance(posted, list | tuple) and len(posted) == COUNT else START["logits"]
    logits = [real({"z": z}, "z", d, -LIMIT, LIMIT) for z, d in zip(given, START["logits"], strict=True)]
    label = whole(inputs, "label", 1, 0, COUNT - 1)
    rate = min(RATES, key=lambda r: abs(r - real(inputs, "rate", 1.0, 0.0, 9.0)))
    q = numbers(f["softmax"](np.array(logits)), COUNT)
    gradient = numbers(f["cross_entropy_grad"](np.array([logits]), np.array([label])), COUNT)
    step = [z - rate * g if math.isfinite(g) else z for z, g in zip(logits, gradient, strict=True)]
    return {
        "logits": logits,
        "label": label,
        "rate": rate,
        "p": [float(k == label) for k in range(COUNT)],
        "q": q,
        "q_sum": sum(q),
        "gradient": gradient,
        "gradient_sum": sum(gradient),
        "loss": number(f["cross_entropy_loss"](np.array([logits]), np.array([label]))),
        "next": [min(LIMIT, max(-LIMIT, z)) for z in step],
    }
