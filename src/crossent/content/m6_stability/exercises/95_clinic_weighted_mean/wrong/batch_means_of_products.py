"""Plain means of weighted losses.

{call} returned {got}, expected {expected}. In each batch you take the plain mean of weight times
loss{where}. It is to be divided by the sum of the weights, over all batches.
"""

import numpy as np

MARK = r"mean"


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    return np.mean([(w[c] * losses[c]).mean() for c in cuts])
