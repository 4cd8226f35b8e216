"""Labels and probabilities exchanged.

{call} returned {got}, expected {expected}. You take the logarithm of the labels{where}. It belongs
to the probabilities: `y_true` comes first, `y_prob` second.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy(y_true, y_prob):
    p, y = np.asarray(y_true, dtype=float), np.asarray(y_prob, dtype=float)
    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
