"""`math.exp` overflows.

{call} gave {got}, expected {expected}. `math.exp`{where} raises an exception above 709. Keep the
exponent at 0 or below: `np.exp(-np.abs(z))`, and two cases.
"""

import math

import numpy as np

MARK = r"math\.exp"


def sigmoid(z):
    return np.vectorize(lambda x: 1 / (1 + math.exp(-x)), otypes=[float])(z)
