"""The logarithm of σ.

{call} returned {got}, expected {expected}. You searched over ln σ and return it{where}. Return
`np.exp` of it.
"""

import numpy as np

MARK = r"log|return"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    return mean, np.log(samples.std())
