"""N - 1 in place of N.

{call} returned {got}, expected {expected}. You divide by N - 1{where}. That makes the estimate of
the variance unbiased, but the least cross-entropy on these samples has 1/N.
"""

import numpy as np

MARK = r"ddof|- ?1"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, samples.std(ddof=1)
