"""A zero stops the program.

{call} gave {got}, expected {expected}. `math.log(0)` and a division by 0{where} are exceptions.
Skip the outcomes with p = 0, and return `math.inf` where p > 0 meets q = 0.
"""

import math

MARK = r"log\("


def kl_divergence(p, q):
    return sum(a * (math.log(a) - math.log(b)) for a, b in zip(p, q))
