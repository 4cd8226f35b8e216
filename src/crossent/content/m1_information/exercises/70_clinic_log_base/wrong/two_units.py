"""Bits minus nats.

{call} returned {got}, expected {expected}. The loss is in bits and the floor in nats{where}, so
their difference means nothing: a perfect model seems to lose something. Give all three the natural
logarithm.
"""

import numpy as np

MARK = r"log2"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log2(q))
    floor = -np.sum(p * np.log(p))
    return loss, floor, loss - floor
