"""A q of 0 stops the program.

{call} gave {got}, expected {expected}. You skip the zeros of p, but with q = 0{where} the logarithm
is still an exception. Return `math.inf` there.
"""

import math

MARK = r"log\("


def kl_divergence(p, q):
    return sum(a * (math.log(a) - math.log(b)) for a, b in zip(p, q) if a > 0)
