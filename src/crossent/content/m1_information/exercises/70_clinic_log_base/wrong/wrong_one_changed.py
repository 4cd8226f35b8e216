"""The other one changed.

{call} returned {got}, expected {expected}. Now the floor is in bits and the loss in nats{where}: a
model can seem better than perfect. Give both the natural logarithm.
"""

import numpy as np

MARK = r"log2"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log(q))
    floor = -np.sum(p * np.log2(p))
    return loss, floor, loss - floor
