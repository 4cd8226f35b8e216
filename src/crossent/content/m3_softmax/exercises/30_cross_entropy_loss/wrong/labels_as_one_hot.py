"""The labels are indices.

{call} gave {got}, expected {expected}. You multiply by the labels{where} as if they were one-hot
rows. They are class numbers: pick by them, or make rows with `one_hot(labels, C)` first.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"labels\s*\*|\*\s*labels|labels\s*@"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.sum(labels * np.log(probs), axis=1))
