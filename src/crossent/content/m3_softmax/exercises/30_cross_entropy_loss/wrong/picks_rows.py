"""The labels picked rows.

{call} gave {got}, expected {expected}. `probs[labels]`{where} picks whole rows, as many as there
are labels. One entry for each row is asked for: `probs[np.arange(N), labels]`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\[\w*\(?labels\)?\]"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(probs[labels]))
