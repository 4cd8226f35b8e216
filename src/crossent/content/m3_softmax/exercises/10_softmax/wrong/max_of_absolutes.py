"""The largest in size.

{call} returned {got}, expected {expected}. You subtract the largest absolute value{where}. In a row
of very negative logits that makes them twice as negative, and all exponentials 0. Subtract the
largest logit, sign included.
"""

import numpy as np

MARK = r"abs"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - np.abs(logits).max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
