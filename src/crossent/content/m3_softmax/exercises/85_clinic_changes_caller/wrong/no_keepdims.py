"""keepdims got lost.

{call} gave {got}, expected {expected}. The caller's array is safe, but without
`keepdims=True`{where} the numbers of the rows meet the columns. Put it back, in both calls.
"""

import numpy as np

MARK = r"max\(|sum\("


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=-1))
    return powers / powers.sum(axis=-1)
