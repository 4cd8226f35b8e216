"""What is infinite is left out.

{call} returned {got}, expected {expected}. Examples whose price is `inf` or NaN are left out or set
to a number{where}: those are the ones that are most wrong. Write the loss with the score alone.
"""

import numpy as np

MARK = r"isfinite|isinf|isnan|nan_to_num|nanmean"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, small) / (1 + small)

    with np.errstate(all="ignore"):
        losses = -np.log(np.where(y == 1, p, 1 - p))
    return np.mean(np.where(np.isfinite(losses), losses, 0))
