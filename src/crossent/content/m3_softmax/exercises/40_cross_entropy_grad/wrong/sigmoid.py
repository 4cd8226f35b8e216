"""A sigmoid for the softmax.

{call} returned {got}, expected {expected}. `1 / (1 + exp(-z))`{where} looks at each logit alone.
The classes share one row: `softmax(logits)`.
"""

import numpy as np
from m3_softmax import one_hot

MARK = r"1\s*/|1\s*\+|expit|sigmoid"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (1 / (1 + np.exp(-logits)) - one_hot(labels, logits.shape[1])) / len(logits)
