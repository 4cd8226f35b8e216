"""The variance.

{call} returned {got}, expected {expected}. The second result is the variance{where}. Return its
square root.
"""

import numpy as np

MARK = r"var|\*\*\s*2"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, samples.var()
