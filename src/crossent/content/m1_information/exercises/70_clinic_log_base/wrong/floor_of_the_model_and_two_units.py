"""The floor was right.

{call} returned {got}, expected {expected}. The floor{where} is the entropy of q now, and it was
right before: what happens, p, sets it. Look at the first row that the script prints: 3.322 and
2.303 are the same price, ln 10, in two units.
"""

import numpy as np

MARK = r"q\s*\*\s*np\.log\("


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log2(q))
    floor = -np.sum(q * np.log(q))
    return loss, floor, loss - floor
