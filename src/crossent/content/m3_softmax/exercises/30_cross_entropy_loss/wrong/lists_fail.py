"""Lists are no arrays.

{call} gave {got}, expected {expected}. Lists have no `shape` or `max`, and do not calculate element
by element{where}. Begin with `logits, labels = np.asarray(logits, dtype=float),
np.asarray(labels)`.
"""

import numpy as np

MARK = r"logits\.|labels\."


def cross_entropy_loss(logits, labels):
    shifted = logits - logits.max(axis=1, keepdims=True)
    totals = np.log(np.exp(shifted).sum(axis=1))
    return np.mean(totals - shifted[np.arange(labels.shape[0]), labels])
