"""Divided by the length.

{call} returned {got}, expected {expected}. You divided by the root of the sum of squares{where}.
Divide by the sum: then the row adds up to 1.
"""

import numpy as np

MARK = r"norm|sqrt|\*\*"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / np.sqrt((powers**2).sum(axis=-1, keepdims=True))
