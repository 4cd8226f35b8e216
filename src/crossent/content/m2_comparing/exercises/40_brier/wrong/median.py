"""The median instead of the mean.

{call} returned {got}, expected {expected}. `median`{where} looks at the middle row only. Average
all rows: `mean`.
"""

import numpy as np

MARK = r"median"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.median(np.sum((probs - one_hot) ** 2, axis=1))
