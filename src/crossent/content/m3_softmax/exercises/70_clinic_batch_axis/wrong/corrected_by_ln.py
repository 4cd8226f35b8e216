"""The symptom is corrected.

{call} returned {got}, expected {expected}. You put C in the place of N afterwards{where}. That puts
an even guess right and nothing else: the examples still compete with each other. Change the axis.
"""

import numpy as np

MARK = r"log\(.*(len|shape|size)|\*\s*(len|logits\.shape)"


def batch_loss(logits, labels):
    logits, rows = np.asarray(logits, dtype=float), np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=0))
    probs = powers / powers.sum(axis=0)
    return -np.mean(np.log(probs[rows, labels])) - np.log(len(logits)) + np.log(logits.shape[1])
