"""The median.

{call} returned {got}, expected {expected}. The first result is the median{where}. Squared distances
are least around the mean.
"""

import numpy as np

MARK = r"median"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return np.median(samples), samples.std()
