"""Still NaN.

{call} returned {got}, expected {expected}. `np.log` of a forecast of 0 is `-inf`, and 0 times that is NaN{where}. The
target is 0 there, so the term should not be computed at all: `scipy.special.xlogy`, or a mask.
"""

import numpy as np

MARK = r"np\.log"


def mean_loss(targets, forecasts):
    targets = np.asarray(targets, dtype=float)
    forecasts = np.asarray(forecasts, dtype=float)
    return np.mean(-np.sum(targets * np.log(forecasts), axis=1))
