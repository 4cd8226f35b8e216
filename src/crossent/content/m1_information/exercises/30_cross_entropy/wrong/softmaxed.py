"""A softmax too many.

{call} returned {got}, expected {expected}. You put q through exp and a division{where} first. It is
a distribution already; only raw scores need a softmax. Take the logarithm of q as it is.
"""

import numpy as np

MARK = r"softmax|exp\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        q = np.exp(q) / np.sum(np.exp(q))
        return -np.sum(p * np.log(q))
