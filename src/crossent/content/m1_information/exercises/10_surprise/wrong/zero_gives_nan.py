"""NaN for the impossible.

{call} returned {got}, expected {expected}. NaN says that there is no answer, and there is one: inf.
Plain `np.log(0)` is -inf, so keep that instead of replacing it{where}.
"""

import numpy as np

MARK = r"nan"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.where(p > 0, -np.log(p), np.nan)
