"""No slope at all.

{call} returned {got}, expected {expected}. Zeros came back{where}: with a slope of 0 nothing would
be learnt. Is the result written into the array that you return?
"""

import numpy as np

MARK = r"zeros|\*\s*0"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return np.zeros_like(logits)
