"""math.log takes one number.

{call} gave {got}, expected {expected}. `math.log`{where} works on a single number, and `p` holds
several. Use `np.log` on the whole array, or call `math.log` inside a loop.
"""

import math

MARK = r"math\.log"


def entropy(p):
    return -sum(p * math.log(p))
