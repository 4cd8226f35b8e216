"""The lead is missing.

{call} returned {got}, expected {expected}. m - z_label has to be added{where}: what the largest is
ahead of the right class.
"""

import numpy as np

MARK = r"log1p"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return np.log1p(np.exp(np.delete(logits, np.argmax(logits)) - m).sum())
