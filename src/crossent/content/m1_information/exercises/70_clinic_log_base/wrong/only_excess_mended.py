"""Only the difference is mended.

{call} returned {got}, expected {expected}. The excess is right, and the loss that you return is
still in bits. Convert it where it is made{where}: `np.log` in place of `np.log2`.
"""

import numpy as np

MARK = r"log2"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log2(q))
    floor = -np.sum(p * np.log(p))
    return loss, floor, loss * np.log(2) - floor
