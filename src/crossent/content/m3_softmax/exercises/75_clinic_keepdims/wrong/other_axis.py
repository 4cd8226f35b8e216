"""The error is gone, the axis is wrong.

{call} gave {got}, expected {expected}. With `axis=0`{where} the shapes fit, and each column adds up
to 1. The rows are to: `axis=1, keepdims=True`.
"""

import numpy as np

MARK = r"axis\s*=\s*0"


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=0))
    return powers / powers.sum(axis=0)
