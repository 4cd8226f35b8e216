"""Row and column swapped.

{call} gave {got}, expected {expected}. The pairs are in the wrong order{where}: the row comes
first, `[np.arange(N), labels]`.
"""

import numpy as np

MARK = r"\[labels,"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(log_probs[labels, np.arange(len(labels))])
