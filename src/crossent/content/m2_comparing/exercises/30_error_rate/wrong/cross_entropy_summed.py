"""The cross-entropies, summed.

{call} returned {got}, expected {expected}. That is the sum of -ln of what each row gave to its label{where}: the
cross-entropy, not yet averaged. The error rate forgets the probabilities: `np.argmax(probs, axis=1)`, and how many of
these are not the label.
"""

import numpy as np

MARK = r"\blog\w*\(|cross_entropy|surprise"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    with np.errstate(all="ignore"):
        return np.sum(-np.log(probs[np.arange(len(labels)), labels]))
