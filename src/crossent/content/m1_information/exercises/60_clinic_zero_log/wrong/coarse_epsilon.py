"""An epsilon that is too large.

{call} returned {got}, expected {expected}. An epsilon inside the logarithm{where} moves every loss and caps the worst at
its own price. Where the target is 0, count nothing; elsewhere take the forecast as it is.
"""

import numpy as np

MARK = r"1e-\d+"


def mean_loss(targets, forecasts):
    targets = np.asarray(targets, dtype=float)
    forecasts = np.asarray(forecasts, dtype=float)
    return np.mean(-np.sum(targets * np.log(forecasts + 1e-7), axis=1))
