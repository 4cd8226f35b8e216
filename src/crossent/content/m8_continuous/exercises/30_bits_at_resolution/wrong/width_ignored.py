"""The width is ignored.

{call} returned {got}, expected {expected}. You turn nats into bits{where}, and the bins do not come
in. Narrower bins cost more: subtract ln width first.
"""

import numpy as np

MARK = r"return"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return nats / np.log(2) + 0 * width
