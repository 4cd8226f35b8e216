"""Its logarithm.

{call} returned {got}, expected {expected}. That is the logarithm of the softmax{where}.
Probabilities are asked for: leave the logarithm out.
"""

import numpy as np

MARK = r"log"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
