"""Divided by the number of examples.

{call} returned {got}, expected {expected}. The weighted sum is divided by the number of
examples{where}. A weighted mean divides by the sum of the weights.
"""

import numpy as np

MARK = r"len\(|mean"


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    return (w * losses).sum() / len(losses)
