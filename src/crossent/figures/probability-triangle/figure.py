"""Every distribution over three classes is a point of a triangle; the loss of each, for the class that is true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import distribution, number, whole

NEEDS = {"cross_entropy_loss": "m3.cross_entropy_loss"}
START: dict[str, Any] = {"q": [0.2, 0.5, 0.3], "label": 0}
TITLE = "The triangle of three probabilities"

SIDE = 21  # the triangle's side in cells: 441 of them, 253 corners
EDGE = (
    0.002  # on the edge itself a share is 0 and its price infinite: the corners there stand this far inside
)
CORNERS = [(i, j, SIDE - i - j) for i in range(SIDE + 1) for j in range(SIDE + 1 - i)]
INSIDE = EDGE + (1 - 3 * EDGE) * np.array(CORNERS) / SIDE
LOGITS = np.log(INSIDE)  # softmax of ln q is q


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the loss at the mesh's corners, at q for each class that could be true, and at the centre."""
    q = distribution(inputs, "q", START["q"])
    label = whole(inputs, "label", 0, 0, 2)

    def loss(logits: np.ndarray, right: int) -> float:
        return number(f["cross_entropy_loss"](logits.reshape(1, 3).copy(), np.array([right])))

    return {
        "q": q,
        "label": label,
        "side": SIDE,
        "corners": [list(corner) for corner in CORNERS],
        "mesh": [round(loss(row, label), 4) for row in LOGITS],
        "costs": [loss(np.log(q), right) for right in range(3)],
        "centre": loss(np.zeros(3), label),
    }
