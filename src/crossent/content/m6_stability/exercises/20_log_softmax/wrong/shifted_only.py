"""The sum is missing.

{call} returned {got}, expected {expected}. You only take the maximum off{where}. The logarithm of
the sum of the powers has to come off, too.
"""

import numpy as np

MARK = r"max\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)

    return logits - logits.max(axis=axis, keepdims=True)
