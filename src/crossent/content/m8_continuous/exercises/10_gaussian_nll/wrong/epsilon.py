"""An epsilon under the logarithm.

{call} returned {got}, expected {expected}. The epsilon in the logarithm{where} makes up a density
where there is next to none, and ends the price at 27.6 nats. Take the logarithm on paper: it is a
sum.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return -np.log(np.exp(-0.5 * z**2) / (std * np.sqrt(2 * np.pi)) + 1e-12)
