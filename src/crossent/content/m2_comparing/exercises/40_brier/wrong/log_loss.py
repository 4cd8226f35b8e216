"""That is cross-entropy.

{call} returned {got}, expected {expected}. You took the logarithm{where}. The Brier score uses
squared differences instead, and never exceeds 2.
"""

import numpy as np

MARK = r"log"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    with np.errstate(all="ignore"):
        return np.mean(0.0 - np.log(probs[np.arange(len(labels)), labels]))
