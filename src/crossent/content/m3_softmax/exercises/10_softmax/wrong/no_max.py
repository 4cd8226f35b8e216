"""It overflows.

{call} returned {got}, expected {expected}. `exp` of a large logit{where} is inf, of a very negative
one 0; inf / inf and 0 / 0 are NaN. Subtract the row's largest logit first: the probabilities stay
the same.
"""

import numpy as np

MARK = r"exp\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits)
    return powers / powers.sum(axis=-1, keepdims=True)
