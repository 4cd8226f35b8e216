"""1 taken off whole rows.

{call} gave {got}, expected {expected}. `probs[labels] -= 1`{where} picks whole rows. Pair each row
with its own label: `probs[np.arange(N), labels] -= 1`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\[\w*\(?labels\)?\]"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = softmax(logits)
    probs[labels] -= 1
    return probs / len(logits)
