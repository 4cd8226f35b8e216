"""The floor of another distribution.

{call} returned {got}, expected {expected}. The units are right now. But the floor{where} is the
entropy of q, what the model believes. No model can come below the entropy of what happens: -Σ p ln
p, as it stood there.
"""

import numpy as np

MARK = r"q\s*\*\s*np\.log"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log(q))
    floor = -np.sum(q * np.log(q))
    return loss, floor, loss - floor
