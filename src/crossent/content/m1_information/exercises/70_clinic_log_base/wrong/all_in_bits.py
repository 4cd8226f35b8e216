"""One unit, but bits.

{call} returned {got}, expected {expected}. All three are in bits now: they fit each other, and the
excess of a perfect model is 0. The docstring asks for nats: use `np.log` in place of
`np.log2`{where}.
"""

import numpy as np

MARK = r"log2"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log2(q))
    floor = -np.sum(p * np.log2(p))
    return loss, floor, loss - floor
