"""`math.log(0)` is an exception.

{call} gave {got}, expected {expected}. You pick what happened, and `math.log`{where} refuses 0. The
price there is inf: use `np.log`, or return `math.inf`.
"""

import math

MARK = r"math\.log"


def binary_cross_entropy(y_true, y_prob):
    return -sum(math.log(p if y == 1 else 1 - p) for y, p in zip(y_true, y_prob)) / len(y_true)
