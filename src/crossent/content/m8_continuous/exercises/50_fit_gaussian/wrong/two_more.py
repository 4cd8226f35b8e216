"""N - 2 in place of N.

{call} returned {got}, expected {expected}. You divide by too few{where}. Cross-entropy is a mean
over N samples: divide by N.
"""

import numpy as np

MARK = r"- ?2"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, np.sqrt(np.sum((samples - mean) ** 2) / max(n - 2, 0.5))
