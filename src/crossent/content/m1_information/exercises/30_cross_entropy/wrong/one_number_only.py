"""math.log takes one number.

{call} gave {got}, expected {expected}. `math.log`{where} works on a single number, and q holds
several. Use `np.log` on the whole array, or call `math.log` inside a loop.
"""

import math

import numpy as np

MARK = r"math\.log|\blog\("


def cross_entropy(p, q):
    p, q = np.asarray(p), np.asarray(q)
    return -sum(p * math.log(q))
