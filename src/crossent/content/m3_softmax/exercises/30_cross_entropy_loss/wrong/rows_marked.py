"""Whole rows set to 1.

{call} gave {got}, expected {expected}. `onehot[labels] = 1`{where} sets whole rows. Pair each row
with its own label: `onehot[np.arange(N), labels] = 1`, or use your `one_hot`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\[labels\]\s*="


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    hot = np.zeros_like(probs)
    hot[labels] = 1
    return -np.mean(np.sum(hot * np.log(probs), axis=1))
