"""Every label in every row.

{call} gave {got}, expected {expected}. `[:, labels]`{where} picks the columns of all labels in
every row: N × N numbers. Name the row as well: `log_probs[np.arange(N), labels]`.
"""

import numpy as np

MARK = r"\[:,\s*labels\]|None|ix_"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(log_probs[:, labels])
