"""0 · log 0 became NaN.

{call} returned {got}, expected {expected}. `np.log(0)` is -inf, and 0 times -inf is NaN{where}.
What never happens should count 0. Leave the zeros out before the logarithm: a mask picks the rest.
"""

import numpy as np

MARK = r"\blog\w*\(|surprise"


def entropy(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log(p))
