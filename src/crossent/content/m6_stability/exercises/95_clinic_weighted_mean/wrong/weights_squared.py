"""The weights are used twice.

{call} returned {got}, expected {expected}. Each batch is weighted by its weights once more after
they have been multiplied in{where}. Carry the plain sums.
"""

import numpy as np

MARK = r"\*"


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    return (w * w * losses).sum() / (w * w).sum()
