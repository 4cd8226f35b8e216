"""The axis got lost.

{call} gave {got}, expected {expected}. The caller's array is safe, but without `axis=-1`{where} all
rows share one sum. Put `axis=-1, keepdims=True` back.
"""

import numpy as np

MARK = r"max\(\)|sum\(\)"


def softmax(logits):
    powers = np.exp(logits - logits.max())
    return powers / powers.sum()
