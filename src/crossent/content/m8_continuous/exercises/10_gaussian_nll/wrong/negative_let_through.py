"""A negative standard deviation is let through.

{call} returned {got}, expected {expected}. You refuse 0 alone{where}, and a negative one is a slip
of the caller, too: raise a ValueError where `std <= 0`.
"""

import numpy as np

MARK = r"==\s*0|not std|abs"


def gaussian_nll(x, mean, std):
    if std == 0:
        raise ValueError('std is 0')
    z = (np.asarray(x, dtype=float) - mean) / std
    return 0.5 * np.log(2 * np.pi) + np.log(np.abs(std)) + 0.5 * z**2
