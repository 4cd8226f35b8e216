"""The weights have no effect.

{call} returned {got}, expected {expected}. That is the plain mean{where}. Multiply each loss by its
weight, and divide by the sum of the weights.
"""

import numpy as np

MARK = r"mean"


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    return losses.mean()
