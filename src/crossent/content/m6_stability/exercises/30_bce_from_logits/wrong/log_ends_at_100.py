"""The logarithm ends at -100.

{call} returned {got}, expected {expected}. The logarithm is kept above -100{where}, as PyTorch's
`BCELoss` does it. No example costs more than 100 nats then, and there the slope is 0. Write the
loss with the score alone.
"""

import numpy as np

MARK = r"100"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, small) / (1 + small)

    with np.errstate(divide="ignore"):
        return -np.mean(y * np.maximum(np.log(p), -100) + (1 - y) * np.maximum(np.log(1 - p), -100))
