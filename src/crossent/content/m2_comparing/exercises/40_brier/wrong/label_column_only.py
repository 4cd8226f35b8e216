"""Only the label's own column.

{call} returned {got}, expected {expected}. You squared 1 - p of the label alone{where}. The other
classes count too: their probability should be 0. Add up over all columns.
"""

import numpy as np

MARK = r"arange|labels\]"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    n = len(labels)
    return np.mean((1 - probs[np.arange(n), labels]) ** 2)
