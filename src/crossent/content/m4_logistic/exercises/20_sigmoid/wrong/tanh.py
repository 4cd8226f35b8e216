"""That is tanh.

{call} returned {got}, expected {expected}. `np.tanh`{where} reaches from -1 to 1, a probability
from 0 to 1. The two are relatives: sigmoid(z) is (1 + tanh(z / 2)) / 2.
"""

import numpy as np

MARK = r"tanh"


def sigmoid(z):
    return np.tanh(np.asarray(z, dtype=float))
