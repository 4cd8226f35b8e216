"""Measured from 0.

{call} returned {got}, expected {expected}. You average x² itself{where}. Subtract the mean before
you square.
"""

import numpy as np

MARK = r"\*\*\s*2"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, np.sqrt(np.mean(samples**2))
