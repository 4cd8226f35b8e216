"""The last examples are left out.

{call} returned {got}, expected {expected}. A last batch that is not full is left out{where}. It
counts, too.
"""

import numpy as np

MARK = r"//|len\("


def weighted_loss(losses, labels, weight, batch_size):
    losses, labels, weight = np.asarray(losses, dtype=float), np.asarray(labels), np.asarray(weight, dtype=float)
    w = weight[labels]
    cuts = [slice(i, i + batch_size) for i in range(0, len(losses), batch_size)]
    n = len(losses) // batch_size * batch_size or len(losses)
    return (w[:n] * losses[:n]).sum() / w[:n].sum()
