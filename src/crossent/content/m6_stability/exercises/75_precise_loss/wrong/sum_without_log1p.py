"""The logarithm is missing.

{call} returned {got}, expected {expected}. ln(1 + x) is close to x only where x is small{where}.
Use `np.log1p`.
"""

import numpy as np

MARK = r"exp"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return (m - logits[label]) + np.exp(np.delete(logits, np.argmax(logits)) - m).sum()
