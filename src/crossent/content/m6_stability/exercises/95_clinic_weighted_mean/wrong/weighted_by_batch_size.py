"""The batches are weighted by their length.

{call} returned {got}, expected {expected}. A short last batch counts less now, but batches of the
same length still count alike{where}, whatever weights are in them. Weight each by the sum of its
weights.
"""

import numpy as np

MARK = r"len\("


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    return sum(len(w[c]) * (w[c] * losses[c]).sum() / w[c].sum() for c in cuts) / len(losses)
