"""Divided where it should multiply.

{call} returned {got}, expected {expected}. Bits become nats by multiplying with ln 2; you
divide{where}, so the number grows. Simpler still: use `np.log` from the start.
"""

import numpy as np

MARK = r"/\s*np\.log\(2|to_bits|\*\s*np\.log2\(np\.e"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log2(q)) / np.log(2)
    floor = -np.sum(p * np.log(p))
    return loss, floor, loss - floor
