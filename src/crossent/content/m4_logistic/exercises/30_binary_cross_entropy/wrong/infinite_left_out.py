"""The worst examples are left out.

{call} returned {got}, expected {expected}. You drop what is not finite{where}, and so the examples
that were called impossible and happened. The worst forecast now looks good. Their price is inf.
"""

import numpy as np

MARK = r"isfinite|isinf|> 0|nan_to_num"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(all="ignore"):
        price = -np.log(np.where(y == 1, p, 1 - p))
        return np.mean(np.where(np.isfinite(price), price, 0.0))
