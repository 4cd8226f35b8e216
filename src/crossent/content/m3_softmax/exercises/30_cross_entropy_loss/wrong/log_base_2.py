"""Right, but in bits.

{call} returned {got}, expected {expected}. `log2`{where} counts in bits, and the course counts in
nats. Use `np.log`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"log2|to_bits"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log2(probs[np.arange(len(labels)), labels]))
