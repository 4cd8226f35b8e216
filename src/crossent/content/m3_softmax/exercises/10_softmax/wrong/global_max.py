"""One maximum for all rows.

{call} returned {got}, expected {expected}. You subtract the largest number of the whole
array{where}. In a row far below it every exponential becomes 0, and 0 / 0 is NaN. Each row needs
its own: `max(axis=-1, keepdims=True)`.
"""

import numpy as np

MARK = r"\bmax\(|amax\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max())
    return powers / powers.sum(axis=-1, keepdims=True)
