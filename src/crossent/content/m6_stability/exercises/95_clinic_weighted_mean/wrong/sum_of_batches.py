"""The batches are added up.

{call} returned {got}, expected {expected}. The means of the batches are added up{where}. Carry both
sums through all batches and divide once.
"""

import numpy as np

MARK = r"sum\(|\+="


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    return sum((w[c] * losses[c]).sum() / w[c].sum() for c in cuts)
