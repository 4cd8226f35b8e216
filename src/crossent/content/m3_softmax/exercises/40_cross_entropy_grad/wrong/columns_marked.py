"""1 taken off whole columns.

{call} gave {got}, expected {expected}. `probs[:, labels] -= 1`{where} picks the columns of all
labels in every row. Pair each row with its own label: `probs[np.arange(N), labels] -= 1`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\[:,\s*labels\]"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = softmax(logits)
    probs[:, labels] -= 1
    return probs / len(logits)
