"""A standard deviation of 0 is let through.

{call} returned {got}, expected {expected}. You refuse negative ones alone{where}. 0 is no width
either: use `<=`.
"""

import numpy as np

MARK = r"std\s*<\s*0"


def gaussian_nll(x, mean, std):
    with np.errstate(all='ignore'):
        if std < 0:
            raise ValueError('std is negative')
        z = (np.asarray(x, dtype=float) - mean) / np.float64(std)
        return 0.5 * np.log(2 * np.pi) + np.log(np.float64(std)) + 0.5 * z**2
