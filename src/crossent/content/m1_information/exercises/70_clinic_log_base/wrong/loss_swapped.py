"""p and q are swapped in the loss.

{call} returned {got}, expected {expected}. In the loss you weight with q and take the
logarithm of p{where}. What happens is p: it is the weight, and the model's q sets the price.
"""

import numpy as np

MARK = r"log\w*\(\s*p\s*\)"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(q * np.log(p))
    floor = -np.sum(p * np.log(p))
    return loss, floor, loss - floor
