"""The descent stops too early.

{call} returned {got}, expected {expected}. A few steps of descent{where} have not arrived at the
minimum. Go on until nothing moves, or solve for it on paper.
"""

import numpy as np

MARK = r"range"


def fit_gaussian(samples):
    samples = np.asarray(samples, dtype=float)
    mean, n = samples.mean(), len(samples)
    m, s = 0.0, 1.0
    for _ in range(50):
        with np.errstate(all='ignore'):
            m, s = m - 0.05 * np.mean(m - samples) / s**2, max(s - 0.05 * (1 / s - np.mean((samples - m) ** 2) / s**3), 0.1)
    return m, s
