"""A sum, not a mean.

{call} returned {got}, expected {expected}. The weighted losses are added up{where}. Divide by the
sum of their weights.
"""

import numpy as np

MARK = r"sum\(|\+="


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    return (w * losses).sum()
