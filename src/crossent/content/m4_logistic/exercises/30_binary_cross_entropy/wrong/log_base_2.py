"""Right, but in bits.

{call} returned {got}, expected {expected}. `log2`{where} counts in bits, and the course counts in
nats. Use `np.log`.
"""

import numpy as np

MARK = r"log2|log\(2"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.log2(np.where(y == 1, p, 1 - p)))
