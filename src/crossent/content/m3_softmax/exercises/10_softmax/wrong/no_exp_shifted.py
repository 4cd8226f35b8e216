"""The exponential is missing.

{call} returned {got}, expected {expected}. You shifted the scores and divided them by their
sum{where}. The softmax takes their exponentials: `np.exp(z - z.max(...))`.
"""

import numpy as np

MARK = r"min\(|max\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    parts = logits - logits.min(axis=-1, keepdims=True)
    return parts / parts.sum(axis=-1, keepdims=True)
