"""A sum over the rows.

{call} returned {got}, expected {expected}. The NaN is gone, but the rows are added up instead of averaged{where}. Divide by
their number, or use `np.mean`.
"""

from scipy.special import xlogy

import numpy as np


def mean_loss(targets, forecasts):
    targets = np.asarray(targets, dtype=float)
    forecasts = np.asarray(forecasts, dtype=float)
    return -np.sum(xlogy(targets, forecasts))
