"""keepdims is missing.

{call} gave {got}, expected {expected}. `sum` drops the last axis{where}, so the sums of the rows
meet the columns: an error, or, with as many rows as classes, wrong numbers. Add `keepdims=True`, or
use your `softmax`.
"""

import numpy as np
from m3_softmax import one_hot

MARK = r"sum\("


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = np.exp(logits) / np.exp(logits).sum(axis=1)
    return (probs - one_hot(labels, logits.shape[1])) / len(logits)
