"""Large logits are cut off.

{call} returned {got}, expected {expected}. Once the logits are clipped{where}, 10000 and 9999 are
the same number. Nothing overflows if you subtract each row's largest logit instead, and no
difference is lost.
"""

import numpy as np

MARK = r"clip|minimum|maximum"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(np.clip(logits, -500, 500))
    return powers / powers.sum(axis=-1, keepdims=True)
