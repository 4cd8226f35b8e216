"""An ignored class is taken out of the softmax.

{call} returned {got}, expected {expected}. Where `ignore_index` is a class, you take its logit
away{where}. Only rows with that label are left out; in the others the class still competes.
"""

import numpy as np

MARK = r"inf|delete"


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    if 0 <= ignore_index < C:
        logits = logits.copy()
        logits[:, ignore_index] = -1e30
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(C)[labels] + label_smoothing / C
    prices = -(w * targets * log_probs).sum(axis=1)
    with np.errstate(all="ignore"):
        return prices.sum() / w[labels].sum()
