"""Right, but in base 10.

{call} returned {got}, expected {expected}. `log10`{where} counts in dits, and the course counts in
nats. Use `np.log`.
"""

import numpy as np

MARK = r"log10"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.log10(np.where(y == 1, p, 1 - p)))
