"""That is softmax.

{call} returned {got}, expected {expected}. You divide by the sum over all scores{where}, so that
they compete. Here each score stands alone: it competes with a score of 0.
"""

import numpy as np

MARK = r"sum\(|softmax"


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - np.max(z))
    return e / np.sum(e)
