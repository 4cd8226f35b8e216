"""Each batch is divided by the weights of the classes.

{call} returned {got}, expected {expected}. In each batch you divide by the sum of the class
weights{where}, whichever classes its examples have. Add up `weights * losses` and `weights` over
all batches, and divide once.
"""

import numpy as np

MARK = r"weight\.sum|sum\(weight\)"


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    batches = []
    for start in range(0, len(losses), batch_size):
        batch = slice(start, start + batch_size)
        weights = weight[labels[batch]]

        batches.append((weights * losses[batch]).sum() / weight.sum())
    return np.mean(batches)
