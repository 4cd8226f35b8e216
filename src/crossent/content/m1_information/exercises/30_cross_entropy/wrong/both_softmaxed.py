"""Two softmaxes too many.

{call} returned {got}, expected {expected}. You put both p and q through exp and a division{where}.
They are distributions already; only raw scores need a softmax. Use them as they are.
"""

import numpy as np

MARK = r"softmax|exp\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        p, q = np.exp(p) / np.sum(np.exp(p)), np.exp(q) / np.sum(np.exp(q))
        return -np.sum(p * np.log(q))
