"""The standard error.

{call} returned {got}, expected {expected}. You divide by √N once more{where}. That says how far the
mean may be off, not how widely the samples lie.
"""

import numpy as np

MARK = r"sqrt"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, samples.std() / np.sqrt(n)
