"""Right, but in bits.

{call} returned {got}, expected {expected}. That is counted in bits{where}, and the course counts in
nats.
"""

import numpy as np

MARK = r"log2|log\(2"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return ((m - logits[label]) + np.log1p(np.exp(np.delete(logits, np.argmax(logits)) - m).sum())) / np.log(2)
