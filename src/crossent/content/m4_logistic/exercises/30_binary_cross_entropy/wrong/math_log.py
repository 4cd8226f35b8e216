"""`math.log(0)` is an exception.

{call} gave {got}, expected {expected}. `math.log`{where} refuses 0. Skip the term whose factor is
0, and where what happened had the probability 0 the price is `math.inf`.
"""

import math

MARK = r"math\.log"


def binary_cross_entropy(y_true, y_prob):
    total = 0.0
    for y, p in zip(y_true, y_prob):
        total -= y * math.log(p) + (1 - y) * math.log(1 - p)
    return total / len(y_true)
