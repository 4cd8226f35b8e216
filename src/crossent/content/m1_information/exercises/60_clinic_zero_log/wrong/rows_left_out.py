"""Whole rows left out.

{call} returned {got}, expected {expected}. `nanmean` leaves out each row with a NaN{where}, and with it examples that were
right. Every row counts; only single terms are 0.
"""

import numpy as np
import warnings

MARK = r"nanmean"


def mean_loss(targets, forecasts):
    targets = np.asarray(targets, dtype=float)
    forecasts = np.asarray(forecasts, dtype=float)
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return np.nanmean(-np.sum(targets * np.log(forecasts), axis=1))
