"""The label is missing.

{call} returned {got}, expected {expected}. That is the mean of ln(1 + exp(z)), the price where
nothing happens{where}. Take y z off it.
"""

import numpy as np

MARK = r"log"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    return np.mean(np.logaddexp(0, z))
