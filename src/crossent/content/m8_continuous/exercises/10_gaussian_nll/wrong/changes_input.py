"""It changes its input.

{call} returned {got}, expected {expected}. The result may be right, but `-=`{where} works on the
caller's array. Write `x - mean`.
"""

import numpy as np

MARK = r"-=|/="


def gaussian_nll(x, mean, std):
    if std <= 0:
        raise ValueError('std must be above 0')
    if not isinstance(x, np.ndarray) or x.dtype.kind != 'f':
        x = np.asarray(x, dtype=float)
    x -= mean
    return 0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * (x / std) ** 2
