"""The sign is turned.

{call} returned {got}, expected {expected}. A surprise is at least 0{where}. Turn the sign.
"""

import numpy as np

MARK = r"return"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return (logits[label] - m) - np.log1p(np.exp(np.delete(logits, np.argmax(logits)) - m).sum())
