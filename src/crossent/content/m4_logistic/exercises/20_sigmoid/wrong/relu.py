"""That is ReLU.

{call} returned {got}, expected {expected}. `max(z, 0)`{where} is ReLU, which has no upper end. A
probability is asked for: `1 / (1 + exp(-z))`.
"""

import numpy as np

MARK = r"max"


def sigmoid(z):
    return np.maximum(np.asarray(z, dtype=float), 0)
