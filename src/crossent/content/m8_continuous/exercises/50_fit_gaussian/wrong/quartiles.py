"""The middle half alone.

{call} returned {got}, expected {expected}. You take quartiles{where}. They leave out what lies far
away; cross-entropy does not.
"""

import numpy as np

MARK = r"percentile|quantile"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    low, high = np.quantile(samples, [0.25, 0.75])
    return mean, (high - low) / 1.349
