"""One number at a time.

{call} gave {got}, expected {expected}. `math.log`{where} takes a single number, and `p` may be a
whole array. `np.log` does the same element by element.
"""

import math

MARK = r"math\.log|\blog\("


def surprise(p):
    if p == 0:
        return math.inf
    return -math.log(p)
