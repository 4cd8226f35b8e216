"""A softmax over the examples.

{call} returned {got}, expected {expected}. You take the softmax of the scores{where}: the examples
share one probability among them. Each has a question of its own, so its probability is the sigmoid
of its score.
"""

import numpy as np

MARK = r"softmax|sum\(|max\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    powers = np.exp(z - z.max())
    p = powers / powers.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
