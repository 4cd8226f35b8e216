"""A zero stops the program.

{call} gave {got}, expected {expected}. `math.log(0)`{where} is an exception, not -inf. Skip the
outcomes with p = 0, and return `math.inf` where p > 0 meets q = 0.
"""

import math

MARK = r"math\.log|\blog\("


def cross_entropy(p, q):
    return 0.0 - sum(a * math.log(b) for a, b in zip(p, q))
