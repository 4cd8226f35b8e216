"""Each class counts alike.

{call} returned {got}, expected {expected}. You take the mean of each class first{where}: then it
does not matter how often a class occurs. Weight the examples.
"""

import numpy as np

MARK = r"unique|=="


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    present = np.unique(labels)
    return sum(weight[k] * losses[labels == k].mean() for k in present) / weight[present].sum()
