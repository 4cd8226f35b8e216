"""Large logits are cut off.

{call} returned {got}, expected {expected}. You cut large logits off{where}: then 10000 and 9999 are
the same number, and very negative rows still give 0 / 0. Subtract each row's largest logit instead.
"""

import numpy as np

MARK = r"clip|minimum"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(np.minimum(logits, 500))
    return powers / powers.sum(axis=-1, keepdims=True)
