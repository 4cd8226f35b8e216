"""A mean of means.

{call} returned {got}, expected {expected}. Each batch is divided by its own weights{where}, and
then counts like any other. In a batch of one the weight cancels. Carry both sums through all
batches and divide once.
"""

import numpy as np

MARK = r"/|mean"


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    return np.mean([(w[c] * losses[c]).sum() / w[c].sum() for c in cuts])
