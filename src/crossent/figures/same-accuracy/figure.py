"""Two models, the same twelve examples, the same error rate: one careful, one bold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, real

NEEDS = {"cross_entropy": "m1.cross_entropy", "error_rate": "m2.error_rate", "brier": "m2.brier"}
LABELS = [0, 1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1]
CAREFUL = [0.90, 0.85, 0.80, 0.75, 0.72, 0.70, 0.66, 0.62, 0.58, 0.45, 0.40, 0.35]  # given to the right class
START = {"bold": [0.99, 0.98, 0.99, 0.97, 0.99, 0.98, 0.96, 0.99, 0.97, 0.06, 0.03, 0.02]}
TITLE = "Same accuracy, different cross-entropy"


def judge(f: Mapping[str, Callable[..., Any]], given: list[float]) -> dict[str, Any]:
    """Return the cost of every example and the three averages of one model."""
    rows = [[v, 1 - v] if label == 0 else [1 - v, v] for v, label in zip(given, LABELS, strict=True)]
    costs = [
        number(f["cross_entropy"](np.eye(2)[k], np.array(row))) for row, k in zip(rows, LABELS, strict=True)
    ]
    return {
        "given": given,
        "costs": costs,
        "cross_entropy": sum(costs) / len(costs),
        "brier": number(f["brier"](np.array(rows), np.array(LABELS))),
        "error_rate": number(f["error_rate"](np.array(rows), np.array(LABELS))),
    }


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return both models' costs and averages."""
    posted = inputs.get("bold")
    posted = posted if isinstance(posted, list) else []
    given = [
        real({"x": posted[i] if i < len(posted) else None}, "x", default, 0.0, 1.0)
        for i, default in enumerate(START["bold"])
    ]
    return {"labels": LABELS, "careful": judge(f, CAREFUL), "bold": judge(f, given)}
