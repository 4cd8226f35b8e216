"""Lists, but no plain number.

{call} gave {got}, expected {expected}. A loop over `nats`{where} needs a list and misses further
axes, and `nats` may be a number or an array of any shape. Divide the whole array: `np.asarray(nats)
/ np.log(2)`.
"""

import math

MARK = r"for "


def to_bits(nats):
    return [x / math.log(2) for x in nats]
