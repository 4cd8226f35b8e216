"""The brackets are missing.

{call} returned {got}, expected {expected}. `1 / 1 + np.exp(-z)`{where} divides first: it is 1 +
exp(-z). Put the sum below in brackets: `1 / (1 + np.exp(-z))`.
"""

import numpy as np

MARK = r"exp\("


def sigmoid(z):
    with np.errstate(all="ignore"):
        return 1 / 1 + np.exp(-np.asarray(z, dtype=float))
