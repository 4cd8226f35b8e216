"""Dits minus nats.

{call} returned {got}, expected {expected}. The loss is in base 10 and the floor in nats{where}: two
units still. Give all three the natural logarithm, `np.log`.
"""

import numpy as np

MARK = r"log10"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log10(q))
    floor = -np.sum(p * np.log(p))
    return loss, floor, loss - floor
