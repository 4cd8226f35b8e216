"""Cut off at 0.

{call} returned {got}, expected {expected}. You let no result fall below 0{where}. A density may be
above 1, and then its surprise is negative.
"""

import numpy as np

MARK = r"maximum|max|abs"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return np.maximum(0, 0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * z**2)
