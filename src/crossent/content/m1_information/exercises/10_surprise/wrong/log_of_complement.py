"""The surprise of the opposite.

{call} returned {got}, expected {expected}. That is -ln(1 - p): the surprise when the outcome does
not happen. Take the logarithm of `p` itself{where}.
"""

import numpy as np

MARK = r"1(\.0*)?\s*-\s*p|log1p"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -np.log(1 - p)
