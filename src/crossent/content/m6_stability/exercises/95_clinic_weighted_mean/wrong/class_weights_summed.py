"""Divided by the weights of the classes.

{call} returned {got}, expected {expected}. You divide by the sum of the class weights{where}. Each
example brings the weight of its class: `weight[labels].sum()`.
"""

import numpy as np

MARK = r"weight\.sum"


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    return (w * losses).sum() / weight.sum()
