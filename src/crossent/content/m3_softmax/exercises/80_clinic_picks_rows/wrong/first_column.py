"""Column 0 of picked rows.

{call} gave {got}, expected {expected}. `[labels][:, 0]`{where} picks rows by the labels, then their
first column. Pair each row with its label: `log_probs[np.arange(N), labels]`.
"""

import numpy as np

MARK = r"\[labels\]|\[:,\s*0\]"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(log_probs[labels][:, 0])
