"""Now it overflows.

{call} gave {got}, expected {expected}. Without the maximum the shapes fit, but `exp`{where} of a
large logit is inf. Put it back, with `keepdims=True`.
"""

import numpy as np

MARK = r"exp\("


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits)
    return powers / powers.sum(axis=1, keepdims=True)
