"""The 1 below is missing.

{call} returned {got}, expected {expected}. `1 / np.exp(-z)` is exp(z){where}, which has no upper
end. The formula divides by `1 + exp(-z)`.
"""

import numpy as np

MARK = r"exp\("


def sigmoid(z):
    with np.errstate(all="ignore"):
        return np.exp(np.asarray(z, dtype=float))
