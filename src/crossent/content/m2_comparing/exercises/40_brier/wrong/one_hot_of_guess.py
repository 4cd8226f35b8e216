"""One-hot of the guess.

{call} returned {got}, expected {expected}. You compared with the class that the model finds most
probable{where}. Compare with the label: the labels say what is right.
"""

import numpy as np

MARK = r"argmax|max"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[probs.argmax(axis=1)]
    return np.mean(np.sum((probs - one_hot) ** 2, axis=1))
