"""Distances that are not squared.

{call} returned {got}, expected {expected}. The second result is the mean absolute distance{where}.
A Gaussian squares distances: take the root of their mean square.
"""

import numpy as np

MARK = r"abs"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, np.mean(np.abs(samples - mean))
