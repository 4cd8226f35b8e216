"""Right, but in bits.

{call} returned {got}, expected {expected}. `log2`{where} counts in bits, and the course counts in
nats. Use the natural logarithm.
"""

import numpy as np

MARK = r"log2"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    losses = np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))
    return np.mean(losses) / np.log(2)
