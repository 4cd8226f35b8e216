"""A sum of squares.

{call} returned {got}, expected {expected}. You take the root of the sum of squares{where}. Divide
by N first.
"""

import numpy as np

MARK = r"sum|norm"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, np.sqrt(np.sum((samples - mean) ** 2))
