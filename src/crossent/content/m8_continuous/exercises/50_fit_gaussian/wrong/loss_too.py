"""The loss, too.

{call} returned {got}, expected {expected}. Two results are asked for, the mean and the standard
deviation{where}.
"""

import numpy as np

MARK = r"return"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, samples.std(), 0.5 * np.log(2 * np.pi * samples.var()) + 0.5
