"""Too few digits.

{call} returned {got}, expected {expected}. `float16`{where} keeps some three digits. Leave the
numbers at float64: `np.asarray(logits, dtype=float)`.
"""

import numpy as np

MARK = r"float16|half"


def softmax(logits):
    logits = np.asarray(logits, dtype=np.float16)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
