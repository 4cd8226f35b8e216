"""A zero in p ends the loop.

{call} returned {got}, expected {expected}. At the first p of 0 you leave the loop{where}, and the
outcomes after it are lost. Skip that one term with `continue`.
"""

import math

MARK = r"break"


def cross_entropy(p, q):
    total = 0.0
    for a, b in zip(p, q):
        if a == 0:
            break
        total -= a * (math.log(b) if b > 0 else -math.inf)
    return total
