"""The score is not halved.

{call} returned {got}, expected {expected}. You shift and shrink `tanh(z)`{where}, and that is
sigmoid(2z). Take `tanh(z / 2)`.
"""

import numpy as np

MARK = r"tanh"


def sigmoid(z):
    return 0.5 * (1 + np.tanh(np.asarray(z, dtype=float)))
