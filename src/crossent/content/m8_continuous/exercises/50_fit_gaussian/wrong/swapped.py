"""The two results are swapped.

{call} returned {got}, expected {expected}. First the mean, then the standard deviation{where}.
"""

import numpy as np

MARK = r"return"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return samples.std(), mean
