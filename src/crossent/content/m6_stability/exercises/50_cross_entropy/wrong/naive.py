"""It overflows.

{call} returned {got}, expected {expected}. `np.exp` of a large logit is `inf`{where}. Subtract each
row's maximum first, or use your `log_softmax`.
"""

import numpy as np

MARK = r"exp\("


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    with np.errstate(all='ignore'):
        log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(C)[labels] + label_smoothing / C
    prices = -(w * targets * log_probs).sum(axis=1)
    with np.errstate(all="ignore"):
        return prices.sum() / w[labels].sum()
