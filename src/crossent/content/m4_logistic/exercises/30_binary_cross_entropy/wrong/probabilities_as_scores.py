"""The probabilities are taken for scores.

{call} returned {got}, expected {expected}. You put `y_prob` through a sigmoid once more{where}. It
holds probabilities already; use them as they are.
"""

import numpy as np

MARK = r"logaddexp|sigmoid|exp"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    return np.mean(np.logaddexp(0, p) - y * p)
