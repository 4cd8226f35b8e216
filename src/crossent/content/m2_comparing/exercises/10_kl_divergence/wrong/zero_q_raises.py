"""A q of 0 raises an exception.

{call} gave {got}, expected {expected}. You skip the zeros of p, but where q is 0 an exception is
raised{where}; `math.log(0)` does that, too. Return `math.inf` there.
"""

import math

MARK = r"log\("


def kl_divergence(p, q):
    return sum(a * (math.log(a) - math.log(b)) for a, b in zip(p, q) if a > 0)
