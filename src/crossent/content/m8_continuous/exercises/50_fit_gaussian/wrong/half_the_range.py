"""Half of the range.

{call} returned {got}, expected {expected}. You take smallest and largest alone{where}. All samples
count.
"""

import numpy as np

MARK = r"max|ptp"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return (samples.max() + samples.min()) / 2, np.ptp(samples) / 2
