"""The labels are left out.

{call} returned {got}, expected {expected}. The axis is right, but you average over all
classes{where}. Only the right class of each row counts: `probs[np.arange(N), labels]`.
"""

import numpy as np

MARK = r"mean\("


def batch_loss(logits, labels):
    logits, rows = np.asarray(logits, dtype=float), np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = powers / powers.sum(axis=1, keepdims=True)
    return -np.mean(np.log(probs))
