"""A sigmoid for the softmax.

{call} returned {got}, expected {expected}. `1 / (1 + exp(-z))`{where} looks at the right score
alone. The softmax weighs it against the others.
"""

import numpy as np

MARK = r"1\s*/|1\s*\+|expit|sigmoid"


def cross_entropy_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return np.mean(np.log(1 + np.exp(-logits[np.arange(len(labels)), labels])))
