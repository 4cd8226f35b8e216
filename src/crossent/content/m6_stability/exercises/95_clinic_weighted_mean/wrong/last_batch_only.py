"""The last batch alone.

{call} returned {got}, expected {expected}. The sums begin anew in each batch{where}. Set them to 0
before the loop.
"""

import numpy as np

MARK = r"=\s*0"


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    c = cuts[-1]
    return (w[c] * losses[c]).sum() / w[c].sum()
