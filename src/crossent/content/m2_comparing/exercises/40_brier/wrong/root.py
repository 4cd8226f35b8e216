"""A square root too many.

{call} returned {got}, expected {expected}. You took the square root of the mean{where}. Leave it
out.
"""

import numpy as np

MARK = r"sqrt|\*\*\s*0?\.5"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.sqrt(np.mean(np.sum((probs - one_hot) ** 2, axis=1)))
