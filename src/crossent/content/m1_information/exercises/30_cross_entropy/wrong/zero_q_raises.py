"""A q of 0 raises an exception.

{call} gave {got}, expected {expected}. You skip the zeros of p, but where p > 0 meets q = 0 an
exception is raised{where}; `math.log(0)` does that, too. Return `math.inf` there: the forecast
called impossible what happens.
"""

import math

MARK = r"math\.log|\blog\("


def cross_entropy(p, q):
    return 0.0 - sum(a * math.log(b) for a, b in zip(p, q) if a > 0)
