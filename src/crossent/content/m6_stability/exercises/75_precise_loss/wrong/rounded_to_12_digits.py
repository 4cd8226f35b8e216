"""Rounded.

{call} returned {got}, expected {expected}. The result is rounded{where}, and what is next to 0
becomes 0. Return it as it is.
"""

import numpy as np

MARK = r"round"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return round(float((m - logits[label]) + np.log1p(np.exp(np.delete(logits, np.argmax(logits)) - m).sum())), 9)
