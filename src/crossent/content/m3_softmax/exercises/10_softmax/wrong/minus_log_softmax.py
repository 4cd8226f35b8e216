"""Its surprise.

{call} returned {got}, expected {expected}. That is minus the logarithm of the softmax{where}: the
surprise of each class. Probabilities are asked for.
"""

import numpy as np

MARK = r"log"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return np.log(np.exp(shifted).sum(axis=-1, keepdims=True)) - shifted
