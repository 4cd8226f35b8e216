"""Sigmoids, shared out.

{call} returned {got}, expected {expected}. You divided sigmoids by their sum{where}. The softmax
takes plain exponentials, `np.exp(z)`, over their sum.
"""

import numpy as np

MARK = r"1\s*/|1\s*\+|expit"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    parts = 1 / (1 + np.exp(-np.clip(logits, -700, 700)))
    return parts / parts.sum(axis=-1, keepdims=True)
