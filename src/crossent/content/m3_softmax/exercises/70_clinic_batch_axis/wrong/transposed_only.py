"""Transposed, and not back.

{call} gave {got}, expected {expected}. After `.T`{where} the first axis holds the classes, and
`probs[rows, labels]` still looks for examples there. Leave the logits as they are, and use `axis=1,
keepdims=True`.
"""

import numpy as np

MARK = r"\.T"


def batch_loss(logits, labels):
    logits, rows = np.asarray(logits, dtype=float), np.arange(len(labels))
    logits = logits.T
    powers = np.exp(logits - logits.max(axis=0))
    probs = powers / powers.sum(axis=0)
    return -np.mean(np.log(probs[rows, labels]))
