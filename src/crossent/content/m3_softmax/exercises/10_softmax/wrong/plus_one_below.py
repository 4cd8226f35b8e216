"""A 1 too many below.

{call} returned {got}, expected {expected}. You divided by 1 plus the sum{where}, as in a sigmoid.
The sum alone belongs there.
"""

import numpy as np

MARK = r"\+\s*1|1\s*\+"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / (1 + powers.sum(axis=-1, keepdims=True))
