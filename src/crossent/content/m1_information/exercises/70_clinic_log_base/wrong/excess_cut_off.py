"""The symptom is hidden.

{call} returned {got}, expected {expected}. You keep the excess from falling below 0{where}; the
loss is still in bits and the floor in nats. Mend the logarithm, and the excess is never below 0 by
itself.
"""

import numpy as np

MARK = r"max|abs|clip"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log(q))
    floor = -np.sum(p * np.log2(p))
    return loss, floor, max(loss - floor, 0.0)
