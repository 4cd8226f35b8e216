"""A zero stops the program.

{call} gave {got}, expected {expected}. `math.log(0)`{where} is an exception, not -inf. Skip the
outcomes with p = 0: they contribute 0.
"""

import math

MARK = r"math\.log"


def entropy(p):
    return -sum(x * math.log(x) for x in p)
