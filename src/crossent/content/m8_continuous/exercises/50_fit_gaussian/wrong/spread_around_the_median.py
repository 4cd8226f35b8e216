"""The median, for both.

{call} returned {got}, expected {expected}. You measure distances from the median{where}. Squared
distances are least around the mean.
"""

import numpy as np

MARK = r"median"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return np.median(samples), np.sqrt(np.mean((samples - np.median(samples)) ** 2))
