"""The mean is over too few.

{call} returned {got}, expected {expected}. The NaN are left out{where}, and with them examples
whose price is 0. The mean then divides by too few. Pick with `np.where(y == 1, p, 1 - p)`, and no
NaN appears.
"""

import numpy as np

MARK = r"nanmean|isnan|isfinite"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(all="ignore"):
        price = -(y * np.log(p) + (1 - y) * np.log(1 - p))
        fine = ~np.isnan(price)
        return np.sum(price[fine]) / max(np.sum(fine), 1)
