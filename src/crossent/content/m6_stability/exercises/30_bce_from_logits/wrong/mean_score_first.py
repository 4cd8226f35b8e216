"""One score for all.

{call} returned {got}, expected {expected}. You take means of scores and labels first, then the
loss{where}. Take the loss of each, then the mean.
"""

import numpy as np

MARK = r"mean"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    return np.logaddexp(0, z.mean()) - y.mean() * z.mean()
