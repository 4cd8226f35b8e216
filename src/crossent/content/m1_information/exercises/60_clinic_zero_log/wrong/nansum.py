"""The infinity goes with the NaN.

{call} returned {got}, expected {expected}. The logarithm is masked where the forecast is 0{where}, so the one term that
should be infinite is dropped as well. Mask by the target instead: its zeros count nothing.
"""

import numpy as np

MARK = r"forecasts > 0"


def mean_loss(targets, forecasts):
    targets = np.asarray(targets, dtype=float)
    forecasts = np.asarray(forecasts, dtype=float)
    logs = np.log(np.where(forecasts > 0, forecasts, 1.0))
    return np.mean(-np.sum(targets * logs, axis=1))
