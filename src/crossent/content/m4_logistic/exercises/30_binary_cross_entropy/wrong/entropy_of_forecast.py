"""The entropy of the forecast.

{call} returned {got}, expected {expected}. You weigh the logarithms with the probabilities
themselves{where}. What happened is in `y_true`: the weights are y and 1 - y.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy(y_true, y_prob):
    from scipy.special import entr
    p = np.asarray(y_prob, dtype=float)
    return np.mean(entr(p) + entr(1 - p))
