"""It is not refused.

{call} returned {got}, expected {expected}. A standard deviation that is not above 0 makes no
density{where}, and a `nan` goes on unnoticed through every sum. Raise a ValueError before anything
is divided: `if std <= 0: raise ValueError(…)`.
"""

import numpy as np

MARK = r"def"


def gaussian_nll(x, mean, std):
    with np.errstate(all='ignore'):
        z = (np.asarray(x, dtype=float) - mean) / np.float64(std)
        return 0.5 * np.log(2 * np.pi) + np.log(np.float64(std)) + 0.5 * z**2
