"""Lists, but no plain number.

{call} gave {got}, expected {expected}. A loop over `p`{where} needs a list and misses further axes,
and `p` may be a number or an array of any shape. `np.log` takes them all.
"""

import math

MARK = r"for "


def surprise(p):
    return [math.inf if x == 0 else -math.log(x) for x in p]
