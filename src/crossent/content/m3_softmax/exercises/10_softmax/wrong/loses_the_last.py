"""The last class is missing.

{call} gave {got}, expected {expected}. The last score is left out{where}. All classes share the
sum.
"""

import numpy as np

MARK = r":-1|-\s*1\)"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers[..., :-1].sum(axis=-1, keepdims=True)
