"""Infinity over infinity.

{call} returned {got}, expected {expected}. `exp(z) / (1 + exp(z))`{where} is inf / inf, a NaN, once
exp(z) overflows. That form is safe for z < 0 only; for z >= 0 use `1 / (1 + exp(-z))`.
"""

import numpy as np

MARK = r"exp\("


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(all="ignore"):
        e = np.exp(z)
        return e / (1 + e)
