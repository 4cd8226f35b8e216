"""The difference the wrong way round.

{call} returned {got}, expected {expected}. You take the loss from the floor{where}. The excess is
how far the loss lies above it: `loss - floor`.
"""

import numpy as np

MARK = r"floor\s*-\s*loss"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log(q))
    floor = -np.sum(p * np.log(p))
    return loss, floor, floor - loss
