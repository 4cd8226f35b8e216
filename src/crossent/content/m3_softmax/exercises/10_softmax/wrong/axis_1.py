"""axis=1 is not always the last.

{call} gave {got}, expected {expected}. `axis=1`{where} is the last axis of a table only. A single
row has no axis 1, and with three axes it is the middle one. Use `axis=-1`.
"""

import numpy as np

MARK = r"axis\s*=\s*1"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
