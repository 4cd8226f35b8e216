"""Each row by the labels of all rows.

{call} returned {got}, expected {expected}. `probs[:, labels]`{where} takes these columns from every
row. One label belongs to each row: `probs[np.arange(N), labels]`; and the other classes count too.
"""

import numpy as np

MARK = r"\[:,\s*labels"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    return np.mean((1 - probs[:, labels]) ** 2)
