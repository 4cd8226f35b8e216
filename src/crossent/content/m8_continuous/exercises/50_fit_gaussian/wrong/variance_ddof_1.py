"""The variance, with N - 1.

{call} returned {got}, expected {expected}. The second result is a variance, divided by N -
1{where}. Divide by N, and take the square root.
"""

import numpy as np

MARK = r"var|ddof|- ?1"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, samples.var(ddof=1)
