"""σ stays 1.

{call} returned {got}, expected {expected}. You fit the mean alone{where}. The standard deviation
lowers the cross-entropy, too.
"""

import numpy as np

MARK = r"1"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, 1.0
