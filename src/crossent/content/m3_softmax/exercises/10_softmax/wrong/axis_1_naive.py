"""axis=1 is not always the last.

{call} gave {got}, expected {expected}. `axis=1`{where} is the last axis of a table only; use
`axis=-1`. And subtract each row's largest logit before `np.exp`, or it overflows.
"""

import numpy as np

MARK = r"axis\s*=\s*1"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits)
    return powers / powers.sum(axis=1, keepdims=True)
