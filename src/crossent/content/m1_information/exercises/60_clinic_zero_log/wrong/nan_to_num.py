"""NaN swept under the carpet.

{call} returned {got}, expected {expected}. `nan_to_num`{where} turns each NaN into 0, and every infinity into a huge
number: the loss of the impossible is no longer told. Keep the NaN from arising: `xlogy`, or a mask.
"""

import numpy as np

MARK = r"nan_to_num"


def mean_loss(targets, forecasts):
    targets = np.asarray(targets, dtype=float)
    forecasts = np.asarray(forecasts, dtype=float)
    with np.errstate(all="ignore"):
        return np.mean(-np.sum(np.nan_to_num(targets * np.log(forecasts)), axis=1))
