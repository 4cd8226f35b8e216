"""The label plays no part.

{call} returned {got}, expected {expected}. You charge -ln p for every example{where}. Where the
label is 0, the probability of what happened is 1 - p.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy(y_true, y_prob):
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.log(np.asarray(y_prob, dtype=float)))
