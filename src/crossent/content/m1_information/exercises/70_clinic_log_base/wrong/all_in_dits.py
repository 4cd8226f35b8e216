"""One unit, but dits.

{call} returned {got}, expected {expected}. All three are in base 10 now. The docstring asks for
nats: use `np.log` in place of `np.log10`{where}.
"""

import numpy as np

MARK = r"log10"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log10(q))
    floor = -np.sum(p * np.log10(p))
    return loss, floor, loss - floor
