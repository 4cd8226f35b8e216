"""A q of 0 stops the program.

{call} gave {got}, expected {expected}. You skip the zeros of p, but `math.log(0)`{where} is still
an exception where q is 0. Return `math.inf` there: the forecast called impossible what happens.
"""

import math

MARK = r"math\.log|\blog\("


def cross_entropy(p, q):
    return 0.0 - sum(a * math.log(b) for a, b in zip(p, q) if a > 0)
