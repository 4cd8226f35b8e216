"""It overflows.

{call} returned {got}, expected {expected}. The exponential of a large logit is inf, of a very
negative one 0{where}, and inf / inf and 0 / 0 are NaN. Subtract the row's largest logit first: the
probabilities stay the same.
"""

import numpy as np

MARK = r"exp\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits)
    return powers / powers.sum(axis=-1, keepdims=True)
