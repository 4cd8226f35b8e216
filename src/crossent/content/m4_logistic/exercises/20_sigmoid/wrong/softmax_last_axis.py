"""That is softmax over the last axis.

{call} returned {got}, expected {expected}. You divide by the sum over the last axis{where}, so that
its scores compete. Here each score stands alone: it competes with a score of 0.
"""

import numpy as np

MARK = r"sum\(|softmax"


def sigmoid(z):
    z = np.atleast_1d(np.asarray(z, dtype=float))
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
