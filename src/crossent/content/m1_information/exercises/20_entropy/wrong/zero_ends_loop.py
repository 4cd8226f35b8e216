"""A zero ends the loop.

{call} returned {got}, expected {expected}. At the first p of 0 you leave the loop{where}, and the
outcomes after it are lost. Skip that one term with `continue`, or leave zeros out beforehand.
"""

import numpy as np

MARK = r"break"


def entropy(p):
    p = np.asarray(p, dtype=float)
    total = 0.0
    for x in p:
        if x == 0:
            break
        total -= x * np.log(x)
    return total
