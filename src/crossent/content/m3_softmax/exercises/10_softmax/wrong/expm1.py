"""One too little.

{call} returned {got}, expected {expected}. `expm1` or a `- 1`{where} takes 1 off each exponential.
Use `np.exp` as it is.
"""

import numpy as np

MARK = r"expm1|-\s*1"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.expm1(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
