"""Right, but to base 10.

{call} returned {got}, expected {expected}. `log10`{where} is the logarithm to base 10. Use the
natural one, `np.log`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"log10"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log10(probs[np.arange(len(labels)), labels]))
