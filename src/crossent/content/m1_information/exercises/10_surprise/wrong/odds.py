"""The odds, not the probability.

{call} returned {got}, expected {expected}. That is ln((1 - p) / p), the logarithm of the odds
against it{where}. Surprise is ln(1 / p), that is -ln p.
"""

import numpy as np

MARK = r"1(\.0*)?\s*-\s*p"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return np.log((1 - p) / p)
