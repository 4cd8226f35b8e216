"""The labels picked rows.

{call} gave {got}, expected {expected}. `log_probs[labels]`{where} picks whole rows, wrong classes
included. Pair each row with its label: `log_probs[np.arange(N), labels]`.
"""

import numpy as np

MARK = r"\[labels\]|\[labels, :\]|axis\s*=\s*0"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(log_probs[labels])
