"""A clip that is too coarse.

{call} returned {got}, expected {expected}. The clip{where} puts a low ceiling on the loss: called impossible costs as much as
called unlikely. Leave the forecast as it is, and mask where the target is 0.
"""

import numpy as np

MARK = r"np\.clip|maximum"


def mean_loss(targets, forecasts):
    targets = np.asarray(targets, dtype=float)
    forecasts = np.asarray(forecasts, dtype=float)
    return np.mean(-np.sum(targets * np.log(np.clip(forecasts, 1e-7, 1.0)), axis=1))
