"""The exponential is missing.

{call} returned {got}, expected {expected}. You divided the scores by their sum{where}. Scores may
be negative or 0: make them positive with `np.exp` first.
"""

import numpy as np

MARK = r"sum\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    return logits / logits.sum(axis=-1, keepdims=True)
